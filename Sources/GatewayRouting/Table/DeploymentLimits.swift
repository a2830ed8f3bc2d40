import GatewayConfiguration
import OrderedCollections
import ValueModel

/// The shares, limits and times of a deployment as plain numbers.
public struct DeploymentLimits: Sendable, Hashable {
    /// The share of the group's requests; zero if missing.
    public let weight: Double
    /// Requests a minute; nil for any number.
    public let rpm: Int?
    /// Tokens a minute; nil for any number.
    public let tpm: Int?
    /// The rank in the group; the lowest one that is healthy is used.
    public let order: Int?
    /// Requests that may be under way at once; nil for any number.
    public let maxParallelRequests: Int?
    /// Seconds until an answer must be complete.
    public let timeout: Double?
    /// Seconds until the first and each next chunk.
    public let streamTimeout: Double?
    /// Retries within the group.
    public let numRetries: Int?
    /// Retries inside one attempt.
    public let maxRetries: Int?
    /// Seconds out of use after failures; 0 for never.
    public let cooldownTime: Double?
    /// Failures a minute before a cooldown.
    public let allowedFailures: Int?
    /// The most tokens of a prompt.
    public let maxInputTokens: Int?
    /// The most tokens of an answer.
    public let maxOutputTokens: Int?
    /// The price of an input token in dollars.
    public let inputCostPerToken: Double?
    /// The price of an output token in dollars.
    public let outputCostPerToken: Double?

    /// Reads the numbers of a deployment; negative ones count as zero, and what is not finite as missing.
    ///
    /// - Parameters:
    ///   - source: The deployment as it was configured.
    ///   - variable: Returns the value of an environment variable.
    ///   - defaultParallel: `router_settings.default_max_parallel_requests`.
    init(_ source: Deployment, variable: (String) -> String?, defaultParallel: Int?) {
        func count(_ setting: Setting<Int64>?) -> Int? {
            setting?.resolved(variable).map { Int(clamping: max($0, 0)) }
        }
        func number(_ setting: Setting<Double>?) -> Double? {
            guard let value = setting?.resolved(variable), value.isFinite else { return nil }
            return max(value, 0)
        }
        let parameters = source.parameters
        weight = number(parameters.weight) ?? 0
        rpm = count(parameters.rpm)
        tpm = count(parameters.tpm)
        order = (parameters.order?.resolved(variable) ?? Self.order(source)).map { Int(clamping: $0) }
        maxParallelRequests = Self.parallel(
            configured: count(parameters.maxParallelRequests),
            rpm: rpm,
            tpm: tpm,
            defaultParallel: defaultParallel
        )
        timeout = ModelTimeouts.usable(number(parameters.timeout))
        streamTimeout = ModelTimeouts.usable(number(parameters.streamTimeout))
        numRetries = count(parameters.numRetries)
        maxRetries = count(parameters.maxRetries)
        cooldownTime = number(source.cooldownTime) ?? number(parameters.cooldownTime)
        allowedFailures = count(source.allowedFails)
        maxInputTokens = count(source.maxInputTokens)
        maxOutputTokens = count(source.maxOutputTokens)
        let info = source.infoExtras
        inputCostPerToken =
            number(parameters.inputCostPerToken) ?? info["input_cost_per_token"].flatMap { Double(settingValue: $0) }
        outputCostPerToken =
            number(parameters.outputCostPerToken) ?? info["output_cost_per_token"].flatMap { Double(settingValue: $0) }
    }

    private static func order(_ source: Deployment) -> Int64? {
        source.infoExtras["order"].flatMap { Int64(settingValue: $0) }
    }

    /// Returns what is configured, else the requests a minute, else six for each thousand tokens a minute.
    ///
    /// LiteLLM 1.106.2, utils.py, calculate_max_parallel_requests. Zero stands for any number.
    private static func parallel(configured: Int?, rpm: Int?, tpm: Int?, defaultParallel: Int?) -> Int? {
        let derived = configured ?? rpm ?? tpm.map { max(1, Int(Double($0) / 1000 * 6)) } ?? defaultParallel
        return derived == 0 ? nil : derived
    }
}
