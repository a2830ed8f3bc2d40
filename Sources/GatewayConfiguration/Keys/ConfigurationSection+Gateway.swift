extension ConfigurationSection {
    /// `litellm_settings`.
    public static let gatewaySettings = ConfigurationSection(
        "litellm_settings",
        "How requests are handled, cached and reported.",
        handlingKeys + reportingKeys + governingKeys + rareGatewayKeys
    )

    private static let handlingKeys = [
        ConfigurationKey(
            "drop_params",
            .boolean,
            "Whether parameters a provider does not know are dropped.",
            default: "false"
        ),
        ConfigurationKey(
            "modify_params",
            .boolean,
            "Whether requests are changed so that a provider takes them.",
            default: "false"
        ),
        ConfigurationKey("num_retries", .integer, "Retries of a failed request.", minimum: 0),
        ConfigurationKey("request_timeout", .number, "Seconds until a request fails.", default: "6000", minimum: 0),
        ConfigurationKey("cache", .boolean, "Whether answers are cached.", default: "false"),
        ConfigurationKey("cache_params", .section(.cacheParameters), "Where and how answers are cached."),
        ConfigurationKey("fallbacks", .list(of: .map(of: .list(of: .any))), "Groups to ask when a group fails."),
        ConfigurationKey(
            "context_window_fallbacks",
            .list(of: .map(of: .list(of: .any))),
            "Groups to ask when a prompt is too long."
        ),
        ConfigurationKey(
            "content_policy_fallbacks",
            .list(of: .map(of: .list(of: .any))),
            "Groups to ask when a prompt is refused."
        ),
        ConfigurationKey("default_fallbacks", .list(of: .string), "Groups to ask when any group fails."),
        ConfigurationKey("allowed_fails", .integer, "Failures a minute before a cooldown.", default: "3", minimum: 0),
        ConfigurationKey("cooldown_time", .number, "Seconds out of use after failures.", default: "5", minimum: 0),
        ConfigurationKey("redis_host", .string, "The host of the shared state."),
        ConfigurationKey("redis_port", .integer, "The port of the shared state.", minimum: 1),
        ConfigurationKey("redis_password", .string, "The password of the shared state.", isSecret: true),
        ConfigurationKey("model_group_settings", .object, "Settings by group of models."),
        ConfigurationKey("custom_provider_map", .list(of: .object), "Providers that are implemented elsewhere."),
        ConfigurationKey(
            "enable_json_schema_validation",
            .boolean,
            "Whether answers are checked against their schema.",
            default: "false"
        ),
        ConfigurationKey(
            "ssl_verify",
            .either([.boolean, .string]),
            "Whether certificates are checked, or a CA file.",
            default: "true"
        ),
        ConfigurationKey("force_ipv4", .boolean, "Whether only IPv4 is used.", default: "false"),
        ConfigurationKey(
            "return_response_headers",
            .boolean,
            "Whether upstream headers are returned.",
            default: "false"
        ),
        ConfigurationKey("network_mock", .boolean, "Whether upstream answers are made up.", default: "false"),
        ConfigurationKey("post_call_rules", .any, "Rules that run after a call."),
        ConfigurationKey("guardrails", .list(of: .object), "Checks of requests and answers, in their old place."),
    ]

    private static let reportingKeys = [
        ConfigurationKey("callbacks", .names, "What is told of every request, such as `prometheus`."),
        ConfigurationKey("success_callback", .names, "What is told of requests that went well."),
        ConfigurationKey("failure_callback", .names, "What is told of requests that failed."),
        ConfigurationKey("service_callback", .names, "What is told of the gateway's own services."),
        ConfigurationKey("set_verbose", .boolean, "Whether debugging lines are logged.", default: "false"),
        ConfigurationKey("json_logs", .boolean, "Whether the log is JSON, a line an event.", default: "false"),
        ConfigurationKey(
            "turn_off_message_logging",
            .boolean,
            "Whether prompts and answers stay out of reports.",
            default: "false"
        ),
        ConfigurationKey("redact_user_api_key_info", .boolean, "Whether keys stay out of reports.", default: "false"),
        ConfigurationKey(
            "store_audit_logs",
            .boolean,
            "Whether changes of keys and teams are recorded.",
            default: "false"
        ),
        ConfigurationKey("prometheus_metrics_config", .list(of: .object), "Which metrics have which labels."),
        ConfigurationKey("custom_prometheus_metadata_labels", .list(of: .string), "Metadata that become labels."),
        ConfigurationKey("custom_prometheus_tags", .list(of: .string), "Request tags that become labels."),
        ConfigurationKey(
            "prometheus_initialize_budget_metrics",
            .boolean,
            "Whether budgets are reported from the start.",
            default: "false"
        ),
        ConfigurationKey(
            "prometheus_latency_buckets",
            .list(of: .number),
            "The bounds of the latency histograms, in seconds."
        ),
    ]

    private static let governingKeys = [
        ConfigurationKey("max_budget", .number, "Dollars that may be spent in a budget period.", minimum: 0),
        ConfigurationKey("budget_duration", .string, "The length of a budget period, such as `30d`."),
        ConfigurationKey("max_internal_user_budget", .number, "The budget of a new user in dollars.", minimum: 0),
        ConfigurationKey("internal_user_budget_duration", .string, "The length of a user's budget period."),
        ConfigurationKey("max_end_user_budget", .number, "The budget of an end user in dollars.", minimum: 0),
        ConfigurationKey(
            "budget_exceeded_status_code",
            .integer,
            "The status of requests beyond a budget.",
            default: "422",
            minimum: 400
        ),
        ConfigurationKey("default_team_settings", .list(of: .object), "Settings by team."),
        ConfigurationKey("default_internal_user_params", .object, "What a new user gets."),
        ConfigurationKey("default_key_generate_params", .object, "What a new key gets."),
        ConfigurationKey("upperbound_key_generate_params", .object, "What a new key may ask for at most."),
        ConfigurationKey("key_generation_settings", .object, "Who may make which keys."),
        ConfigurationKey("priority_reservation", .map(of: .any), "Shares of the limits that are kept for priorities."),
        ConfigurationKey("priority_reservation_settings", .object, "How shares are kept."),
        ConfigurationKey("tag_budget_config", .object, "Budgets by request tag."),
        ConfigurationKey("public_model_groups", .list(of: .string), "Groups that are shown without a key."),
    ]
}
