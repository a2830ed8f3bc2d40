import GatewayWire
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import GatewayCore

/// A clock that tests turn on.
final class ManualClock: Sendable {
    private let now = Atomic(1_000_000)

    var seconds: Double { Double(now.load(ordering: .relaxed)) / 1000 }

    func advance(milliseconds: Int) { now.add(milliseconds, ordering: .relaxed) }
}

@Suite(.timeLimit(.minutes(1))) struct AnswerCacheTests {
    static let loop = MultiThreadedEventLoopGroup.singleton.next()
    static let answer = #"{"id":"chatcmpl-1","choices":[{"index":0,"message":{"content":"Hi"}}]}"#

    static func cache(
        _ policy: CachePolicy = CachePolicy(.memory),
        _ clock: ManualClock = ManualClock()
    ) throws -> AnswerCache {
        var limits = RedisLimits()
        limits.connecting = .seconds(5)
        limits.command = .seconds(5)
        limits.longestRest = .milliseconds(100)
        return try AnswerCache(policy, on: loop, limits: limits) { clock.seconds }
    }

    static func text(_ cache: AnswerCache, _ use: CacheUse) async -> String? {
        await cache.lookup(use, on: loop).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    static func chat(_ cache: AnswerCache, _ controls: String = "") throws -> CacheUse {
        try #require(try CacheUseTests.use(CacheUseTests.chat(controls), cache.policy))
    }

    @Test func whatIsStoredIsFoundUntilItsTimeIsOver() async throws {
        let clock = ManualClock()
        let cache = try Self.cache(CachePolicy(.memory), clock)
        let use = try Self.chat(cache)
        #expect(await Self.text(cache, use) == nil)
        cache.store(Array(Self.answer.utf8), for: use, on: Self.loop)
        #expect(await Self.text(cache, use) == Self.answer)
        clock.advance(milliseconds: 599_999)
        #expect(await Self.text(cache, use) == Self.answer)
        clock.advance(milliseconds: 1)
        #expect(await Self.text(cache, use) == nil)
        #expect(cache.counts.hits == 2)
        #expect(cache.counts.misses == 2)
        #expect(cache.counts.stores == 1)
    }

    @Test func controlsOfTheRequestAreKept() async throws {
        let clock = ManualClock()
        let cache = try Self.cache(CachePolicy(.memory), clock)
        cache.store(Array(Self.answer.utf8), for: try Self.chat(cache, #","cache":{"no-store":true}"#), on: Self.loop)
        #expect(await Self.text(cache, try Self.chat(cache)) == nil)
        cache.store(Array(Self.answer.utf8), for: try Self.chat(cache, #","cache":{"ttl":10}"#), on: Self.loop)
        #expect(await Self.text(cache, try Self.chat(cache, #","cache":{"no-cache":true}"#)) == nil)
        #expect(await Self.text(cache, try Self.chat(cache, #","cache":{"namespace":"other"}"#)) == nil)
        clock.advance(milliseconds: 3000)
        #expect(await Self.text(cache, try Self.chat(cache, #","cache":{"s-maxage":2}"#)) == nil)
        #expect(await Self.text(cache, try Self.chat(cache, #","cache":{"s-maxage":3}"#)) == Self.answer)
        clock.advance(milliseconds: 7000)
        #expect(await Self.text(cache, try Self.chat(cache)) == nil)
    }

    @Test(arguments: [
        "", "x", "[]", "{}", #"{"choices":[]}"#, #"{"choices":{}}"#, #"{"error":{"message":"no"}}"#,
        #"{"choices":[{"message":{"content":"\#(String(repeating: "a", count: 1 << 20))"}}]}"#,
    ])
    func answersThatSayNothingOrTooMuchAreNotStored(answer: String) async throws {
        let cache = try Self.cache()
        let use = try Self.chat(cache)
        cache.store(Array(answer.utf8), for: use, on: Self.loop)
        #expect(await Self.text(cache, use) == nil)
        #expect(cache.counts.stores == 0)
    }

    @Test func inputsOfEmbeddingsAreFoundOneByOne() async throws {
        let cache = try Self.cache()
        let use = { (input: String) throws -> CacheUse in
            try #require(try CacheUseTests.use(#"{"model":"plain","input":\#(input)}"#, cache.policy, call: .embedding))
        }
        let answer =
            #"{"object":"list","data":[{"object":"embedding","index":0,"embedding":[1]},"#
            + #"{"object":"embedding","index":1,"embedding":[2]}],"model":"e","usage":{"prompt_tokens":5,"total_tokens":5}}"#
        cache.store(Array(answer.utf8), for: try use(#"["a","b"]"#), on: Self.loop)
        #expect(await Self.text(cache, try use(#"["a","b"]"#)) == answer)
        #expect(
            await Self.text(cache, try use(#""b""#))
                == #"{"object":"list","data":[{"object":"embedding","index":0,"embedding":[2]}],"model":"e","#
                + #""usage":{"prompt_tokens":2,"total_tokens":2}}"#
        )
        #expect(await Self.text(cache, try use(#"["b","c"]"#)) == nil)
    }

    @Test func answersAreForgottenOnDemand() async throws {
        let cache = try Self.cache()
        let use = try Self.chat(cache)
        let key = try #require(use.header)
        cache.store(Array(Self.answer.utf8), for: use, on: Self.loop)
        #expect(await cache.remove([key, "other"], on: Self.loop) == 1)
        #expect(await Self.text(cache, use) == nil)
        cache.store(Array(Self.answer.utf8), for: use, on: Self.loop)
        #expect(await cache.flush(on: Self.loop))
        #expect(await Self.text(cache, use) == nil)
    }

    @Test func twoGatewaysShareOneRedis() async throws {
        let server = try RedisServer()
        var policy = CachePolicy(.redis(server.address))
        policy.namespace = "ns"
        let (one, other) = (try Self.cache(policy), try Self.cache(policy))
        defer {
            one.stop()
            other.stop()
        }
        for cache in [one, other] {
            let isUp = await eventually { await cache.ping(on: Self.loop) }
            #expect(isUp)
        }
        for controls in ["", #","cache":{"namespace":"team"}"#, #","cache":{"namespace":"ns"}"#] {
            let use = try Self.chat(one, controls)
            one.store(Array(Self.answer.utf8), for: use, on: Self.loop)
            let isFound = await eventually { await Self.text(other, use) == Self.answer }
            #expect(isFound)
        }
        let (connections, connection) = try RedisConnectionTests.connections(server.address)
        defer { connections.stop() }
        #expect(await RedisConnectionTests.isUp(connection))
        let hash = "e99fdf860ef1e74eda81cdbfaabd48eb63726c4292a7e8584bf4e57989e3f918"
        // As LiteLLM 1.106.2 names them.
        for name in ["ns:\(hash)", "ns:team:\(hash)"] {
            guard case .integer(let seconds) = try await connection.command(RedisConnectionTests.command("TTL", name))
            else {
                Issue.record("no time to live")
                continue
            }
            #expect((40...60).contains(seconds), "\(name)")
        }
    }

    @Test func aDeadRedisIsNoCacheAndNoWait() async throws {
        let server = try RedisServer()
        let cache = try Self.cache(CachePolicy(.redis(server.address)))
        defer { cache.stop() }
        let isUp = await eventually { await cache.ping(on: Self.loop) }
        #expect(isUp)
        let use = try Self.chat(cache)
        cache.store(Array(Self.answer.utf8), for: use, on: Self.loop)
        let isFound = await eventually { await Self.text(cache, use) == Self.answer }
        #expect(isFound)
        server.kill()
        let isDown = await eventually { cache.counts.redisLosses > 0 }
        #expect(isDown)
        let started = ContinuousClock.now
        for _ in 0..<100 {
            #expect(await Self.text(cache, use) == nil)
            cache.store(Array(Self.answer.utf8), for: use, on: Self.loop)
        }
        #expect(started.duration(to: .now) < .seconds(5))
        #expect(await cache.remove(["x"], on: Self.loop) == nil)
        #expect(await !cache.flush(on: Self.loop))
        #expect(cache.counts.redisRefusals >= 200)
        try server.start()
        let isBack = await eventually {
            cache.store(Array(Self.answer.utf8), for: use, on: Self.loop)
            return await Self.text(cache, use) == Self.answer
        }
        #expect(isBack)
        #expect(cache.counts.redisConnections >= 2)
    }
}
