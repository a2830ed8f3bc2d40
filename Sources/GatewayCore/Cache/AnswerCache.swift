import GatewayWire
public import NIOCore
import Synchronization

/// The cache of answers: the one door for the requests' pipeline.
///
/// A request asks its ``policy`` for a ``CacheUse``, looks its answer up, and stores what the upstream gave. Nothing
/// here fails: a store that is down finds nothing and keeps nothing, and ``counts`` tells of it.
public final class AnswerCache: Sendable {
    /// What is cached and for how long.
    public let policy: CachePolicy

    private let store: any AnswerStore
    /// The store, where it is in memory: asked without a suspension.
    private let memory: MemoryAnswerStore?
    private let redis: RedisConnections?
    private let counters = CacheCounters()
    private let clock: @Sendable () -> Double

    /// Creates a cache and begins to connect its store.
    ///
    /// - Parameters:
    ///   - policy: What is cached and where.
    ///   - group: The loops that requests run on.
    ///   - limits: How long Redis may take.
    /// - Throws: NIOSSL's error, for certificates that cannot be read.
    public convenience init(_ policy: CachePolicy, on group: any EventLoopGroup, limits: RedisLimits = .init()) throws {
        try self.init(policy, on: group, limits: limits) { WallClock.seconds }
    }

    init(
        _ policy: CachePolicy,
        on group: any EventLoopGroup,
        limits: RedisLimits,
        clock: @escaping @Sendable () -> Double
    ) throws {
        self.policy = policy
        self.clock = clock
        switch policy.store {
        case .memory:
            let store = MemoryAnswerStore(
                maxEntries: policy.memoryEntries,
                maxBytes: policy.memoryBytes,
                clock: clock
            )
            (memory, redis, self.store) = (store, nil, store)
        case .redis(let address):
            let connections = try RedisConnections(to: address, on: group, limits: limits)
            (memory, redis, store) = (nil, connections, RedisAnswerStore(connections, namespace: policy.namespace))
            connections.start()
        }
    }

    /// Returns the stored answer of a request.
    ///
    /// An answer in memory is found without a suspension; one in Redis costs one, and none while Redis is down.
    ///
    /// - Parameters:
    ///   - use: What is done for the request.
    ///   - loop: The loop of the caller.
    /// - Returns: The answer; nil where there is none that the request accepts.
    public func lookup(_ use: CacheUse, on loop: any EventLoop) async -> CachedAnswer? {
        guard use.reads else { return nil }
        let found: CachedAnswer?
        if use.call == .embedding {
            found = await embedding(use, on: loop)
        } else if let memory {
            found = memory.answer(for: use.keys[0]).flatMap { accepted($0, use) }
        } else {
            found = await store.answers(for: use.keys, on: loop).first?.flatMap { accepted($0, use) }
        }
        if found == nil {
            counters.misses.add(1, ordering: .relaxed)
        } else {
            counters.hits.add(1, ordering: .relaxed)
        }
        return found
    }

    private func embedding(_ use: CacheUse, on loop: any EventLoop) async -> CachedAnswer? {
        var items: [[UInt8]] = []
        var oldest = Double.infinity
        for answer in await store.answers(for: use.keys, on: loop) {
            guard let answer = answer.flatMap({ accepted($0, use) }) else { return nil }
            items.append(answer.bytes)
            oldest = min(oldest, answer.storedAt)
        }
        return EmbeddingItems.join(items).map { CachedAnswer(bytes: $0, storedAt: oldest) }
    }

    private func accepted(_ answer: CachedAnswer, _ use: CacheUse) -> CachedAnswer? {
        // Calls of different kinds may have one key, as in LiteLLM; an answer of another kind is none.
        guard use.call == .embedding || answer.bytes.hasOutput(use.call) else { return nil }
        guard let maxAge = use.maxAge, clock() - answer.storedAt > maxAge else { return answer }
        return nil
    }

    /// Stores the answer of a request; nobody waits.
    ///
    /// Answers that are too large, broken or without any output are not stored.
    ///
    /// - Parameters:
    ///   - answer: The bytes of the JSON answer, with the upstream's name of the model.
    ///   - use: What is done for the request.
    ///   - loop: The loop of the caller.
    public func store(_ answer: [UInt8], for use: CacheUse, on loop: any EventLoop) {
        guard use.writes, answer.count <= policy.answerBytes, answer.hasOutput(use.call) else { return }
        let now = clock()
        let keyed: [KeyedAnswer]
        if use.call == .embedding {
            guard let items = answer.withUnsafeBytes({ EmbeddingItems.split($0, count: use.keys.count) }) else {
                return
            }
            keyed = zip(use.keys, items).map { key, item in
                KeyedAnswer(key: key, answer: CachedAnswer(bytes: item, storedAt: now))
            }
        } else {
            keyed = [KeyedAnswer(key: use.keys[0], answer: CachedAnswer(bytes: answer, storedAt: now))]
        }
        counters.stores.add(1, ordering: .relaxed)
        store.keep(keyed, ttl: use.ttl, form: use.call == .embedding ? .object : .text, on: loop)
    }

    /// Asks the store for a sign of life.
    ///
    /// - Parameter loop: The loop of the caller.
    /// - Returns: Whether the store answers.
    public func ping(on loop: any EventLoop) async -> Bool {
        await store.ping(on: loop)
    }

    /// Forgets the answers of some keys.
    ///
    /// - Parameters:
    ///   - keys: The keys as `x-litellm-cache-key` says them.
    ///   - loop: The loop of the caller.
    /// - Returns: How many there were; nil where the store does not answer.
    public func remove(_ keys: [String], on loop: any EventLoop) async -> Int? {
        await store.remove(keys.map { CacheKey(text: $0) }, on: loop)
    }

    /// Forgets everything that is in the store; of a Redis, everything in its database.
    ///
    /// - Parameter loop: The loop of the caller.
    /// - Returns: Whether the store answered.
    public func flush(on loop: any EventLoop) async -> Bool {
        await store.removeAll(on: loop)
    }

    /// Ends the connections of the store for good.
    public func stop() {
        redis?.stop()
    }

    /// What the cache did since the start.
    public var counts: CacheCounts {
        CacheCounts(
            hits: counters.hits.load(ordering: .relaxed),
            misses: counters.misses.load(ordering: .relaxed),
            stores: counters.stores.load(ordering: .relaxed),
            redisConnections: redis?.counters.connections.load(ordering: .relaxed) ?? 0,
            redisLosses: redis?.counters.losses.load(ordering: .relaxed) ?? 0,
            redisTimeouts: redis?.counters.timeouts.load(ordering: .relaxed) ?? 0,
            redisRefusals: redis?.counters.refusals.load(ordering: .relaxed) ?? 0
        )
    }
}

extension [UInt8] {
    /// Whether an answer says anything.
    ///
    /// LiteLLM 1.106.2, caching_handler.py, function is_response_without_output.
    ///
    /// - Parameter call: The kind of the request.
    /// - Returns: Whether there is a choice, an item or a block in it.
    fileprivate func hasOutput(_ call: CachedCall) -> Bool {
        let name: StaticString =
            switch call {
            case .chat, .completion: "choices"
            case .embedding: "data"
            case .responses: "output"
            case .messages: "content"
            }
        return withUnsafeBytes { bytes in
            guard let outline = try? JSONOutline(bytes), let list = outline.value(name, in: bytes),
                bytes[list.lowerBound] == UInt8(ascii: "[")
            else { return false }
            return JSONElements(bytes, list).count(upTo: 1) == 1
        }
    }
}
