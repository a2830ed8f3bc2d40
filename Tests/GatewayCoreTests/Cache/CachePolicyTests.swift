import GatewayConfiguration
import OrderedCollections
import Testing
import ValueModel

@testable import GatewayCore

@Suite struct CachePolicyTests {
    static func policy(
        _ settings: ValueObject?,
        _ environment: [String: String] = [:]
    ) throws(CachePolicyFailure) -> CachePolicy {
        try CachePolicy(settings.map { CacheSettings(.object($0)) }) { environment[$0] }
    }

    static func address(_ policy: CachePolicy) -> RedisAddress? {
        guard case .redis(let address) = policy.store else { return nil }
        return address
    }

    @Test func withoutAStoreAnswersStayInMemoryForTenMinutes() throws {
        let policy = try Self.policy(["namespace": .string("ns")])
        #expect(policy.store == .memory)
        #expect(policy.ttl == 600)
        #expect(policy.namespace == "ns")
        #expect(policy.maxMessages == 4)
        #expect(policy.calls == Set(CachedCall.allCases))
        #expect(!policy.mustBeAsked)
    }

    @Test func withoutSettingsTheEnvironmentNamesTheRedis() throws {
        #expect(try Self.policy(nil).store == .memory)
        let environment = ["REDIS_HOST": "cache", "REDIS_PORT": "7000", "REDIS_PASSWORD": "pw", "REDIS_SSL": "True"]
        let address = try #require(Self.address(try Self.policy(nil, environment)))
        #expect(address.host == "cache")
        #expect(address.port == 7000)
        #expect(address.password == "pw")
        #expect(address.usesTLS)
    }

    @Test func answersStayInRedisForAMinute() throws {
        let policy = try Self.policy(["type": .string("redis"), "host": .string("cache"), "port": .string("7000")])
        #expect(policy.ttl == 60)
        #expect(Self.address(policy)?.host == "cache")
        #expect(Self.address(policy)?.port == 7000)
    }

    @Test(
        arguments: [
            ("local", ["ttl": 5], 5), ("local", ["ttl": 5, "default_in_memory_ttl": 7, "default_in_redis_ttl": 9], 7),
            ("redis", ["ttl": 5], 5), ("redis", ["ttl": 5, "default_in_memory_ttl": 7, "default_in_redis_ttl": 9], 9),
        ] as [(String, [String: Int64], Double)]
    )
    func theTimeOfTheStoreComesFirst(type: String, times: [String: Int64], ttl: Double) throws {
        var settings: ValueObject = ["type": .string(type)]
        for (name, time) in times { settings[name] = .integer(time) }
        #expect(try Self.policy(settings).ttl == ttl)
    }

    @Test func secretsComeFromTheEnvironment() throws {
        let settings: ValueObject = [
            "type": .string("redis"), "host": .string("os.environ/CACHE_HOST"),
            "password": .string("os.environ/CACHE_PASSWORD"),
        ]
        let environment = ["CACHE_HOST": "there", "CACHE_PASSWORD": "secret", "REDIS_PASSWORD": "other"]
        let address = try #require(Self.address(try Self.policy(settings, environment)))
        #expect(address.host == "there")
        #expect(address.password == "secret")
    }

    @Test func anURLSaysAllAndSettingsSayItBetter() throws {
        let settings: ValueObject = [
            "type": .string("valkey"), "url": .string("rediss://u:p@there:7000/2"), "db": .integer(3),
            "ssl_cert_reqs": .string("none"),
        ]
        let address = try #require(Self.address(try Self.policy(settings)))
        #expect(address.host == "there")
        #expect(address.username == "u")
        #expect(address.password == "p")
        #expect(address.database == 3)
        #expect(address.usesTLS)
        #expect(!address.checksCertificate)
    }

    @Test func modeMessagesAndKindsAreTaken() throws {
        let policy = try Self.policy([
            "mode": .string("default_off"), "max_messages": .integer(9),
            "supported_call_types": .array([.string("acompletion"), .string("responses"), .string("embedding")]),
        ])
        #expect(policy.mustBeAsked)
        #expect(policy.maxMessages == 9)
        #expect(policy.calls == [.chat, .responses])
        #expect(try Self.policy(["max_messages": .null]).maxMessages == nil)
    }

    @Test(
        arguments: [
            (["type": .string("s3")], .unknownStore("s3")),
            (["type": .string("redis-semantic")], .unknownStore("redis-semantic")),
            (["type": .string("redis"), "redis_startup_nodes": .array([.object([:])])], .cluster),
            (["type": .string("redis"), "service_name": .string("main")], .sentinels),
            (["type": .string("redis"), "sentinel_nodes": .array([.array([])])], .sentinels),
            (["type": .string("redis"), "url": .string("http://cache")], .impossibleAddress),
            (["type": .string("redis"), "port": .integer(0)], .impossibleAddress),
            (["type": .string("redis"), "port": .integer(.max)], .impossibleAddress),
            (["type": .string("redis"), "db": .integer(-1)], .impossibleAddress),
        ] as [(ValueObject, CachePolicyFailure)]
    )
    func whatCannotBeHadIsRefused(settings: ValueObject, failure: CachePolicyFailure) {
        #expect(throws: failure) { try Self.policy(settings) }
    }
}
