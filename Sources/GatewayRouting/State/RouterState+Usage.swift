extension RouterState {
    /// What a group may still take in the current minute, as the headers `x-ratelimit-…` tell.
    public struct Headroom: Sendable, Hashable {
        /// Requests a minute that the group's deployments take together; nil without limits.
        public var requestLimit: Int?
        /// How many of them are left.
        public var remainingRequests: Int?
        /// Tokens a minute that the group's deployments take together; nil without limits.
        public var tokenLimit: Int?
        /// How many of them are left.
        public var remainingTokens: Int?
    }

    /// Returns what a group may still take.
    ///
    /// LiteLLM 1.106.2, router.py, get_remaining_model_group_usage: the sums over the deployments that have limits.
    ///
    /// - Parameters:
    ///   - group: The place of the group in the table.
    ///   - minute: The current minute, as in ``Moment/minute``.
    /// - Returns: Sums and what is left of them.
    public func headroom(ofGroup group: Int, minute: Int64) -> Headroom {
        var headroom = Headroom()
        var used = (requests: 0, tokens: 0)
        guard table.groups.indices.contains(group) else { return headroom }
        for place in table.groups[group].members {
            let limits = table.deployments[place].limits
            let usage = deployments[place].usage(in: minute)
            used.requests += usage.requests
            used.tokens += usage.tokens
            if let rpm = limits.rpm { headroom.requestLimit = Self.sum(headroom.requestLimit ?? 0, rpm) }
            if let tpm = limits.tpm { headroom.tokenLimit = Self.sum(headroom.tokenLimit ?? 0, tpm) }
        }
        headroom.remainingRequests = headroom.requestLimit.map { max(0, $0 - used.requests) }
        headroom.remainingTokens = headroom.tokenLimit.map { max(0, $0 - used.tokens) }
        return headroom
    }

    private static func sum(_ left: Int, _ right: Int) -> Int {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? .max : sum
    }

    /// The requests under way to a deployment.
    public func inFlight(ofDeployment place: Int) -> Int {
        deployments.indices.contains(place) ? deployments[place].inFlight : 0
    }

    /// The requests and tokens of a deployment in a minute.
    public func usage(ofDeployment place: Int, minute: Int64) -> (requests: Int, tokens: Int) {
        deployments.indices.contains(place) ? deployments[place].usage(in: minute) : (0, 0)
    }

    /// Whether a deployment is out of use.
    public func isCoolingDown(deployment place: Int, at now: Moment) -> Bool {
        deployments.indices.contains(place) && deployments[place].isCoolingDown(at: now)
    }
}
