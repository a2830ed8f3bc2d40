import GatewayRouting
import NIOCore

extension ModelExchange {
    /// Tells metrics and the log how the request went.
    ///
    /// Every request ends here, once.
    func account() {
        // A stream that failed has the failure's status here, though its client was told 200 before.
        if exchange.isAbandoned {
            record.status = 499
        } else if record.exceptionClass == nil {
            record.status = exchange.status
        }
        record.totalTime = (NIODeadline.now() - exchange.started).nanoseconds
        if let route {
            record.retries = route.retries
            record.fallbacks = route.fallbacks
        }
        if exchange.isAbandoned { loop.metrics.count(.clientsLeft) }
        loop.metrics.record(record)
        loop.log(record)
    }

    /// Counts a failed attempt, and the cooldown that it led to.
    ///
    /// - Parameters:
    ///   - failed: What went wrong.
    ///   - attempt: The attempt.
    ///   - route: The way of the request, after the failure.
    ///   - before: The group that was asked, and the fallbacks before the failure.
    func count(
        _ failed: AttemptFailure,
        of attempt: RouteAttempt,
        _ route: RequestRoute,
        _ before: (group: String, fallbacks: Int)
    ) {
        let deployment = state.labels[attempt.deployment.index]
        loop.metrics.record(
            FailedAttempt(
                deployment: deployment,
                group: before.group,
                requestedModel: record.requestedModel ?? "",
                key: record.key,
                clientAddress: record.clientAddress,
                userAgent: record.userAgent,
                status: failed.failure.status,
                exceptionClass: failed.failure.kind.rawValue
            )
        )
        if let cooldown = route.cooldown, cooldown.deployment.index == attempt.deployment.index {
            loop.metrics.recordCooldown(deployment, status: failed.failure.status)
        }
        if route.fallbacks > before.fallbacks {
            lastFallback = (failed.failure.status, failed.failure.kind.rawValue)
        }
    }

    /// Counts the step to another group, if there was one.
    func countFallback(_ route: RequestRoute, succeeded: Bool) {
        guard route.fallbacks > 0, let cause = lastFallback else { return }
        loop.metrics.record(
            FallbackRecord(
                requestedModel: record.requestedModel ?? "",
                fallbackModel: route.servingGroup,
                key: record.key,
                status: cause.status,
                exceptionClass: cause.exceptionClass,
                succeeded: succeeded
            )
        )
    }

    /// Works out what the answer cost, where the configuration tells the prices.
    func price(_ attempt: RouteAttempt) {
        let limits = attempt.deployment.limits
        guard limits.inputCostPerToken != nil || limits.outputCostPerToken != nil else { return }
        record.cost =
            Double(record.inputTokens) * (limits.inputCostPerToken ?? 0)
            + Double(record.outputTokens) * (limits.outputCostPerToken ?? 0)
    }
}
