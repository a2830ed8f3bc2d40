import NIOCore
import Synchronization

/// Answers in the memory of this process, for all event loops.
final class MemoryAnswerStore: AnswerStore {
    /// One part of the answers; requests for different parts do not wait for each other.
    private final class Shard: Sendable {
        let answers: Mutex<RecentAnswers>

        init(_ answers: RecentAnswers) {
            self.answers = Mutex(answers)
        }
    }

    private let shards: [Shard]
    private let clock: @Sendable () -> Double

    /// Creates a store.
    ///
    /// - Parameters:
    ///   - maxEntries: The most answers, all parts together.
    ///   - maxBytes: The most bytes, all parts together.
    ///   - parts: How many parts there are.
    ///   - clock: Returns the seconds since 1970.
    init(maxEntries: Int, maxBytes: Int, parts: Int = 4, clock: @escaping @Sendable () -> Double) {
        self.clock = clock
        shards = (0..<max(parts, 1)).map { _ in
            Shard(RecentAnswers(maxEntries: max(maxEntries / parts, 1), maxBytes: maxBytes / parts))
        }
    }

    private func shard(of key: CacheKey) -> Shard {
        // The last byte of a hash is as good as any.
        shards[Int(key.text.utf8.last ?? 0) % shards.count]
    }

    /// Returns one answer that is still good.
    func answer(for key: CacheKey) -> CachedAnswer? {
        let now = clock()
        return shard(of: key).answers.withLock { $0.answer(for: key, now: now) }
    }

    func answers(for keys: [CacheKey], on loop: any EventLoop) async -> [CachedAnswer?] {
        keys.map { answer(for: $0) }
    }

    func keep(_ answers: [KeyedAnswer], ttl: Double, form: StoredAnswer.Form, on loop: any EventLoop) {
        let now = clock()
        for item in answers {
            shard(of: item.key).answers.withLock { $0.keep(item.answer, for: item.key, ttl: ttl, now: now) }
        }
    }

    func remove(_ keys: [CacheKey], on loop: any EventLoop) async -> Int? {
        let now = clock()
        return keys.count { key in shard(of: key).answers.withLock { $0.remove(key, now: now) } }
    }

    func removeAll(on loop: any EventLoop) async -> Bool {
        for shard in shards {
            shard.answers.withLock { $0 = RecentAnswers(maxEntries: $0.maxEntries, maxBytes: $0.maxBytes) }
        }
        return true
    }

    func ping(on loop: any EventLoop) async -> Bool { true }
}
