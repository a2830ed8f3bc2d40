/// Why no good answer came from a group.
public enum RouteFailure: Error, Sendable, Hashable {
    /// What is known of a deployment that takes no more in this minute.
    public struct Usage: Sendable, Hashable {
        /// The identity of the deployment.
        public let id: String
        /// Tokens in this minute.
        public let tokens: Int
        /// Tokens a minute that it takes; nil for any number.
        public let tokenLimit: Int?
        /// Requests in this minute.
        public let requests: Int
        /// Requests a minute that it takes; nil for any number.
        public let requestLimit: Int?
    }

    /// A deployment that the prompt does not fit into.
    public struct Window: Sendable, Hashable {
        /// The configured model, such as `openai/gpt-4o`.
        public let model: String
        /// The most tokens that it takes.
        public let maxInputTokens: Int
        /// The tokens of the prompt.
        public let inputTokens: Int
    }

    /// No group, alias or wildcard has the name.
    case unknownModel(String)
    /// All deployments cool down, or are left out for other reasons.
    ///
    /// - Parameters:
    ///   - model: The name that was asked for.
    ///   - retryAfter: Seconds until a deployment is back.
    ///   - allCoolDown: Whether cooldowns are the only reason.
    ///   - preCallChecks: Whether such checks are configured.
    ///   - coolingDown: The identities of all deployments of the gateway that cool down.
    case unavailable(
        model: String,
        retryAfter: Double,
        allCoolDown: Bool,
        preCallChecks: Bool,
        coolingDown: [String]
    )
    /// All deployments have reached their limits a minute.
    case overLimits(model: String, [Usage])
    /// Pre-call checks found all deployments at their requests a minute.
    case overRequestLimits(model: String)
    /// Pre-call checks found no deployment that the prompt fits into.
    case contextWindow(model: String, [Window])
    /// No deployment has the tags.
    case noMatchingTags(model: String, tags: [String])
    /// All deployments have as many requests under way as they take.
    case noFreeSlot(group: String, id: String, maxParallelRequests: Int)
    /// The upstream failed.
    case upstream(UpstreamFailure)
}

extension RouteFailure {
    /// The kind of the failure.
    public var kind: FailureKind {
        switch self {
        case .unknownModel: .badRequest
        case .unavailable, .overLimits, .overRequestLimits, .noFreeSlot: .rateLimit
        case .contextWindow: .contextWindow
        case .noMatchingTags: .authentication
        case .upstream(let failure): failure.kind
        }
    }

    /// The HTTP status for the client.
    public var status: Int {
        switch self {
        case .unknownModel, .contextWindow: 400
        case .noMatchingTags: 401
        case .unavailable, .overLimits, .overRequestLimits, .noFreeSlot: 429
        case .upstream(let failure): failure.status
        }
    }

    /// The `type` of the error object, where routing decides it; nil leaves it to the status.
    public var type: String? {
        switch self {
        case .unavailable(_, _, let allCoolDown, _, _):
            allCoolDown ? "all_deployments_in_cooldown" : "rate_limit_error"
        case .noMatchingTags: "internal_server_error"
        default: nil
        }
    }

    /// The whole seconds of the header `retry-after`, or nil for none.
    public var retryAfter: Int? {
        switch self {
        case .unavailable(_, let seconds, _, _, _): Self.whole(seconds)
        case .overLimits: 60
        case .noFreeSlot: 1
        case .upstream(let failure): failure.retryAfter.flatMap(Self.whole)
        default: nil
        }
    }

    private static func whole(_ seconds: Double) -> Int? {
        guard seconds > 0, seconds.isFinite else { return nil }
        return Int(exactly: min(seconds, 1e9).rounded(.up))
    }
}
