/// Why bytes are not JSON, and where.
public struct JSONFailure: Error, Hashable, Sendable {
    /// What is wrong, in the words that clients of the proxy see.
    public var reason: String
    /// The place, in bytes from the start.
    public var offset: Int

    /// Creates a failure.
    public init(_ reason: String, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
