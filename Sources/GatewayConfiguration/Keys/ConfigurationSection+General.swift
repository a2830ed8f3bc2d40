extension ConfigurationSection {
    /// `general_settings`.
    public static let generalSettings = ConfigurationSection(
        "general_settings",
        "The server: keys, database, limits, health and alerts.",
        accessKeys + databaseKeys + serverKeys + alertKeys + rareGeneralKeys
    )

    private static let accessKeys = [
        ConfigurationKey("master_key", .string, "The key of the administrator.", isSecret: true),
        ConfigurationKey("litellm_key_header_name", .string, "The header that carries the key."),
        ConfigurationKey("custom_auth", .string, "A function that checks requests instead."),
        ConfigurationKey(
            "enable_jwt_auth",
            .boolean,
            "Whether tokens of an identity provider count as keys.",
            default: "false"
        ),
        ConfigurationKey("litellm_jwtauth", .object, "How such tokens are read."),
        ConfigurationKey("enable_oauth2_auth", .boolean, "Whether opaque tokens count as keys.", default: "false"),
        ConfigurationKey("allowed_ips", .list(of: .string), "The only client addresses that are let in."),
        ConfigurationKey(
            "use_x_forwarded_for",
            .boolean,
            "Whether the client's address comes from a header.",
            default: "false"
        ),
        ConfigurationKey("allowed_routes", .list(of: .string), "The only routes that keys may call."),
        ConfigurationKey("public_routes", .list(of: .string), "Routes that need no key."),
        ConfigurationKey("admin_only_routes", .list(of: .string), "Routes that only the administrator may call."),
        ConfigurationKey("pass_through_endpoints", .list(of: .object), "Routes that are passed on as they are."),
        ConfigurationKey(
            "disable_master_key_return",
            .boolean,
            "Whether the web page hides the master key.",
            default: "false"
        ),
        ConfigurationKey(
            "service_account_settings",
            .either([.object, .list(of: .object)]),
            "Rules for keys without a user."
        ),
        ConfigurationKey("key_management_system", .string, "The secret manager that holds keys."),
        ConfigurationKey(
            "key_management_settings",
            .either([.object, .list(of: .object)]),
            "How the secret manager is used."
        ),
        ConfigurationKey(
            "user_api_key_cache_ttl",
            .number,
            "Seconds that a key's data is kept in memory.",
            default: "60",
            minimum: 0
        ),
        ConfigurationKey(
            "ui_access_mode",
            .either([.word(["all", "admin_only"]), .object]),
            "Who may use the web page.",
            default: "all"
        ),
        ConfigurationKey("user_header_name", .string, "The header that names the end user."),
        ConfigurationKey("user_header_mappings", .any, "Headers that name users, by role."),
        ConfigurationKey(
            "enforce_user_param",
            .boolean,
            "Whether requests must name their end user.",
            default: "false"
        ),
        ConfigurationKey("enforced_params", .list(of: .string), "Parameters that requests must have."),
        ConfigurationKey(
            "infer_model_from_keys",
            .boolean,
            "Whether models are offered for the keys in the environment.",
            default: "false"
        ),
    ]

    private static let databaseKeys = [
        ConfigurationKey("database_url", .string, "The address of the PostgreSQL database.", isSecret: true),
        ConfigurationKey("database_type", .string, "The kind of database."),
        ConfigurationKey(
            "database_connection_pool_limit",
            .integer,
            "Connections of each worker.",
            default: "10",
            minimum: 1
        ),
        ConfigurationKey(
            "database_connection_timeout",
            .number,
            "Seconds to wait for a free connection.",
            default: "60",
            minimum: 0
        ),
        ConfigurationKey("database_connect_timeout", .number, "Seconds to wait for a new connection.", minimum: 0),
        ConfigurationKey("database_socket_timeout", .number, "Seconds to wait for an answer.", minimum: 0),
        ConfigurationKey("database_extra_connection_params", .any, "Further parameters of connections."),
        ConfigurationKey(
            "database_disable_prepared_statements",
            .boolean,
            "Whether a pooler in between forbids prepared statements.",
            default: "false"
        ),
        ConfigurationKey(
            "store_model_in_db",
            .boolean,
            "Whether models are also kept in the database.",
            default: "false"
        ),
        ConfigurationKey(
            "proxy_batch_write_at",
            .number,
            "Seconds between writes of spend.",
            default: "10",
            minimum: 0
        ),
        ConfigurationKey(
            "proxy_budget_rescheduler_min_time",
            .number,
            "The least seconds between resets of budgets.",
            default: "597",
            minimum: 0
        ),
        ConfigurationKey(
            "proxy_budget_rescheduler_max_time",
            .number,
            "The most seconds between resets of budgets.",
            default: "605",
            minimum: 0
        ),
        ConfigurationKey(
            "disable_spend_logs",
            .boolean,
            "Whether no row is written for each request.",
            default: "false"
        ),
        ConfigurationKey("disable_spend_updates", .boolean, "Whether no spend is counted.", default: "false"),
        ConfigurationKey("disable_error_logs", .boolean, "Whether no row is written for each error.", default: "false"),
        ConfigurationKey("disable_reset_budget", .boolean, "Whether budgets are never reset.", default: "false"),
        ConfigurationKey(
            "store_prompts_in_spend_logs",
            .boolean,
            "Whether rows contain prompts and answers.",
            default: "false"
        ),
        ConfigurationKey("maximum_spend_logs_retention_period", .string, "How long rows are kept, such as `30d`."),
        ConfigurationKey("maximum_spend_logs_retention_interval", .string, "How often old rows are removed."),
        ConfigurationKey(
            "use_redis_transaction_buffer",
            .boolean,
            "Whether spend is gathered in Redis first.",
            default: "false"
        ),
        ConfigurationKey(
            "allow_requests_on_db_unavailable",
            .boolean,
            "Whether requests pass while the database is away.",
            default: "false"
        ),
        ConfigurationKey("coordination_redis", .object, "A Redis for coordination alone."),
    ]

    private static let serverKeys = [
        ConfigurationKey("completion_model", .string, "The model of requests that name none."),
        ConfigurationKey(
            "max_parallel_requests",
            .integer,
            "Requests of a key that may be under way at once.",
            minimum: 1
        ),
        ConfigurationKey(
            "global_max_parallel_requests",
            .integer,
            "Requests that may be under way at once.",
            minimum: 1
        ),
        ConfigurationKey("max_request_size_mb", .number, "The greatest request in megabytes.", minimum: 0),
        ConfigurationKey("max_response_size_mb", .number, "The greatest answer in megabytes.", minimum: 0),
        ConfigurationKey(
            "max_in_flight_requests_per_worker",
            .integer,
            "Requests that a worker admits at once.",
            minimum: 1
        ),
        ConfigurationKey("max_queued_requests_per_worker", .integer, "Requests that wait for a worker.", minimum: 0),
        ConfigurationKey(
            "admission_queue_timeout_seconds",
            .number,
            "Seconds that a request waits.",
            default: "1.0",
            minimum: 0
        ),
        ConfigurationKey(
            "token_rate_limit_type",
            .word(["total", "input", "output"]),
            "Which tokens count for limits.",
            default: "total"
        ),
        ConfigurationKey(
            "fail_closed_budget_enforcement",
            .boolean,
            "Whether requests stop when spend is unknown.",
            default: "false"
        ),
        ConfigurationKey(
            "fail_closed_rate_limit_enforcement",
            .boolean,
            "Whether requests stop when counters are away.",
            default: "false"
        ),
        ConfigurationKey(
            "disable_budget_reservation",
            .boolean,
            "Whether requests under way do not count.",
            default: "false"
        ),
        ConfigurationKey(
            "background_health_checks",
            .boolean,
            "Whether deployments are checked in the background.",
            default: "false"
        ),
        ConfigurationKey("health_check_interval", .number, "Seconds between checks.", default: "300", minimum: 0),
        ConfigurationKey("health_check_details", .boolean, "Whether the health page names addresses.", default: "true"),
        ConfigurationKey(
            "forward_client_headers_to_llm_api",
            .boolean,
            "Whether headers of clients go upstream.",
            default: "false"
        ),
        ConfigurationKey(
            "forward_openai_org_id",
            .boolean,
            "Whether the client's organization goes upstream.",
            default: "false"
        ),
        ConfigurationKey(
            "cancel_on_disconnect",
            .boolean,
            "Whether a client that leaves ends its upstream request.",
            default: "false"
        ),
        ConfigurationKey(
            "always_include_stream_usage",
            .boolean,
            "Whether streams always end with their usage.",
            default: "false"
        ),
        ConfigurationKey("control_plane_url", .string, "The address of the control plane."),
    ]

    private static let alertKeys = [
        ConfigurationKey("alerting", .list(of: .string), "Where alerts go, such as `slack`."),
        ConfigurationKey(
            "alerting_threshold",
            .number,
            "Seconds after which a request counts as hanging.",
            default: "300",
            minimum: 0
        ),
        ConfigurationKey("alert_types", .list(of: .string), "The alerts that are sent."),
        ConfigurationKey("alert_to_webhook_url", .map(of: .any), "Addresses by kind of alert."),
        ConfigurationKey("alerting_args", .object, "Parameters of alerts."),
    ]
}
