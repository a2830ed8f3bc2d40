extension RequestRoute {
    /// Whether a status may be another one the next time.
    ///
    /// LiteLLM 1.106.2, utils.py, should_retry.
    static func isRetryable(status: Int) -> Bool {
        status == 408 || status == 409 || status == 429 || status >= 500
    }

    /// Decides whether the group is asked once more.
    ///
    /// LiteLLM 1.106.2, router.py, async_function_with_retries.
    ///
    /// - Returns: The seconds to wait before, zero for none; nil when the group has failed.
    mutating func retry(
        after failure: RouteFailure,
        state: RouterState,
        now: Moment,
        random: inout some RandomNumberGenerator
    ) -> Double? {
        guard let match = hop.match else { return nil }
        let group = table.groups[match.group]
        let allowance = hop.allowance ?? self.allowance(after: failure, group: group)
        hop.allowance = allowance
        guard hop.retries < allowance.retries else { return nil }
        let usable = group.members.filter { !state.deployments[$0].isCoolingDown(at: now) }
        switch failure {
        case .upstream(let failure):
            guard allowance.isPolicy || mayRetry(failure, group: group, usable: usable) else { return nil }
        case .noFreeSlot: break
        default: return nil
        }
        defer { hop.retries += 1 }
        if hasOther(usable, than: failure) { return 0 }
        return RetryBackoff.seconds(
            retriesMade: hop.retries,
            retryAfter: asked(by: failure),
            minimum: table.settings.retryAfter,
            random: &random
        )
    }

    /// The request's own number wins, then a retry policy, then the deployment's number, then the router's.
    private func allowance(after failure: RouteFailure, group: ModelGroup) -> RouteHop.Allowance {
        func allow(_ retries: Int, isPolicy: Bool = false) -> RouteHop.Allowance {
            RouteHop.Allowance(retries: min(max(retries, 0), Self.mostRetries), isPolicy: isPolicy)
        }
        if request.numRetries != 0, let count = group.retryPolicy?.count(for: failure.kind, status: failure.status) {
            return allow(count, isPolicy: true)
        }
        if let count = request.numRetries { return allow(count) }
        let ofDeployment = hop.tried.last.flatMap { table.deployments[$0].limits.numRetries }
        return allow(ofDeployment ?? table.settings.numRetries)
    }

    /// LiteLLM 1.106.2, router.py, should_retry_this_error.
    private func mayRetry(_ failure: UpstreamFailure, group: ModelGroup, usable: [Int]) -> Bool {
        let settings = table.settings
        switch failure.kind {
        case .contextWindow where request.contextWindowFallbacks != nil || settings.contextWindowFallbacks != nil:
            return false
        case .contentPolicy where request.contentPolicyFallbacks != nil || settings.contentPolicyFallbacks != nil:
            return false
        case .notFound: return false
        default: break
        }
        if failure.status == 401 || failure.status == 403 { return !group.isSingle && !usable.isEmpty }
        return Self.isRetryable(status: failure.status) && !usable.isEmpty && !group.isPinned
    }

    /// Whether a deployment other than the one that failed can take the request at once.
    private func hasOther(_ usable: [Int], than failure: RouteFailure) -> Bool {
        guard case .upstream = failure, let last = hop.tried.last else { return false }
        return usable.contains { $0 != last && !hop.refused.contains($0) && !hop.excluded.contains($0) }
    }

    private func asked(by failure: RouteFailure) -> Double? {
        guard case .upstream(let failure) = failure else { return nil }
        return failure.retryAfter
    }
}
