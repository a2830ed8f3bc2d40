public import ValueModel
public import ValuesSchema

/// A Secret with a password.
public struct PasswordSecretValues: ValuesObject {
    /// Its name; empty for no password.
    public var name = ""
    /// The key of the password.
    public var passwordKey = "password"

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("A Secret with a password.") {
        Field("name", \.name, "Name of the Secret; empty for no password.", .format(.objectName.orEmpty))
        Field("passwordKey", \.passwordKey, "Key of the password.", .format(.dataKey))
    }
}

/// The password of the chart's own Redis.
public struct RedisAuthValues: ValuesObject {
    /// Whether a password is asked for.
    public var enabled = true
    /// The password.
    public var password = ""
    /// A Secret that exists.
    public var existingSecret = ""
    /// The key of the password in it.
    public var existingSecretPasswordKey = "redis-password"

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>("The password of the chart's own Redis.", others: .bitnami) {
        Field("enabled", \.enabled, "Ask for a password.")
        Field("password", \.password, "Password; empty derives it from `secretSeed`, or generates it.")
        Field(
            "existingSecret",
            \.existingSecret,
            "A Secret with the password, instead of one of the chart's own.",
            .format(.objectName.orEmpty)
        )
        Field(
            "existingSecretPasswordKey",
            \.existingSecretPasswordKey,
            "Key of the password in the Secret.",
            .format(.dataKey)
        )
        Rule("redis.auth.password and redis.auth.existingSecret exclude each other", help: "keep one of them") {
            $0.password.isEmpty || $0.existingSecret.isEmpty
        }
    }
}

/// The pod of the chart's own Redis.
public struct RedisMasterValues: ValuesObject {
    /// The volume.
    public var persistence = PersistenceValues(enabled: false)
    /// Requests and limits.
    public var resources: Value = [:]
    /// Nodes that it may run on.
    public var nodeSelector: [String: String] = [:]
    /// Taints that it tolerates.
    public var tolerations: Value = []
    /// Where it would rather run.
    public var affinity: Value = [:]

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("The pod of the chart's own Redis.", others: .bitnami) {
        Field("persistence", \.persistence, "The volume that the data lives on; off, since a cache may start empty.")
        Field("resources", \.resources, "Requests and limits.", .kubernetes("ResourceRequirements"))
        Field(
            "nodeSelector",
            \.nodeSelector,
            "Labels of the nodes it may run on.",
            .keys(.labelKey),
            .format(.labelValue)
        )
        Field("tolerations", \.tolerations, "Taints that it tolerates.", .kubernetes(listOf: "Toleration"))
        Field("affinity", \.affinity, "Where it would rather run.", .kubernetes("Affinity"))
    }
}

/// A Redis that exists.
public struct RedisExternalValues: ValuesObject {
    /// Its host; empty for none.
    public var host = ""
    /// Its port.
    public var port = 6379
    /// Whether it speaks TLS.
    public var ssl = false
    /// Its password.
    public var passwordSecret = PasswordSecretValues()

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("A Redis or Valkey that exists.") {
        Field("host", \.host, "Host; empty for none.", .format(.host.orEmpty))
        Field("port", \.port, "Port.", .range(1...65535))
        Field("ssl", \.ssl, "Speak TLS with it.")
        Field("passwordSecret", \.passwordSecret, "Its password.")
    }
}

/// One server of a cluster or sentinel set.
public struct RedisNodeValues: ValuesObject {
    /// Its host.
    public var host = ""
    /// Its port.
    public var port = 6379

    /// Creates the defaults.
    public init() {}

    /// The fields and the rule.
    public static let schema = ObjectSchema<Self>("A server.") {
        Field("host", \.host, "Host.", .format(.host))
        Field("port", \.port, "Port; 6379 for Redis, 26379 is usual for a sentinel.", .range(1...65535))
        Rule("a server needs a host", help: "add `host: …`") { $0.host.isNotEmpty }
    }
}

/// Sentinels that watch over a Redis.
public struct RedisSentinelValues: ValuesObject {
    /// Whether sentinels are asked for the master.
    public var enabled = false
    /// The master's name.
    public var masterSet = "mymaster"
    /// The sentinels.
    public var nodes: [RedisNodeValues] = []
    /// The sentinels' own password.
    public var passwordSecret = PasswordSecretValues()

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>("Sentinels that are asked for the master.", others: .bitnami) {
        Field("enabled", \.enabled, "Ask sentinels for the master.")
        Field("masterSet", \.masterSet, "Name of the master.", .format(.notEmpty))
        Field("nodes", \.nodes, "The sentinels.")
        Field(
            "passwordSecret",
            \.passwordSecret,
            "The sentinels' own password; that of Redis is `redis.external.passwordSecret`."
        )
        Rule(
            "redis.sentinel.enabled needs redis.sentinel.nodes",
            help: "list the sentinels: `nodes: [{host: …, port: 26379}]`"
        ) {
            !$0.enabled || $0.nodes.isNotEmpty
        }
    }
}

/// A Redis cluster.
public struct RedisClusterValues: ValuesObject {
    /// Whether a cluster is spoken to.
    public var enabled = false
    /// Servers to start from.
    public var nodes: [RedisNodeValues] = []

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>("A Redis cluster that exists.", others: .bitnami) {
        Field("enabled", \.enabled, "Speak to a Redis cluster.")
        Field("nodes", \.nodes, "Servers to start from; the client finds the others.")
        Rule(
            "redis.cluster.enabled needs redis.cluster.nodes",
            help: "list the servers: `nodes: [{host: …, port: 6379}]`"
        ) {
            !$0.enabled || $0.nodes.isNotEmpty
        }
    }
}

/// What the Redis is used for in the proxy's configuration.
public struct RedisUseValues: ValuesObject {
    /// Whether responses are cached in it.
    public var cache = false
    /// Seconds that a response stays.
    public var ttl: Int?
    /// What the keys of the cache begin with.
    public var namespace = ""
    /// Whether replicas share their routing state through it.
    public var router = false

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>(
        "What the Redis is used for; written into `proxy_config` where that does not say otherwise."
    ) {
        Field("cache", \.cache, "Cache responses in it (`litellm_settings.cache` and `cache_params`).")
        Field("ttl", \.ttl, "Seconds that a response stays in the cache.", .minimum(1), .example("600"))
        Field("namespace", \.namespace, "What the keys of the cache begin with.")
        Field("router", \.router, "Share usage and cooldowns between replicas (`router_settings.redis_*`).")
    }
}

/// The cache: one that the chart brings along, an existing server, sentinels, a cluster, or none.
public struct RedisValues: ValuesObject {
    /// Whether the chart brings one along.
    public var enabled = false
    /// One server.
    public var architecture = ServerArchitecture.standalone
    /// The image.
    public var image = ServerImageValues(repository: "valkey/valkey", tag: "8.0.1-alpine")
    /// The password.
    public var auth = RedisAuthValues()
    /// The pod.
    public var master = RedisMasterValues()
    /// A Redis that exists.
    public var external = RedisExternalValues()
    /// Sentinels.
    public var sentinel = RedisSentinelValues()
    /// A cluster.
    public var cluster = RedisClusterValues()
    /// What it is used for.
    public var use = RedisUseValues()

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>(
        "The cache: brought along (`enabled`), existing (`external.host`), sentinels, a cluster, or none.",
        others: .bitnami,
        misnomers: [
            "host": "external.host", "port": "external.port", "ssl": "external.ssl", "password": "auth.password",
            "passwordSecret": "external.passwordSecret", "ttl": "use.ttl",
        ]
    ) {
        Field("enabled", \.enabled, "Deploy a Valkey of the chart's own: StatefulSet, Service, Secret.")
        Field(
            "architecture",
            \.architecture,
            "`standalone`; `replication` is accepted and gives one server too.",
            .oftenUnused
        )
        Field("image", \.image, "The image of the chart's own server, pinned.")
        Field("auth", \.auth, "The password of the chart's own server.")
        Field("master", \.master, "The pod of the chart's own server.")
        Field("external", \.external, "A server that exists.")
        Field("sentinel", \.sentinel, "Sentinels that exist.")
        Field("cluster", \.cluster, "A cluster that exists.")
        Field("use", \.use, "What it is used for.")
        Rule(
            "redis.enabled and redis.external.host exclude each other",
            help: "set `redis.enabled: false` to use the existing server"
        ) { !($0.enabled && $0.external.host.isNotEmpty) }
        Rule(
            "redis.enabled and redis.sentinel.enabled exclude each other, the chart's own server has no sentinels",
            help: "set `redis.enabled: false` and list sentinels that exist in `redis.sentinel.nodes`"
        ) { !($0.enabled && $0.sentinel.enabled) }
        Rule(
            "redis.enabled and redis.cluster.enabled exclude each other, the chart's own server is no cluster",
            help: "set `redis.enabled: false` and list the cluster's servers in `redis.cluster.nodes`"
        ) { !($0.enabled && $0.cluster.enabled) }
        Rule(
            "redis.external.host and redis.sentinel.enabled exclude each other, sentinels say where the master is",
            help: "keep one of them"
        ) { !($0.external.host.isNotEmpty && $0.sentinel.enabled) }
        Rule(
            "redis.external.host and redis.cluster.enabled exclude each other",
            help: "keep one of them; the cluster's servers stand in `redis.cluster.nodes`"
        ) { !($0.external.host.isNotEmpty && $0.cluster.enabled) }
        Rule(
            "redis.use.router needs one Redis server, sentinels and clusters reach the router through the cache only",
            help: "set `redis.use.cache: true` and `redis.use.router: false`"
        ) { !($0.use.router && ($0.sentinel.enabled || $0.cluster.enabled)) }
        Rule(
            "redis.use.cache and redis.use.router need a Redis, there is none",
            help: "set `redis.enabled: true`, or name one in `redis.external.host`"
        ) {
            !($0.use.cache || $0.use.router) || $0.enabled || $0.external.host.isNotEmpty || $0.sentinel.enabled
                || $0.cluster.enabled
        }
        Rule("redis.sentinel.enabled and redis.cluster.enabled exclude each other", help: "keep one of them") {
            !($0.sentinel.enabled && $0.cluster.enabled)
        }
        Rule(
            "redis.architecture replication gives one server, the chart's own Redis has no replicas",
            .advice,
            help: "use `redis.external`, `redis.sentinel` or `redis.cluster` for a replicated Redis"
        ) { !$0.enabled || $0.architecture == .standalone }
    }
}
