public import OrderedCollections
public import ValueModel

/// The `litellm_params` of a deployment.
public struct ModelParameters: Sendable, Hashable {
    /// The upstream model as `provider/name`.
    public var model: Setting<String>?
    /// The address of the API.
    public var apiBase: Setting<String>?
    /// The key that is sent upstream.
    public var apiKey: Setting<String>?
    /// The version of the API.
    public var apiVersion: Setting<String>?
    /// The organization that is billed.
    public var organization: Setting<String>?
    /// The credential of `credential_list` to use.
    public var credentialName: Setting<String>?
    /// Requests a minute.
    public var rpm: Setting<Int64>?
    /// Tokens a minute.
    public var tpm: Setting<Int64>?
    /// The share of the group's requests.
    public var weight: Setting<Double>?
    /// The rank in the group.
    public var order: Setting<Int64>?
    /// Requests that may be under way at once.
    public var maxParallelRequests: Setting<Int64>?
    /// Seconds until an answer must be complete.
    public var timeout: Setting<Double>?
    /// Seconds until the first and each next chunk.
    public var streamTimeout: Setting<Double>?
    /// Retries inside one attempt.
    public var maxRetries: Setting<Int64>?
    /// Retries within the group.
    public var numRetries: Setting<Int64>?
    /// Seconds out of use after failures.
    public var cooldownTime: Setting<Double>?
    /// Tags that requests can choose deployments by.
    public var tags: [String]
    /// The region of the deployment.
    public var regionName: Setting<String>?
    /// The price of an input token in dollars.
    public var inputCostPerToken: Setting<Double>?
    /// The price of an output token in dollars.
    public var outputCostPerToken: Setting<Double>?
    /// Dollars that may be spent in a budget period.
    public var maxBudget: Setting<Double>?
    /// The length of a budget period.
    public var budgetDuration: Setting<String>?
    /// Whether parameters the provider does not know are dropped.
    public var dropsParameters: Setting<Bool>?
    /// Headers to add to upstream requests.
    public var extraHeaders: ValueObject
    /// An answer to give without asking upstream.
    public var mockResponse: Value?
    /// Defaults of the request's own parameters, and what is passed through.
    public var extras: ValueObject

    /// Creates the parameters that a map describes.
    public init(_ value: Value) {
        var reader = SettingsReader(value)
        model = reader.setting("model")
        apiBase = reader.setting("api_base") ?? reader.setting("base_url")
        apiKey = reader.setting("api_key")
        apiVersion = reader.setting("api_version")
        organization = reader.setting("organization")
        credentialName = reader.setting("litellm_credential_name")
        rpm = reader.setting("rpm")
        tpm = reader.setting("tpm")
        weight = reader.setting("weight")
        order = reader.setting("order")
        maxParallelRequests = reader.setting("max_parallel_requests")
        timeout = reader.setting("timeout")
        streamTimeout = reader.setting("stream_timeout")
        maxRetries = reader.setting("max_retries")
        numRetries = reader.setting("num_retries")
        cooldownTime = reader.setting("cooldown_time")
        tags = reader.names("tags") ?? []
        regionName = reader.setting("region_name")
        inputCostPerToken = reader.setting("input_cost_per_token")
        outputCostPerToken = reader.setting("output_cost_per_token")
        maxBudget = reader.setting("max_budget")
        budgetDuration = reader.setting("budget_duration")
        dropsParameters = reader.setting("drop_params")
        extraHeaders = reader.object("extra_headers") ?? [:]
        mockResponse = reader.value("mock_response")
        extras = reader.remaining
    }
}
