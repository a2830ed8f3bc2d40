/// An answer out of the cache.
public struct CachedAnswer: Sendable, Hashable {
    /// The bytes of the JSON answer, as the upstream gave it.
    public var bytes: [UInt8]
    /// When it was stored, in seconds since 1970.
    public var storedAt: Double

    /// Creates an answer.
    ///
    /// - Parameters:
    ///   - bytes: The bytes of the JSON answer.
    ///   - storedAt: When it was stored, in seconds since 1970.
    public init(bytes: [UInt8], storedAt: Double) {
        self.bytes = bytes
        self.storedAt = storedAt
    }
}
