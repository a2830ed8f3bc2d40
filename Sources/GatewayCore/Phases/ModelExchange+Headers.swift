import GatewayRouting
import NIOCore
import Synchronization

extension ModelExchange {
    /// The version that `x-litellm-version` names: the one whose behaviour the gateway has.
    static let version: StaticString = "x-litellm-version: 1.106.2"

    /// Returns the head of a response with the headers of LiteLLM 1.106.2, `get_custom_headers`.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - attempt: The attempt that answered; nil for errors.
    ///   - upstream: The head of the upstream's response, whose headers are passed on under other names.
    /// - Returns: The head without its content type.
    func responseHead(_ status: Int, _ attempt: RouteAttempt?, _ upstream: UpstreamResponseHead?) -> ResponseHead {
        var head = ResponseHead(status)
        head.add("x-litellm-call-id", callID)
        head.add(line: Self.version)
        if let attempt {
            if attempt.deployment.isWildcard {
                let labels = state.labels[attempt.deployment.index]
                head.add(lines: DeploymentLines.bytes(labels, name: "\(attempt.provider)/\(attempt.model)"))
            } else {
                head.add(lines: state.deploymentLines[attempt.deployment.index])
            }
            head.add("x-litellm-model-group", route?.servingGroup ?? attempt.groupName)
        }
        if let route {
            head.add("x-litellm-attempted-retries", route.retries)
            head.add("x-litellm-attempted-fallbacks", route.fallbacks)
            if let most = route.maxRetries { head.add("x-litellm-max-retries", most) }
            if attempt != nil { addHeadroom(to: &head, upstream) }
        }
        if let cost = record.cost, cost > 0 {
            head.add("x-litellm-response-cost", "\(cost)")
        } else if attempt == nil {
            head.add(line: "x-litellm-response-cost: 0")
        }
        head.add(line: "x-litellm-key-spend: 0.0")
        if let upstream { Self.pass(upstream, to: &head) }
        return head
    }

    /// Passes the upstream's headers on.
    private static func pass(_ upstream: UpstreamResponseHead, to head: inout ResponseHead) {
        upstream.bytes.withUnsafeBytes { bytes in
            for field in upstream.fields {
                let name = UnsafeRawBufferPointer(rebasing: bytes[field.name])
                let value = UnsafeRawBufferPointer(rebasing: bytes[field.value])
                head.add(prefix: "llm_provider-", name: name, value: value)
                if upstream.isRateLimit(field) { head.add(prefix: "", name: name, value: value) }
            }
        }
    }

    /// Adds what a group has left of its limits in this minute, unless the upstream tells of its own.
    private func addHeadroom(to head: inout ResponseHead, _ upstream: UpstreamResponseHead?) {
        guard state.hasLimits, upstream?.fields.contains(where: { upstream?.isRateLimit($0) == true }) != true,
            let group = route?.group
        else { return }
        let room = state.router.withLock { $0.headroom(ofGroup: group, minute: loop.moment.minute) }
        if let limit = room.requestLimit { head.add("x-ratelimit-limit-requests", limit) }
        if let left = room.remainingRequests { head.add("x-ratelimit-remaining-requests", left) }
        if let limit = room.tokenLimit { head.add("x-ratelimit-limit-tokens", limit) }
        if let left = room.remainingTokens { head.add("x-ratelimit-remaining-tokens", left) }
    }

    /// Adds how long the response took so far, and how much of it the gateway itself.
    func addMeasures(to head: inout ResponseHead) {
        let total = (NIODeadline.now() - exchange.started).nanoseconds
        head.add("x-litellm-response-duration-ms", nanoseconds: total)
        head.add("x-litellm-overhead-duration-ms", nanoseconds: total - (record.upstreamTime ?? 0))
    }
}

extension UpstreamResponseHead {
    /// Whether a header is one of OpenAI's `x-ratelimit-…`.
    func isRateLimit(_ field: Field) -> Bool {
        let prefix: StaticString = "x-ratelimit-"
        guard field.name.count > prefix.utf8CodeUnitCount else { return false }
        for index in 0..<prefix.utf8CodeUnitCount
        where bytes[field.name.lowerBound &+ index] != prefix.utf8Start[index] {
            return false
        }
        return true
    }
}
