/// Answers in memory, bounded by their number and their bytes; those not asked for longest go first.
///
/// A chain of places runs from the answer that was used last to the one that was used first.
struct RecentAnswers: Sendable {
    private struct Entry {
        var key: CacheKey
        var answer: CachedAnswer
        var expiry: Double
        var newer: Int
        var older: Int
    }

    private static let none = -1
    /// What an entry costs beside its answer, in bytes; a rough figure.
    private static let overhead = 256

    let maxEntries: Int
    let maxBytes: Int
    private(set) var bytes = 0
    private var places: [CacheKey: Int] = [:]
    private var entries: [Entry] = []
    private var free: [Int] = []
    private var newest = Self.none
    private var oldest = Self.none

    var count: Int { places.count }

    /// Finds an answer, and notes its use.
    ///
    /// - Parameters:
    ///   - key: The key of the answer.
    ///   - now: Seconds since 1970.
    /// - Returns: The answer, if it is still good.
    mutating func answer(for key: CacheKey, now: Double) -> CachedAnswer? {
        guard let place = places[key] else { return nil }
        guard entries[place].expiry > now else {
            remove(place)
            return nil
        }
        if place != newest {
            unlink(place)
            link(place)
        }
        return entries[place].answer
    }

    /// Keeps an answer.
    ///
    /// LiteLLM 1.106.2, in_memory_cache.py, function allow_ttl_override: an answer that replaces one that is still
    /// good is forgotten when that one would have been.
    ///
    /// - Parameters:
    ///   - answer: The answer.
    ///   - key: Its key.
    ///   - ttl: Seconds until it is forgotten.
    ///   - now: Seconds since 1970.
    mutating func keep(_ answer: CachedAnswer, for key: CacheKey, ttl: Double, now: Double) {
        let size = answer.bytes.count + Self.overhead
        guard size <= maxBytes, maxEntries > 0 else { return }
        var expiry = now + ttl
        if let place = places[key] {
            if entries[place].expiry > now { expiry = entries[place].expiry }
            remove(place)
        }
        while oldest != Self.none, bytes + size > maxBytes || places.count >= maxEntries { remove(oldest) }
        let entry = Entry(key: key, answer: answer, expiry: expiry, newer: Self.none, older: Self.none)
        let place: Int
        if let unused = free.popLast() {
            place = unused
            entries[place] = entry
        } else {
            place = entries.count
            entries.append(entry)
        }
        places[key] = place
        bytes += size
        link(place)
    }

    /// Forgets an answer.
    ///
    /// - Parameters:
    ///   - key: The key of the answer.
    ///   - now: Seconds since 1970.
    /// - Returns: Whether there was one that was still good.
    mutating func remove(_ key: CacheKey, now: Double) -> Bool {
        guard let place = places[key] else { return false }
        let wasGood = entries[place].expiry > now
        remove(place)
        return wasGood
    }

    init(maxEntries: Int, maxBytes: Int) {
        self.maxEntries = maxEntries
        self.maxBytes = maxBytes
    }

    private mutating func remove(_ place: Int) {
        unlink(place)
        bytes -= entries[place].answer.bytes.count + Self.overhead
        places[entries[place].key] = nil
        entries[place].answer = CachedAnswer(bytes: [], storedAt: 0)
        free.append(place)
    }

    private mutating func unlink(_ place: Int) {
        let (newer, older) = (entries[place].newer, entries[place].older)
        if newer == Self.none { newest = older } else { entries[newer].older = older }
        if older == Self.none { oldest = newer } else { entries[older].newer = newer }
    }

    private mutating func link(_ place: Int) {
        entries[place].newer = Self.none
        entries[place].older = newest
        if newest == Self.none { oldest = place } else { entries[newest].newer = place }
        newest = place
    }
}
