public import ValueModel

/// `litellm_settings`: how requests are handled, cached and reported.
public struct GatewaySettings: Sendable, Hashable {
    /// Retries of a failed request.
    public var numRetries: Setting<Int64>?
    /// Seconds until a request fails; 6000 if missing.
    public var requestTimeout: Setting<Double>?
    /// Whether parameters a provider does not know are dropped.
    public var dropsParameters: Setting<Bool>?
    /// Whether requests are changed so that a provider takes them.
    public var modifiesParameters: Setting<Bool>?
    /// Whether answers are cached.
    public var cache: Setting<Bool>?
    /// Where and how answers are cached.
    public var cacheSettings: CacheSettings?
    /// Groups to ask when a group fails.
    public var fallbacks: [FallbackRule]?
    /// Groups to ask when a prompt is too long.
    public var contextWindowFallbacks: [FallbackRule]?
    /// Groups to ask when a prompt is refused.
    public var contentPolicyFallbacks: [FallbackRule]?
    /// Groups to ask when any group fails.
    public var defaultFallbacks: [String]?
    /// Failures a minute before a cooldown.
    public var allowedFails: Setting<Int64>?
    /// Seconds out of use after failures.
    public var cooldownTime: Setting<Double>?
    /// What is told of every request.
    public var callbacks: [String]
    /// What is told of requests that went well.
    public var successCallbacks: [String]
    /// What is told of requests that failed.
    public var failureCallbacks: [String]
    /// Whether debugging lines are logged.
    public var isVerbose: Setting<Bool>?
    /// Whether the log is JSON.
    public var logsJSON: Setting<Bool>?
    /// Whether prompts and answers stay out of reports.
    public var hidesMessages: Setting<Bool>?
    /// Dollars that may be spent in a budget period.
    public var maxBudget: Setting<Double>?
    /// The length of a budget period.
    public var budgetDuration: Setting<String>?
    /// The status of requests beyond a budget; 422 if missing.
    public var budgetExceededStatus: Setting<Int64>?
    /// Members without a field of their own.
    public var extras: ValueObject

    /// Creates the settings that a map describes; none of it when it is no map.
    public init(_ value: Value?) {
        var reader = SettingsReader(value)
        numRetries = reader.setting("num_retries")
        requestTimeout = reader.setting("request_timeout")
        dropsParameters = reader.setting("drop_params")
        modifiesParameters = reader.setting("modify_params")
        cache = reader.setting("cache")
        cacheSettings = reader.object("cache_params").map { CacheSettings(.object($0)) }
        fallbacks = reader.fallbacks("fallbacks")
        contextWindowFallbacks = reader.fallbacks("context_window_fallbacks")
        contentPolicyFallbacks = reader.fallbacks("content_policy_fallbacks")
        defaultFallbacks = reader.names("default_fallbacks")
        allowedFails = reader.setting("allowed_fails")
        cooldownTime = reader.setting("cooldown_time")
        callbacks = reader.names("callbacks") ?? []
        successCallbacks = reader.names("success_callback") ?? []
        failureCallbacks = reader.names("failure_callback") ?? []
        isVerbose = reader.setting("set_verbose")
        logsJSON = reader.setting("json_logs")
        hidesMessages = reader.setting("turn_off_message_logging")
        maxBudget = reader.setting("max_budget")
        budgetDuration = reader.setting("budget_duration")
        budgetExceededStatus = reader.setting("budget_exceeded_status_code")
        extras = reader.remaining
    }
}
