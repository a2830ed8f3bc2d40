/// What is done with the cache for one request: a decision.
public struct CacheUse: Sendable, Hashable {
    /// The keys of the answer: one, or one for each input of an embedding.
    public var keys: [CacheKey]
    /// The kind of the request.
    public var call: CachedCall
    /// Whether the client asked for a stream, so that a stored answer is replayed as one.
    public var isStream: Bool
    /// Whether a stored answer may be given.
    public var reads: Bool
    /// Whether the answer is stored.
    public var writes: Bool
    /// Seconds until the answer is forgotten.
    public var ttl: Double
    /// The oldest answer that is accepted, in seconds; nil for any.
    public var maxAge: Double?

    /// What the response header `x-litellm-cache-key` says after a hit; nil where LiteLLM sends none.
    public var header: String? { call == .embedding ? nil : keys.first?.text }
}
