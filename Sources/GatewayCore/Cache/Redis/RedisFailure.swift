/// Why Redis gave no answer to a command.
public enum RedisFailure: Error, Sendable, Hashable {
    /// There is no connection now; nothing was sent.
    case unavailable
    /// The connection ended before the answer came; the command may have been carried out.
    case disconnected
    /// The answer did not come in time; the command may have been carried out.
    case timedOut
    /// Too many commands wait for their answers; nothing was sent.
    case overloaded
    /// The bytes that came are no answer of Redis, or one beyond the limits.
    case malformed
    /// Redis refused the command, in its own words.
    case refused([UInt8])
}
