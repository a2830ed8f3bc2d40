public import OrderedCollections

/// A count for each class of failures, as `retry_policy` and `allowed_fails_policy` give them.
///
/// LiteLLM 1.106.2, get_retry_from_policy.py and cooldown_handlers.py: the most specific class that has a count wins.
public struct FailureCounts: Sendable, Hashable {
    private let byKind: [FailureKind: Int]
    private let ofMissingModel: Int?
    private let ofOthers: Int?

    /// Reads counts whose names end alike.
    ///
    /// - Parameters:
    ///   - counts: The counts by name, such as `TimeoutErrorRetries`; negative ones count as zero.
    ///   - suffix: What the names end with: `Retries` or `AllowedFails`.
    public init(_ counts: OrderedDictionary<String, Int64>, suffix: String) {
        func count(_ name: String) -> Int? { counts[name + suffix].map { Int(clamping: max($0, 0)) } }
        var byKind: [FailureKind: Int] = [:]
        let badRequest = count("BadRequestError")
        byKind[.badRequest] = badRequest
        byKind[.contextWindow] = badRequest
        byKind[.contentPolicy] = count("ContentPolicyViolationError") ?? badRequest
        byKind[.authentication] = count("AuthenticationError")
        byKind[.timeout] = count("TimeoutError")
        byKind[.rateLimit] = count("RateLimitError")
        byKind[.internalServer] = count("InternalServerError")
        byKind[.serviceUnavailable] = count("ServiceUnavailableError")
        byKind[.badGateway] = count("BadGatewayError")
        self.byKind = byKind
        ofMissingModel = count("NotFoundError")
        ofOthers = count("Default")
    }

    /// Returns the count for a failure, or nil when none is given for its class.
    ///
    /// - Parameters:
    ///   - kind: The kind of the failure.
    ///   - status: Its HTTP status; any 404 counts as a missing model.
    /// - Returns: The count.
    public func count(for kind: FailureKind, status: Int) -> Int? {
        if status == 404 || kind == .notFound, let count = ofMissingModel { return count }
        return byKind[kind] ?? ofOthers
    }
}
