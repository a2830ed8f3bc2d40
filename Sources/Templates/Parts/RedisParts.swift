import ManifestDSL
import ValueModel
import ValuesSchema

/// What the manifests say of the Redis in more than one place.
enum RedisParts {
    /// The key of the password in the Secret of the chart's own Redis.
    static let passwordKey = TextHelper(
        "redis.passwordKey",
        "The key of the password in the Secret of the chart's own Redis.",
        values.redis.auth.existingSecret.isNotEmpty.choose(
            values.redis.auth.existingSecretPasswordKey,
            else: "redis-password"
        )
    )

    /// The servers of a cluster as LiteLLM takes them: maps of host and port.
    static let clusterNodes = values.redis.cluster.nodes.map("node") { node in
        Expression<Value>(.dictionary([.init("host", node.host.node), .init("port", node.port.node)]))
    }

    /// The sentinels as LiteLLM takes them: pairs of host and port.
    static let sentinelNodes = values.redis.sentinel.nodes.map("node") { node in
        Expression<Value>.list([node.host.erased, node.port.erased])
    }

    static let hasPassword =
        ((values.redis.enabled && values.redis.auth.enabled)
        || (!values.redis.enabled && values.redis.external.passwordSecret.name.isNotEmpty)).shared("hasPassword")

    static let isPlain = (values.redis.enabled || values.redis.external.host.isNotEmpty).shared("hasServer")
}
