/// A failed attempt, as far as routing and the client's answer need it.
public struct UpstreamFailure: Error, Sendable, Hashable {
    /// The kind of the failure.
    public var kind: FailureKind
    /// The status for the client; 408 for a timeout, 500 for a lost connection.
    public var status: Int
    /// The message for the client, with LiteLLM's class names before it.
    public var message: String
    /// The seconds of the upstream's header `retry-after`.
    public var retryAfter: Double?

    /// Creates the failure of an attempt.
    public init(kind: FailureKind, status: Int, message: String, retryAfter: Double? = nil) {
        self.kind = kind
        self.status = status
        self.message = message
        self.retryAfter = retryAfter
    }
}
