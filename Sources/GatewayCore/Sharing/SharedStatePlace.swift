import GatewayConfiguration
import OrderedCollections

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
    /// Finds the place that a configuration names: the router's own Redis, or else the one of the cache.
    ///
    /// LiteLLM 1.106.2, router.py, function __init__, and proxy_server.py, which gives a router without a Redis the one
    /// of the cache. Unlike there, `redis_host` alone is enough: the port is then 6379.
    ///
    /// - Parameters:
    ///   - router: The settings of the router.
    ///   - cache: What is cached and where; nil where nothing is.
    ///   - variable: Returns the value of an environment variable.
    /// - Returns: The place; nil where no Redis is configured.
    /// - Throws: ``SharedStateFailure``.
    static func configured(
        _ router: RouterSettings,
        cache: CachePolicy?,
        variable: (String) -> String?
    ) throws(SharedStateFailure) -> SharedStatePlace? {
        guard router.redisURL?.resolved(variable) != nil || router.redisHost?.resolved(variable) != nil else {
            guard case .redis(let address)? = cache?.store else { return nil }
            return SharedStatePlace(address: address, namespace: cache?.namespace)
        }
        var settings = CacheSettings(router.extras["cache_kwargs"])
        settings.url = settings.url ?? router.redisURL
        settings.host = settings.host ?? router.redisHost
        settings.port = settings.port ?? router.redisPort
        settings.password = settings.password ?? router.redisPassword
        settings.database = settings.database ?? router.redisDatabase
        settings.usesTLS = settings.usesTLS ?? router.redisUsesTLS
        do throws(CachePolicyFailure) {
            let address = try RedisAddress(settings, variable: variable)
            return SharedStatePlace(address: address, namespace: settings.namespace?.resolved(variable))
        } catch {
            switch error {
            case .cluster: throw .cluster
            case .sentinels: throw .sentinels
            case .impossibleAddress, .unknownStore: throw .impossibleAddress
            }
        }
    }
}
