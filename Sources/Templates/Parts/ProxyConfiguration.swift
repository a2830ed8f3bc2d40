import ManifestDSL
import ValueModel
import ValuesSchema

/// The config.yaml of the program: `proxy_config`, with the cache wired in where the values ask for it.
enum ProxyConfiguration {
    /// What the user wrote wins over what is wired.
    static let document = DocumentHelper(
        "config",
        "The program's config.yaml: proxy_config, with the cache wired in where the values ask for it.",
        values.proxyConfig.merged(over: wired)
    )

    static let checksum = document.text.expression.sha256

    private static let wired = dictionary([
        .init("litellm_settings", cacheSettings.node, when: values.redis.use.cache.node),
        .init("router_settings", routerSettings.node, when: (values.redis.use.router && RedisParts.isPlain).node),
    ])

    private static let cacheSettings = dictionary([
        .init("cache", .literal(true)),
        .init("cache_params", cacheParameters.node),
    ])

    private static let cacheParameters = dictionary([
        .init("type", .literal("redis")),
        .init("host", .literal("os.environ/REDIS_HOST"), when: RedisParts.isPlain.node),
        .init("port", .literal("os.environ/REDIS_PORT"), when: RedisParts.isPlain.node),
        .init("ssl", .literal(true), when: (values.redis.external.ssl && !values.redis.enabled).node),
        .init("password", .literal("os.environ/REDIS_PASSWORD"), when: RedisParts.hasPassword.node),
        .init("redis_startup_nodes", RedisParts.clusterNodes.node, when: values.redis.cluster.enabled.node),
        .init("service_name", values.redis.sentinel.masterSet.node, when: values.redis.sentinel.enabled.node),
        .init("sentinel_nodes", RedisParts.sentinelNodes.node, when: values.redis.sentinel.enabled.node),
        .init(
            "sentinel_password",
            .literal("os.environ/REDIS_SENTINEL_PASSWORD"),
            when: (values.redis.sentinel.enabled && values.redis.sentinel.passwordSecret.name.isNotEmpty).node
        ),
        .init("ttl", values.redis.use.ttl.node, when: values.redis.use.ttl.isSet().node),
        .init("namespace", values.redis.use.namespace.node, when: values.redis.use.namespace.isNotEmpty.node),
    ])

    private static let routerSettings = dictionary([
        .init("redis_host", .literal("os.environ/REDIS_HOST")),
        .init("redis_port", .literal("os.environ/REDIS_PORT")),
        .init("redis_password", .literal("os.environ/REDIS_PASSWORD"), when: RedisParts.hasPassword.node),
        // LiteLLM's router takes no notice of a Redis without a password, not even an empty one.
        .init("redis_password", .literal(""), when: (!RedisParts.hasPassword).node),
    ])

    private static func dictionary(_ members: [ExpressionNode.DictionaryMember]) -> Expression<Value> {
        Expression(.dictionary(members))
    }
}
