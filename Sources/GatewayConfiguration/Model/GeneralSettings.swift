public import ValueModel

/// `general_settings`: the server, its keys and its database.
public struct GeneralSettings: Sendable, Hashable {
    /// The key of the administrator.
    public var masterKey: Setting<String>?
    /// The header that carries the key, where it is not `Authorization`.
    public var keyHeaderName: Setting<String>?
    /// The address of the PostgreSQL database.
    public var databaseURL: Setting<String>?
    /// Connections to the database; 10 if missing.
    public var databaseConnectionPoolLimit: Setting<Int64>?
    /// Seconds to wait for a free connection; 60 if missing.
    public var databaseConnectionTimeout: Setting<Double>?
    /// Whether models are also kept in the database.
    public var storesModelsInDatabase: Setting<Bool>?
    /// Seconds between writes of spend; 10 if missing.
    public var spendWriteInterval: Setting<Double>?
    /// Whether no row is written for each request.
    public var disablesSpendLogs: Setting<Bool>?
    /// Whether rows contain prompts and answers.
    public var storesPrompts: Setting<Bool>?
    /// Whether requests pass while the database is away.
    public var allowsRequestsWithoutDatabase: Setting<Bool>?
    /// Requests of a key that may be under way at once.
    public var maxParallelRequests: Setting<Int64>?
    /// Requests that may be under way at once.
    public var globalMaxParallelRequests: Setting<Int64>?
    /// The greatest request in megabytes.
    public var maxRequestSizeMB: Setting<Double>?
    /// The greatest answer in megabytes.
    public var maxResponseSizeMB: Setting<Double>?
    /// The model of requests that name none.
    public var completionModel: Setting<String>?
    /// Which tokens count for limits: `total`, `input` or `output`.
    public var tokenRateLimitType: Setting<String>?
    /// Whether deployments are checked in the background.
    public var checksHealth: Setting<Bool>?
    /// Seconds between checks; 300 if missing.
    public var healthCheckInterval: Setting<Double>?
    /// Whether the health page names addresses.
    public var showsHealthDetails: Setting<Bool>?
    /// The only client addresses that are let in.
    public var allowedIPs: [String]?
    /// Whether the client's address comes from a header.
    public var usesForwardedFor: Setting<Bool>?
    /// Routes that need no key.
    public var publicRoutes: [String]
    /// Whether headers of clients go upstream.
    public var forwardsClientHeaders: Setting<Bool>?
    /// Whether a client that leaves ends its upstream request.
    public var cancelsOnDisconnect: Setting<Bool>?
    /// Whether streams always end with their usage.
    public var alwaysIncludesStreamUsage: Setting<Bool>?
    /// Where alerts go.
    public var alerting: [String]
    /// Members without a field of their own.
    public var extras: ValueObject

    /// Creates the settings that a map describes; none of it when it is no map.
    public init(_ value: Value?) {
        var reader = SettingsReader(value)
        masterKey = reader.setting("master_key")
        keyHeaderName = reader.setting("litellm_key_header_name")
        databaseURL = reader.setting("database_url")
        databaseConnectionPoolLimit = reader.setting("database_connection_pool_limit")
        databaseConnectionTimeout = reader.setting("database_connection_timeout")
        storesModelsInDatabase = reader.setting("store_model_in_db")
        spendWriteInterval = reader.setting("proxy_batch_write_at")
        disablesSpendLogs = reader.setting("disable_spend_logs")
        storesPrompts = reader.setting("store_prompts_in_spend_logs")
        allowsRequestsWithoutDatabase = reader.setting("allow_requests_on_db_unavailable")
        maxParallelRequests = reader.setting("max_parallel_requests")
        globalMaxParallelRequests = reader.setting("global_max_parallel_requests")
        maxRequestSizeMB = reader.setting("max_request_size_mb")
        maxResponseSizeMB = reader.setting("max_response_size_mb")
        completionModel = reader.setting("completion_model")
        tokenRateLimitType = reader.setting("token_rate_limit_type")
        checksHealth = reader.setting("background_health_checks")
        healthCheckInterval = reader.setting("health_check_interval")
        showsHealthDetails = reader.setting("health_check_details")
        allowedIPs = reader.names("allowed_ips")
        usesForwardedFor = reader.setting("use_x_forwarded_for")
        publicRoutes = reader.names("public_routes") ?? []
        forwardsClientHeaders = reader.setting("forward_client_headers_to_llm_api")
        cancelsOnDisconnect = reader.setting("cancel_on_disconnect")
        alwaysIncludesStreamUsage = reader.setting("always_include_stream_usage")
        alerting = reader.names("alerting") ?? []
        extras = reader.remaining
    }
}
