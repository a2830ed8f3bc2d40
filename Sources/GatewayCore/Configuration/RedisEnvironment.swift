/// The Redis or Valkey that the environment names: `REDIS_URL`, `REDIS_HOST` and their companions.
public struct RedisEnvironment: Sendable, Hashable {
    /// The address in one text: `REDIS_URL`.
    public var url: String?
    /// The host: `REDIS_HOST`.
    public var host: String?
    /// The port: `REDIS_PORT`; nil also when it is no number, as the variables that Kubernetes sets for a service called
    /// `redis` are not.
    public var port: Int?
    /// The user: `REDIS_USERNAME`.
    public var username: String?
    /// The password: `REDIS_PASSWORD`.
    public var password: String?
    /// The number of the database: `REDIS_DB`.
    public var database: Int?
    /// Whether the connection is encrypted: `REDIS_SSL`.
    public var usesTLS: Bool
    /// The nodes of a cluster, a JSON list of maps with `host` and `port`: `REDIS_CLUSTER_NODES`.
    public var clusterNodes: String?
    /// The sentinels, a JSON list of pairs of host and port: `REDIS_SENTINEL_NODES`.
    public var sentinelNodes: String?
    /// The name of the master that the sentinels watch: `REDIS_SERVICE_NAME`.
    public var serviceName: String?
    /// The password of the sentinels: `REDIS_SENTINEL_PASSWORD`.
    public var sentinelPassword: String?

    /// Takes the variables; nil when no address is among them.
    init?(_ environment: ServerEnvironment) {
        url = environment.text("REDIS_URL")
        host = environment.text("REDIS_HOST")
        port = environment.integer("REDIS_PORT")
        username = environment.text("REDIS_USERNAME")
        password = environment.text("REDIS_PASSWORD")
        database = environment.integer("REDIS_DB")
        usesTLS = environment.flag("REDIS_SSL")
        clusterNodes = environment.text("REDIS_CLUSTER_NODES")
        sentinelNodes = environment.text("REDIS_SENTINEL_NODES")
        serviceName = environment.text("REDIS_SERVICE_NAME")
        sentinelPassword = environment.text("REDIS_SENTINEL_PASSWORD")
        if url == nil, host == nil, clusterNodes == nil, sentinelNodes == nil { return nil }
    }
}
