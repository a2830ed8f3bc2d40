extension RouterState {
    /// Failures of more than this share of a minute's requests put a deployment out of use.
    private static let failureShare = 0.5
    /// The fewest requests of a minute that such a share says anything of.
    private static let fewestRequests = 5
    /// The fewest requests that put a group's only deployment out of use when all of them failed.
    private static let fewestRequestsOfSingle = 1000

    /// Counts a failure, and puts the deployment out of use if that follows.
    ///
    /// LiteLLM 1.106.2, cooldown_handlers.py. Unlike there, `allowed_fails` counts as set also when it is 3, and is
    /// counted by the minute, not by the cooldown time.
    ///
    /// - Parameters:
    ///   - failure: What the upstream answered.
    ///   - place: The deployment.
    ///   - group: The group that it was chosen from.
    ///   - now: The time.
    /// - Returns: The seconds that the deployment is out of use, or nil when it stays in use.
    mutating func recordFailure(
        _ failure: UpstreamFailure,
        of place: Int,
        group: Int,
        now: Moment
    ) -> Double? {
        deployments[place].turn(to: now.minute)
        let seconds = cooldownTime(of: place, failure: failure)
        guard seconds > 0, !table.settings.disablesCooldowns, countsAgainst(place, failure) else { return nil }
        deployments[place].countFailure(failure.kind)
        guard mustCoolDown(place, failure, isSingle: table.groups[group].isSingle) else { return nil }
        deployments[place].cooldownEnd = now.seconds + seconds
        if collectsChanges { deployments[place].isCooldownUntold = true }
        return seconds
    }

    /// The deployment's own time wins, then what the upstream asks for, then the router's.
    private func cooldownTime(of place: Int, failure: UpstreamFailure) -> Double {
        if let seconds = table.deployments[place].limits.cooldownTime { return seconds }
        if let seconds = failure.retryAfter, seconds >= 0 { return min(seconds, Self.longestCooldown) }
        return table.settings.cooldownTime
    }

    /// Whether the failure says anything of the deployment.
    private func countsAgainst(_ place: Int, _ failure: UpstreamFailure) -> Bool {
        if failure.kind == .connection { return false }
        let explicit = table.deployments[place].allowedFailuresByKind
        switch failure.status {
        case 401, 402, 404, 408, 429: return true
        case 400..<500: return explicit?.count(for: failure.kind, status: failure.status) != nil
        default: return true
        }
    }

    private func mustCoolDown(_ place: Int, _ failure: UpstreamFailure, isSingle: Bool) -> Bool {
        let deployment = table.deployments[place]
        let settings = table.settings
        let ofDeployment = deployment.allowedFailuresByKind?.count(for: failure.kind, status: failure.status)
        let ofRouter = settings.allowedFailuresByKind?.count(for: failure.kind, status: failure.status)
        if isSingle, failure.status == 402, ofDeployment == nil, ofRouter == nil { return false }
        if let ofDeployment { return deployments[place].failures(of: failure.kind) > ofDeployment }
        if let allowed = deployment.limits.allowedFailures {
            return isSingle ? false : deployments[place].failures > allowed
        }
        if settings.allowedFailures != nil || settings.allowedFailuresByKind != nil {
            let allowed = ofRouter ?? settings.allowedFailures ?? RoutingSettings.defaultAllowedFailures
            return deployments[place].failures > allowed
        }
        return mustCoolDownByShare(place, failure, isSingle: isSingle)
    }

    private func mustCoolDownByShare(_ place: Int, _ failure: UpstreamFailure, isSingle: Bool) -> Bool {
        if failure.status == 429, !isSingle { return true }
        let state = deployments[place]
        let total = state.successes + state.failures
        if state.successes == 0, total >= Self.fewestRequestsOfSingle { return true }
        if !isSingle, total >= Self.fewestRequests, Double(state.failures) > Double(total) * Self.failureShare {
            return true
        }
        return !RequestRoute.isRetryable(status: failure.status)
    }
}
