import Synchronization

/// What happened between the gateway and Redis since the start.
final class RedisCounters: Sendable {
    /// Connections that Redis answered on.
    let connections = Atomic(0)
    /// Connections that ended, or that could not be made.
    let losses = Atomic(0)
    /// Commands whose answer did not come in time.
    let timeouts = Atomic(0)
    /// Commands that were not sent because Redis was down or too slow.
    let refusals = Atomic(0)
}
