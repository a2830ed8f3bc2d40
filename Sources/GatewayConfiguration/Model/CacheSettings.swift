public import ValueModel

/// `litellm_settings.cache_params`: where and how answers are cached.
public struct CacheSettings: Sendable, Hashable {
    /// The store of the answers, such as `redis`; `local` if missing.
    public var type: Setting<String>?
    /// The host of the store.
    public var host: Setting<String>?
    /// The port of the store.
    public var port: Setting<Int64>?
    /// The user of the store.
    public var username: Setting<String>?
    /// The password of the store.
    public var password: Setting<String>?
    /// The address of the store in one text.
    public var url: Setting<String>?
    /// The number of the database in the store.
    public var database: Setting<Int64>?
    /// Whether the connection is encrypted.
    public var usesTLS: Setting<Bool>?
    /// The text before every key.
    public var namespace: Setting<String>?
    /// Seconds until an answer is forgotten.
    public var ttl: Setting<Double>?
    /// The same for the store in memory.
    public var memoryTTL: Setting<Double>?
    /// The same for Redis.
    public var redisTTL: Setting<Double>?
    /// Whether requests must ask for the cache: `default_off`; `default_on` if missing.
    public var mode: Setting<String>?
    /// The kinds of requests that are cached; nil for all.
    public var supportedCallTypes: [String]?
    /// Requests with more messages are not cached; 4 if missing.
    public var maxMessages: Setting<Int64>?
    /// The nodes of a Redis cluster, each a map with `host` and `port`.
    public var clusterNodes: [Value]
    /// The name of the master that sentinels watch.
    public var serviceName: Setting<String>?
    /// The sentinels, each a list of host and port.
    public var sentinelNodes: [Value]
    /// The password of the sentinels.
    public var sentinelPassword: Setting<String>?
    /// Answers that are written together.
    public var flushSize: Setting<Int64>?
    /// Members without a field of their own.
    public var extras: ValueObject

    /// Creates the settings that a map describes.
    public init(_ value: Value?) {
        var reader = SettingsReader(value)
        type = reader.setting("type")
        host = reader.setting("host")
        port = reader.setting("port")
        username = reader.setting("username")
        password = reader.setting("password")
        url = reader.setting("url")
        database = reader.setting("db")
        usesTLS = reader.setting("ssl")
        namespace = reader.setting("namespace")
        ttl = reader.setting("ttl")
        memoryTTL = reader.setting("default_in_memory_ttl")
        redisTTL = reader.setting("default_in_redis_ttl")
        mode = reader.setting("mode")
        supportedCallTypes = reader.names("supported_call_types")
        maxMessages = reader.setting("max_messages")
        clusterNodes = reader.array("redis_startup_nodes") ?? []
        serviceName = reader.setting("service_name")
        sentinelNodes = reader.array("sentinel_nodes") ?? []
        sentinelPassword = reader.setting("sentinel_password")
        flushSize = reader.setting("redis_flush_size")
        extras = reader.remaining
    }
}
