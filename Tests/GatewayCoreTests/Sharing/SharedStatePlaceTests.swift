import GatewayConfiguration
import Testing
import ValueModel

@testable import GatewayCore

@Suite struct SharedStatePlaceTests {
    static func place(
        _ router: Value,
        cache: CachePolicy? = nil,
        _ variables: [String: String] = [:]
    ) throws -> SharedStatePlace? {
        try place(configuration: ["router_settings": router], cache: cache, variables)
    }

    static func place(
        configuration: Value,
        cache: CachePolicy? = nil,
        _ variables: [String: String] = [:]
    ) throws -> SharedStatePlace? {
        try SharedStatePlace.configured(ProxyConfiguration(configuration), cache: cache) { variables[$0] }
    }

    static func address(_ host: String, _ port: Int, _ change: (inout RedisAddress) -> Void = { _ in }) -> RedisAddress
    {
        var address = RedisAddress(host: host, port: port)
        change(&address)
        return address
    }

    static let settings: [(Value, RedisAddress)] = [
        (["redis_host": "r"], address("r", 6379)),
        (["redis_host": "r", "redis_port": "7000"], address("r", 7000)),
        (["redis_host": "r", "redis_password": ""], address("r", 6379)),
        (
            ["redis_host": "r", "redis_port": 7000, "redis_password": "p", "redis_db": 3],
            address("r", 7000) {
                $0.password = "p"
                $0.database = 3
            }
        ),
        (["redis_host": "r", "redis_ssl": true], address("r", 6379) { $0.usesTLS = true }),
        (
            ["redis_url": "rediss://:p@r:7000/2"],
            address("r", 7000) {
                $0.password = "p"
                $0.database = 2
                $0.usesTLS = true
            }
        ),
        (
            ["redis_host": "r", "cache_kwargs": ["username": "u", "ssl": true]],
            address("r", 6379) {
                $0.username = "u"
                $0.usesTLS = true
            }
        ),
    ]

    @Test(arguments: settings)
    func theRouterNamesItsRedis(settings: Value, address: RedisAddress) throws {
        #expect(try Self.place(settings)?.address == address)
    }

    @Test func variablesAreFollowed() throws {
        let router: Value = ["redis_host": "os.environ/H", "redis_password": "os.environ/P"]
        let place = try Self.place(router, ["H": "r", "P": "secret"])
        #expect(place?.address == Self.address("r", 6379) { $0.password = "secret" })
        #expect(try Self.place(router) == nil)
    }

    @Test func withoutARedisNothingIsShared() throws {
        #expect(try Self.place([:]) == nil)
        #expect(try Self.place(["redis_port": 6379]) == nil)
        #expect(try Self.place([:], cache: CachePolicy(.memory)) == nil)
    }

    @Test func theRedisOfTheCacheServesWhereTheRouterNamesNone() throws {
        var cache = CachePolicy(.redis(RedisAddress(host: "c")))
        cache.namespace = "ns"
        let shared = try Self.place([:], cache: cache)
        #expect(shared == SharedStatePlace(address: RedisAddress(host: "c"), namespace: "ns"))
        let own = try Self.place(["redis_host": "r"], cache: cache)
        #expect(own == SharedStatePlace(address: RedisAddress(host: "r"), namespace: nil))
    }

    @Test func theRedisForCoordinationComesBetweenThem() throws {
        let coordination: Value = ["coordination_redis": ["host": "k", "port": 7000, "password": "os.environ/P"]]
        let cache = CachePolicy(.redis(RedisAddress(host: "c")))
        let place = try Self.place(configuration: ["general_settings": coordination], cache: cache, ["P": "secret"])
        #expect(place?.address == Self.address("k", 7000) { $0.password = "secret" })
        let both: Value = ["general_settings": coordination, "router_settings": ["redis_host": "r"]]
        #expect(try Self.place(configuration: both, cache: cache)?.address == Self.address("r", 6379))
    }

    @Test func impossibleAddressesAreRefused() {
        #expect(throws: SharedStateFailure.impossibleAddress) { try Self.place(["redis_url": "http://r"]) }
        #expect(throws: SharedStateFailure.impossibleAddress) {
            try Self.place(["redis_host": "r", "redis_port": 70000])
        }
        #expect(throws: SharedStateFailure.cluster) {
            try Self.place(["redis_host": "r"], ["REDIS_CLUSTER_NODES": "[]"])
        }
        #expect(throws: SharedStateFailure.cluster) {
            try Self.place(["redis_host": "r", "cache_kwargs": ["startup_nodes": [["host": "n", "port": 1]]]])
        }
        #expect(throws: SharedStateFailure.sentinels) {
            try Self.place(["redis_host": "r", "cache_kwargs": ["service_name": "m"]])
        }
        #expect(
            ServingProblem.text(of: SharedStateFailure.impossibleAddress)
                == "the address of `router_settings`' Redis is none"
        )
    }
}
