import TestSupport
import Testing

@testable import GatewayCore

@Suite struct RecentAnswersTests {
    static func key(_ name: Int) -> CacheKey { CacheKey(text: "\(name)") }

    static func answer(_ size: Int = 10) -> CachedAnswer {
        CachedAnswer(bytes: [UInt8](repeating: 0x20, count: size), storedAt: 0)
    }

    @Test func anAnswerIsForgottenWhenItsTimeIsOver() {
        var answers = RecentAnswers(maxEntries: 10, maxBytes: 10000)
        answers.keep(Self.answer(), for: Self.key(1), ttl: 5, now: 100)
        let early = answers.answer(for: Self.key(1), now: 104.9)
        let late = answers.answer(for: Self.key(1), now: 105)
        #expect(early == Self.answer())
        #expect(late == nil)
        #expect(answers.count == 0)
        #expect(answers.bytes == 0)
    }

    /// LiteLLM 1.106.2, in_memory_cache.py.
    @Test func aReplacementDoesNotLiveLonger() {
        var answers = RecentAnswers(maxEntries: 10, maxBytes: 10000)
        answers.keep(Self.answer(1), for: Self.key(1), ttl: 5, now: 100)
        answers.keep(Self.answer(2), for: Self.key(1), ttl: 5, now: 104)
        let replaced = answers.answer(for: Self.key(1), now: 104.5)
        let late = answers.answer(for: Self.key(1), now: 105.5)
        #expect(replaced == Self.answer(2))
        #expect(late == nil)
        answers.keep(Self.answer(3), for: Self.key(1), ttl: 5, now: 106)
        let new = answers.answer(for: Self.key(1), now: 110)
        #expect(new == Self.answer(3))
    }

    @Test func whatWasNotAskedForLongestGoesFirst() {
        var answers = RecentAnswers(maxEntries: 3, maxBytes: 10000)
        for name in 1...3 { answers.keep(Self.answer(), for: Self.key(name), ttl: 5, now: 0) }
        _ = answers.answer(for: Self.key(1), now: 0)
        answers.keep(Self.answer(), for: Self.key(4), ttl: 5, now: 0)
        let left = (1...4).filter { answers.answer(for: Self.key($0), now: 0) != nil }
        #expect(left == [1, 3, 4])
    }

    @Test func bytesAreBounded() {
        var answers = RecentAnswers(maxEntries: 100, maxBytes: 3000)
        for name in 1...10 { answers.keep(Self.answer(700), for: Self.key(name), ttl: 5, now: 0) }
        #expect(answers.count == 3)
        #expect(answers.bytes <= 3000)
        answers.keep(Self.answer(3000), for: Self.key(11), ttl: 5, now: 0)
        let tooLarge = answers.answer(for: Self.key(11), now: 0)
        #expect(tooLarge == nil)
        #expect(answers.count == 3)
    }

    /// Any order of calls gives what a plain list of answers gives.
    @Test(arguments: 0..<50)
    func behavesAsAPlainList(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var answers = RecentAnswers(maxEntries: 8, maxBytes: 3500)
        var list: [(name: Int, size: Int, expiry: Double)] = []
        var now = 0.0
        for _ in 0..<400 {
            now += Double.random(in: 0...0.5, using: &generator)
            let name = Int.random(in: 0..<14, using: &generator)
            let place = list.firstIndex { $0.name == name }
            switch Int.random(in: 0..<7, using: &generator) {
            case 0:
                let removed = answers.remove(Self.key(name), now: now)
                #expect(removed == place.map { list[$0].expiry > now } ?? false)
                if let place { list.remove(at: place) }
            case 1...3:
                let size = Int.random(in: 0...600, using: &generator)
                answers.keep(Self.answer(size), for: Self.key(name), ttl: 4, now: now)
                let old = place.map { list.remove(at: $0) }
                while list.count >= 8 || list.reduce(size + 256, { $0 + $1.size + 256 }) > 3500 { list.removeLast() }
                list.insert((name, size, old.flatMap { $0.expiry > now ? $0.expiry : nil } ?? now + 4), at: 0)
            default:
                let answer = answers.answer(for: Self.key(name), now: now)
                if let place {
                    let entry = list.remove(at: place)
                    if entry.expiry > now { list.insert(entry, at: 0) }
                    #expect(answer?.bytes.count == (entry.expiry > now ? entry.size : nil))
                } else {
                    #expect(answer == nil)
                }
            }
            #expect(answers.count == list.count)
            #expect(answers.bytes == list.reduce(0) { $0 + $1.size + 256 })
        }
    }
}
