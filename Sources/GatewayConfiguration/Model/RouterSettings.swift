public import OrderedCollections
public import ValueModel

/// `router_settings`: how a deployment is chosen, retried and replaced.
public struct RouterSettings: Sendable, Hashable {
    /// How one of a group's deployments is chosen; `simple-shuffle` if missing.
    public var strategy: Setting<String>?
    /// Parameters of the strategy.
    public var strategyArguments: ValueObject
    /// Retries of a failed request within its group.
    public var numRetries: Setting<Int64>?
    /// The least seconds between retries.
    public var retryAfter: Setting<Double>?
    /// Seconds until a request fails.
    public var timeout: Setting<Double>?
    /// Seconds until the first and each next chunk.
    public var streamTimeout: Setting<Double>?
    /// Failures a minute before a cooldown.
    public var allowedFails: Setting<Int64>?
    /// The same by kind of failure, such as `RateLimitErrorAllowedFails`.
    public var allowedFailsPolicy: OrderedDictionary<String, Int64>?
    /// Seconds out of use after failures.
    public var cooldownTime: Setting<Double>?
    /// Whether deployments stay in use after failures.
    public var disablesCooldowns: Setting<Bool>?
    /// Groups to ask when a group fails; nil when not configured, which is not the same as none.
    public var fallbacks: [FallbackRule]?
    /// Groups to ask when a prompt is too long.
    public var contextWindowFallbacks: [FallbackRule]?
    /// Groups to ask when a prompt is refused.
    public var contentPolicyFallbacks: [FallbackRule]?
    /// Groups to ask when any group fails.
    public var defaultFallbacks: [String]?
    /// How many groups are asked one after the other; 5 if missing.
    public var maxFallbacks: Setting<Int64>?
    /// Whether prompts are measured before they are sent.
    public var enablesPreCallChecks: Setting<Bool>?
    /// Further checks before a request is sent.
    public var optionalPreCallChecks: [String]
    /// Other names of groups.
    public var aliases: OrderedDictionary<String, GroupAlias>
    /// Retries by kind of failure, such as `TimeoutErrorRetries`.
    public var retryPolicy: OrderedDictionary<String, Int64>?
    /// The host of the state that gateways share.
    public var redisHost: Setting<String>?
    /// Its port.
    public var redisPort: Setting<Int64>?
    /// Its password.
    public var redisPassword: Setting<String>?
    /// Its address in one text.
    public var redisURL: Setting<String>?
    /// The number of its database.
    public var redisDatabase: Setting<Int64>?
    /// Whether the connection to it is encrypted.
    public var redisUsesTLS: Setting<Bool>?
    /// Whether tags of requests choose deployments.
    public var filtersByTag: Setting<Bool>?
    /// Whether one common tag is enough; true if missing.
    public var matchesAnyTag: Setting<Bool>?
    /// Requests under way at once for each deployment.
    public var defaultMaxParallelRequests: Setting<Int64>?
    /// Members without a field of their own.
    public var extras: ValueObject

    /// Creates the settings that a map describes; none of it when it is no map.
    public init(_ value: Value?) {
        var reader = SettingsReader(value)
        strategy = reader.setting("routing_strategy")
        strategyArguments = reader.object("routing_strategy_args") ?? [:]
        numRetries = reader.setting("num_retries")
        retryAfter = reader.setting("retry_after")
        timeout = reader.setting("timeout")
        streamTimeout = reader.setting("stream_timeout")
        allowedFails = reader.setting("allowed_fails")
        allowedFailsPolicy = reader.counts("allowed_fails_policy")
        cooldownTime = reader.setting("cooldown_time")
        disablesCooldowns = reader.setting("disable_cooldowns")
        fallbacks = reader.fallbacks("fallbacks")
        contextWindowFallbacks = reader.fallbacks("context_window_fallbacks")
        contentPolicyFallbacks = reader.fallbacks("content_policy_fallbacks")
        defaultFallbacks = reader.names("default_fallbacks")
        maxFallbacks = reader.setting("max_fallbacks")
        enablesPreCallChecks = reader.setting("enable_pre_call_checks")
        optionalPreCallChecks = reader.names("optional_pre_call_checks") ?? []
        aliases = reader.aliases("model_group_alias") ?? [:]
        retryPolicy = reader.counts("retry_policy")
        redisHost = reader.setting("redis_host")
        redisPort = reader.setting("redis_port")
        redisPassword = reader.setting("redis_password")
        redisURL = reader.setting("redis_url")
        redisDatabase = reader.setting("redis_db")
        redisUsesTLS = reader.setting("redis_ssl")
        filtersByTag = reader.setting("enable_tag_filtering")
        matchesAnyTag = reader.setting("tag_filtering_match_any")
        defaultMaxParallelRequests = reader.setting("default_max_parallel_requests")
        extras = reader.remaining
    }
}
