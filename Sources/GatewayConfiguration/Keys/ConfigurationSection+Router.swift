extension ConfigurationSection {
    /// `router_settings`.
    public static let routerSettings = ConfigurationSection(
        "router_settings",
        "How a deployment is chosen, retried and replaced; wins over the same keys of `litellm_settings`.",
        [
            ConfigurationKey(
                "routing_strategy",
                .word(strategies),
                "How one of a group's deployments is chosen.",
                default: "simple-shuffle"
            ),
            ConfigurationKey("routing_strategy_args", .object, "Parameters of the strategy.", default: "{}"),
            ConfigurationKey(
                "num_retries",
                .integer,
                "Retries of a failed request within its group.",
                default: "2",
                minimum: 0
            ),
            ConfigurationKey("retry_after", .number, "The least seconds between retries.", default: "0", minimum: 0),
            ConfigurationKey("timeout", .number, "Seconds until a request fails.", minimum: 0),
            ConfigurationKey("stream_timeout", .number, "Seconds until the first and each next chunk.", minimum: 0),
            ConfigurationKey(
                "allowed_fails",
                .integer,
                "Failures a minute before a cooldown.",
                default: "3",
                minimum: 0
            ),
            ConfigurationKey("allowed_fails_policy", .section(.allowedFailsPolicy), "The same by kind of failure."),
            ConfigurationKey("cooldown_time", .number, "Seconds out of use after failures.", default: "5", minimum: 0),
            ConfigurationKey(
                "disable_cooldowns",
                .boolean,
                "Whether deployments stay in use after failures.",
                default: "false"
            ),
            ConfigurationKey(
                "fallbacks",
                .list(of: .map(of: .list(of: .any))),
                "Groups to ask when a group fails.",
                default: "[]"
            ),
            ConfigurationKey("default_fallbacks", .list(of: .string), "Groups to ask when any group fails."),
            ConfigurationKey(
                "context_window_fallbacks",
                .list(of: .map(of: .list(of: .any))),
                "Groups to ask when a prompt is too long.",
                default: "[]"
            ),
            ConfigurationKey(
                "content_policy_fallbacks",
                .list(of: .map(of: .list(of: .any))),
                "Groups to ask when a prompt is refused.",
                default: "[]"
            ),
            ConfigurationKey(
                "max_fallbacks",
                .integer,
                "How many groups are asked one after the other.",
                default: "5",
                minimum: 0
            ),
            ConfigurationKey(
                "enable_pre_call_checks",
                .boolean,
                "Whether prompts are measured before they are sent.",
                default: "false"
            ),
            ConfigurationKey(
                "optional_pre_call_checks",
                .list(of: .string),
                "Further checks before a request is sent."
            ),
            ConfigurationKey(
                "model_group_alias",
                .map(of: .either([.string, .object])),
                "Other names of groups.",
                default: "{}"
            ),
            ConfigurationKey("retry_policy", .section(.retryPolicy), "Retries by kind of failure."),
            ConfigurationKey("model_group_retry_policy", .map(of: .section(.retryPolicy)), "The same by group."),
            ConfigurationKey("redis_host", .string, "The host of the state that gateways share."),
            ConfigurationKey("redis_port", .either([.integer, .string]), "Its port."),
            ConfigurationKey("redis_password", .string, "Its password.", isSecret: true),
            ConfigurationKey("redis_url", .string, "Its address in one text.", isSecret: true),
            ConfigurationKey("redis_db", .integer, "The number of its database.", minimum: 0),
            ConfigurationKey("redis_ssl", .boolean, "Whether the connection to it is encrypted.", default: "false"),
            ConfigurationKey(
                "enable_tag_filtering",
                .boolean,
                "Whether tags of requests choose deployments.",
                default: "false"
            ),
            ConfigurationKey("tag_filtering_match_any", .boolean, "Whether one common tag is enough.", default: "true"),
            ConfigurationKey(
                "default_max_parallel_requests",
                .integer,
                "Requests under way at once for each deployment.",
                minimum: 1
            ),
            ConfigurationKey("default_litellm_params", .object, "Parameters of every deployment."),
            ConfigurationKey("caching_groups", .list(of: .any), "Groups that share cached answers."),
            ConfigurationKey(
                "cache_responses",
                .boolean,
                "Whether the router caches answers itself.",
                default: "false"
            ),
            ConfigurationKey("cache_kwargs", .object, "Parameters of the router's cache."),
            ConfigurationKey("client_ttl", .number, "Seconds that connections are kept.", default: "3600", minimum: 0),
            ConfigurationKey("provider_budget_config", .map(of: .object), "Budgets by provider."),
            ConfigurationKey(
                "enable_weighted_failover",
                .boolean,
                "Whether other deployments of a group are tried by weight.",
                default: "false"
            ),
            ConfigurationKey(
                "enable_health_check_routing",
                .boolean,
                "Whether unhealthy deployments are left out.",
                default: "false"
            ),
            ConfigurationKey("set_verbose", .boolean, "Whether debugging lines are logged.", default: "false"),
            ConfigurationKey("default_priority", .integer, "The priority of requests that name none."),
            ConfigurationKey("polling_interval", .number, "Seconds between looks at the queue.", minimum: 0),
            ConfigurationKey(
                "deployment_affinity_ttl_seconds",
                .number,
                "Seconds that a key stays with its deployment.",
                default: "3600",
                minimum: 0
            ),
            ConfigurationKey("ignore_invalid_deployments", .boolean, "Whether broken deployments are left out."),
            ConfigurationKey("search_tools", .list(of: .object), "Search tools that requests may name."),
            ConfigurationKey("guardrail_list", .list(of: .object), "Deployments of guardrails."),
            ConfigurationKey("router_general_settings", .object, "Settings of the router itself."),
            ConfigurationKey("alerting_config", .object, "How the router sends alerts."),
            ConfigurationKey("assistants_config", .object, "How the router calls assistants."),
            ConfigurationKey("debug_level", .word(["DEBUG", "INFO"]), "How much the router logs.", default: "INFO"),
        ]
    )

    /// The ways to choose a deployment; any other value stops the gateway.
    static let strategies = [
        "simple-shuffle", "least-busy", "usage-based-routing", "usage-based-routing-v2", "latency-based-routing",
        "cost-based-routing", "provider-budget-routing", "lar1",
    ]

    /// `router_settings.retry_policy`.
    public static let retryPolicy = ConfigurationSection(
        "router_settings.retry_policy",
        "Retries by kind of failure.",
        failures.map {
            ConfigurationKey("\($0)Retries", .integer, "Retries after \($0).", minimum: 0)
        } + [ConfigurationKey("DefaultRetries", .integer, "Retries after other failures.", minimum: 0)]
    )

    /// `router_settings.allowed_fails_policy`.
    public static let allowedFailsPolicy = ConfigurationSection(
        "router_settings.allowed_fails_policy",
        "Failures a minute before a cooldown, by kind of failure.",
        failures.map {
            ConfigurationKey("\($0)AllowedFails", .integer, "Allowed failures with \($0).", minimum: 0)
        }
    )

    private static let failures = [
        "BadRequestError", "AuthenticationError", "TimeoutError", "RateLimitError", "ContentPolicyViolationError",
        "InternalServerError", "ServiceUnavailableError", "NotFoundError",
    ]
}
