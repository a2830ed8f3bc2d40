/// What is cached, where, and for how long: the resolved configuration.
public struct CachePolicy: Sendable, Hashable {
    /// Where answers are kept.
    public enum Store: Sendable, Hashable {
        /// In the memory of this process.
        case memory
        /// In a Redis or Valkey that several gateways may share.
        case redis(RedisAddress)
    }

    /// Where answers are kept.
    public var store: Store
    /// What comes before the hash in every key; nothing if nil.
    public var namespace: String?
    /// Seconds until an answer is forgotten, where the request does not say.
    public var ttl: Double
    /// Whether requests must ask for the cache.
    public var mustBeAsked = false
    /// The kinds of requests that are cached.
    public var calls = Set(CachedCall.allCases)
    /// Requests with more messages are not cached; nil for no limit.
    public var maxMessages: Int? = 4
    /// The most answers that are kept in memory.
    public var memoryEntries = 4096
    /// The most bytes of answers that are kept in memory.
    public var memoryBytes = 16 << 20
    /// The most bytes of one answer; larger ones are not cached.
    public var answerBytes = 1 << 20

    /// Creates a policy with the defaults of its store.
    ///
    /// LiteLLM 1.106.2: in_memory_cache.py forgets after 600 seconds, base_cache.py, which Redis uses, after 60.
    ///
    /// - Parameter store: Where answers are kept.
    public init(_ store: Store) {
        self.store = store
        ttl = store == .memory ? 600 : 60
    }
}
