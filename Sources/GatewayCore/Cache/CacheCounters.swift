import Synchronization

/// What the cache did since the start.
final class CacheCounters: Sendable {
    /// Requests that a stored answer was found for.
    let hits = Atomic(0)
    /// Requests that looked for an answer and found none.
    let misses = Atomic(0)
    /// Answers that were given to the store.
    let stores = Atomic(0)
}

/// What the cache did since the start, as metrics show it.
public struct CacheCounts: Sendable, Hashable {
    /// Requests that a stored answer was found for.
    public var hits: Int
    /// Requests that looked for an answer and found none.
    public var misses: Int
    /// Answers that were given to the store.
    public var stores: Int
    /// Connections that Redis answered on.
    public var redisConnections: Int
    /// Connections to Redis that ended, or that could not be made.
    public var redisLosses: Int
    /// Commands that Redis did not answer in time.
    public var redisTimeouts: Int
    /// Commands that were not sent because Redis was down or too slow; the requests went on without the cache.
    public var redisRefusals: Int
}
