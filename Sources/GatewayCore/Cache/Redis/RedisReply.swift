/// An answer of Redis to one command; RESP version 2.
public enum RedisReply: Sendable, Hashable {
    /// A short status, such as `OK`.
    case status([UInt8])
    /// An error, such as `WRONGTYPE Operation against a key …`.
    case error([UInt8])
    /// A whole number.
    case integer(Int64)
    /// A string of any bytes.
    case bytes([UInt8])
    /// Nothing, such as a key that does not exist.
    case null
    /// Several answers.
    case array([RedisReply])
}
