import GatewayConfiguration
import OrderedCollections
import ValueModel

/// Why the state that gateways share cannot be kept as configured.
public enum SharedStateFailure: Error, Sendable, Hashable {
    /// Redis as a cluster.
    case cluster
    /// Redis behind sentinels.
    case sentinels
    /// An address of Redis that is none; passwords are not repeated.
    case impossibleAddress
}

/// Where the state is that gateways share.
struct SharedStatePlace: Sendable, Hashable {
    /// The Redis.
    var address: RedisAddress
    /// The text before every key.
    var namespace: String?
}

extension SharedStatePlace {
    /// Finds the place that a configuration names: the router's own Redis, or else the one for coordination, or else the
    /// one of the cache.
    ///
    /// LiteLLM 1.106.2, router.py, function __init__, and proxy_server.py, functions _init_coordination_redis and
    /// init_cache. Unlike there, `redis_host` alone is enough: the port is then 6379.
    ///
    /// - Parameters:
    ///   - configuration: The configuration.
    ///   - cache: What is cached and where; nil where nothing is.
    ///   - variable: Returns the value of an environment variable.
    /// - Returns: The place; nil where no Redis is configured.
    /// - Throws: ``SharedStateFailure``.
    static func configured(
        _ configuration: ProxyConfiguration,
        cache: CachePolicy?,
        variable: (String) -> String?
    ) throws(SharedStateFailure) -> SharedStatePlace? {
        let router = configuration.router
        if router.redisURL?.resolved(variable) != nil || router.redisHost?.resolved(variable) != nil {
            return try SharedStatePlace(router.redis, variable: variable)
        }
        if let coordination = configuration.general.extras["coordination_redis"], coordination != .null {
            return try SharedStatePlace(CacheSettings(coordination), variable: variable)
        }
        guard case .redis(let address)? = cache?.store else { return nil }
        return SharedStatePlace(address: address, namespace: cache?.namespace)
    }

    private init(_ settings: CacheSettings, variable: (String) -> String?) throws(SharedStateFailure) {
        guard settings.extras["startup_nodes"] == nil else { throw .cluster }
        do throws(CachePolicyFailure) {
            address = try RedisAddress(settings, variable: variable)
        } catch {
            switch error {
            case .cluster: throw .cluster
            case .sentinels: throw .sentinels
            case .impossibleAddress, .unknownStore: throw .impossibleAddress
            }
        }
        namespace = settings.namespace?.resolved(variable)
    }
}

extension RouterSettings {
    /// The router's own Redis, in the words of the cache; `cache_kwargs` wins, as in LiteLLM.
    fileprivate var redis: CacheSettings {
        var settings = CacheSettings(extras["cache_kwargs"])
        settings.url = settings.url ?? redisURL
        settings.host = settings.host ?? redisHost
        settings.port = settings.port ?? redisPort
        settings.password = settings.password ?? redisPassword
        settings.database = settings.database ?? redisDatabase
        settings.usesTLS = settings.usesTLS ?? redisUsesTLS
        return settings
    }
}
