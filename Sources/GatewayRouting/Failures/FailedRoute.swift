public import GatewayConfiguration

/// The end of a request without a good answer: the failure of the group that was asked for, and what was tried then.
public struct FailedRoute: Error, Sendable, Hashable {
    /// The failure of the first group.
    public let failure: RouteFailure
    /// What became of its fallbacks.
    public let aftermath: Aftermath
    /// The list for this class of failures that is not configured; nil where the class has none, or has one.
    public let missingList: MissingList?
    /// Whether the message tells of them; `litellm_settings.expose_router_debug_in_errors`.
    public let explains: Bool

    /// A list of fallbacks for one class of failures that is not configured.
    public struct MissingList: Sendable, Hashable {
        /// The group that failed.
        public let group: String
        /// Whether it is the list for prompts that are too long, not the one for prompts that are refused.
        public let isForContextWindow: Bool
        /// The ordinary fallbacks that were turned to instead; nil when there are none either.
        public let fallbacks: [FallbackRule]?
    }

    /// What became of the fallbacks of a failed group.
    public indirect enum Aftermath: Sendable, Hashable {
        /// There is nothing to tell: they are turned off, or the answer had begun.
        case none
        /// None are configured, or none for this class of failures.
        case notAttempted(group: String)
        /// Others have fallbacks, the group has none.
        case noneForGroup(names: [String], configured: [String])
        /// They failed too; the last failure tells how.
        case failed(group: String, targets: [String], last: RouteFailure)
    }
}
