public import GatewayConfiguration
import OrderedCollections
import ValueModel

/// Why a cache cannot be had as configured.
public enum CachePolicyFailure: Error, Sendable, Hashable {
    /// The store is none that the gateway has, such as `s3`.
    case unknownStore(String)
    /// Redis as a cluster.
    case cluster
    /// Redis behind sentinels.
    case sentinels
    /// An address of Redis that is none; passwords are not repeated.
    case impossibleAddress
}

extension CachePolicy {
    /// Resolves the settings of a cache.
    ///
    /// What the settings do not say is taken from `REDIS_URL`, `REDIS_HOST`, `REDIS_PORT`, `REDIS_USERNAME`,
    /// `REDIS_PASSWORD`, `REDIS_DB` and `REDIS_SSL`, as by LiteLLM 1.106.2, _redis.py.
    ///
    /// - Parameters:
    ///   - settings: `litellm_settings.cache_params`; nil where it is missing.
    ///   - variable: Returns the value of an environment variable.
    /// - Throws: ``CachePolicyFailure``.
    public init(
        _ settings: CacheSettings?,
        variable: (String) -> String?
    ) throws(CachePolicyFailure) {
        guard let settings else {
            // LiteLLM 1.106.2, proxy_server.py, function load_config: Redis is assumed where nothing is said, and used
            // where its host is known.
            guard variable("REDIS_HOST") != nil || variable("REDIS_URL") != nil else {
                self.init(.memory)
                return
            }
            self.init(.redis(try RedisAddress(CacheSettings(nil), variable: variable)))
            return
        }
        let type = settings.type?.resolved(variable) ?? "local"
        switch type {
        case "local":
            self.init(.memory)
            ttl = settings.memoryTTL?.resolved(variable) ?? settings.ttl?.resolved(variable) ?? ttl
        case "redis", "valkey":
            self.init(.redis(try RedisAddress(settings, variable: variable)))
            ttl = settings.redisTTL?.resolved(variable) ?? settings.ttl?.resolved(variable) ?? ttl
        default: throw .unknownStore(type)
        }
        namespace = settings.namespace?.resolved(variable)
        mustBeAsked = settings.mode?.resolved(variable) == "default_off"
        if let names = settings.supportedCallTypes {
            calls = calls.filter { call in call.names.contains { names.contains($0) } }
        }
        if settings.extras["max_messages"] == .null {
            maxMessages = nil
        } else if let count = settings.maxMessages?.resolved(variable) {
            maxMessages = Int(clamping: count)
        }
    }
}

extension RedisAddress {
    /// Resolves the address of a cache.
    ///
    /// - Parameters:
    ///   - settings: The settings of the cache.
    ///   - variable: Returns the value of an environment variable.
    /// - Throws: ``CachePolicyFailure``.
    public init(_ settings: CacheSettings, variable: (String) -> String?) throws(CachePolicyFailure) {
        guard settings.clusterNodes.isEmpty, variable("REDIS_CLUSTER_NODES") == nil else { throw .cluster }
        guard settings.sentinelNodes.isEmpty, settings.serviceName == nil, variable("REDIS_SENTINEL_NODES") == nil
        else {
            throw .sentinels
        }
        let port = settings.port?.resolved(variable) ?? variable("REDIS_PORT").flatMap { Int64($0) }
        let host = settings.host?.resolved(variable)
        if let url = settings.url?.resolved(variable) ?? (host == nil ? variable("REDIS_URL") : nil) {
            guard let address = RedisAddress(url: url) else { throw .impossibleAddress }
            self = address
        } else {
            self.init(host: host ?? variable("REDIS_HOST") ?? "localhost", port: Int(clamping: port ?? 6379))
        }
        username = settings.username?.resolved(variable) ?? username ?? variable("REDIS_USERNAME")
        password = settings.password?.resolved(variable) ?? password ?? variable("REDIS_PASSWORD")
        // An empty name or password is none, as for LiteLLM's client; charts write one where Redis asks for none.
        if username?.isEmpty == true { username = nil }
        if password?.isEmpty == true { password = nil }
        if let number = settings.database?.resolved(variable) ?? variable("REDIS_DB").flatMap({ Int64($0) }) {
            database = Int(clamping: number)
        }
        if let flag = settings.usesTLS?.resolved(variable) ?? variable("REDIS_SSL").flatMap({ Bool(settingText: $0) }) {
            usesTLS = flag
        }
        switch settings.extras["ssl_cert_reqs"] {
        case .string("none")?, .string("None")?, .null?: checksCertificate = false
        default: break
        }
        certificatesFile = settings.extras["ssl_ca_certs"]?.text ?? certificatesFile
        guard (1...65535).contains(self.port), database >= 0, !self.host.isEmpty else { throw .impossibleAddress }
    }
}
