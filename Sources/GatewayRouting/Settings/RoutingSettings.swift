import GatewayConfiguration
import OrderedCollections
import ValueModel

/// The settings of the router as plain values; `router_settings` win over the same keys of `litellm_settings`.
struct RoutingSettings: Sendable {
    let strategy: RoutingStrategy
    let latency: LatencySettings
    let numRetries: Int
    let retryAfter: Double
    let timeouts: ModelTimeouts
    let retryPolicy: FailureCounts?
    let groupRetryPolicies: [String: FailureCounts]
    /// Failures a minute before a cooldown; nil where none are configured, which means other rules.
    let allowedFailures: Int?
    let allowedFailuresByKind: FailureCounts?
    let cooldownTime: Double
    let disablesCooldowns: Bool
    /// The three lists; nil where none are configured.
    let fallbacks: FallbackTable?
    let contextWindowFallbacks: FallbackTable?
    let contentPolicyFallbacks: FallbackTable?
    let maxFallbacks: Int
    /// The group that stands for unknown models.
    let defaultFallback: String?
    let checksBeforeCalls: Bool
    let keepsRateLimits: Bool
    let filtersByTag: Bool
    let matchesAnyTag: Bool
    let failsOverByWeight: Bool
    /// Whether messages of failed requests tell which fallbacks were tried.
    let explainsFallbacks: Bool

    /// Failures a minute that are allowed where only failures of some kinds have a limit; LiteLLM 1.106.2, allowed_fails.
    static let defaultAllowedFailures = 3
    /// Seconds out of use; LiteLLM 1.106.2, `DEFAULT_COOLDOWN_TIME_SECONDS`.
    static let defaultCooldownTime = 5.0

    /// Reads the settings.
    ///
    /// - Throws: ``RoutingProblem`` when the strategy is none.
    init(_ configuration: ProxyConfiguration, reader: DeploymentReader) throws(RoutingProblem) {
        let router = configuration.router
        let gateway = configuration.gateway
        let variable = reader.environment.variable
        func number(_ setting: Setting<Double>?) -> Double? {
            guard let value = setting?.resolved(variable), value.isFinite, value >= 0 else { return nil }
            return value
        }
        func count(_ setting: Setting<Int64>?) -> Int? {
            setting?.resolved(variable).map { Int(clamping: max($0, 0)) }
        }
        strategy = try Self.strategy(router.strategy, variable: variable)
        latency = LatencySettings(router.strategyArguments)
        numRetries = count(router.numRetries) ?? count(gateway.numRetries) ?? 2
        retryAfter = number(router.retryAfter) ?? 0
        let common = ModelParameters(router.extras["default_litellm_params"] ?? .object([:]))
        timeouts = ModelTimeouts(
            requestTimeout: number(gateway.requestTimeout),
            timeout: number(router.timeout),
            streamTimeout: number(router.streamTimeout),
            defaultTimeout: number(common.timeout),
            defaultStreamTimeout: number(common.streamTimeout)
        )
        retryPolicy = router.retryPolicy.map { FailureCounts($0, suffix: "Retries") }
        groupRetryPolicies = (router.extras["model_group_retry_policy"]?.members ?? [:]).reduce(into: [:]) {
            $0[$1.key] = reader.counts($1.value, suffix: "Retries")
        }
        allowedFailures = count(router.allowedFails) ?? count(gateway.allowedFails)
        allowedFailuresByKind = router.allowedFailsPolicy.map { FailureCounts($0, suffix: "AllowedFails") }
        cooldownTime = number(router.cooldownTime) ?? number(gateway.cooldownTime) ?? Self.defaultCooldownTime
        disablesCooldowns = router.disablesCooldowns?.resolved(variable) ?? false
        let generic = router.defaultFallbacks ?? gateway.defaultFallbacks ?? []
        fallbacks = Self.fallbacks(router.fallbacks, gateway.fallbacks, generic: generic)
        contextWindowFallbacks = Self.fallbacks(router.contextWindowFallbacks, gateway.contextWindowFallbacks)
        contentPolicyFallbacks = Self.fallbacks(router.contentPolicyFallbacks, gateway.contentPolicyFallbacks)
        maxFallbacks = count(router.maxFallbacks) ?? 5
        defaultFallback = fallbacks?.generic?.first?.model
        checksBeforeCalls = router.enablesPreCallChecks?.resolved(variable) ?? false
        keepsRateLimits = router.optionalPreCallChecks.contains("enforce_model_rate_limits")
        filtersByTag = router.filtersByTag?.resolved(variable) ?? false
        matchesAnyTag = router.matchesAnyTag?.resolved(variable) ?? true
        failsOverByWeight = router.extras["enable_weighted_failover"] == .bool(true)
        explainsFallbacks = gateway.extras["expose_router_debug_in_errors"] != .bool(false)
    }

    /// Whether limits of tokens a minute take part in choosing.
    var keepsTokenLimits: Bool {
        switch strategy {
        case .usageBased, .usageBasedV2, .latencyBased, .costBased: true
        case .simpleShuffle, .leastBusy, .providerBudget, .lar1: keepsRateLimits
        }
    }

    private static func strategy(
        _ setting: Setting<String>?,
        variable: (String) -> String?
    ) throws(RoutingProblem) -> RoutingStrategy {
        guard let setting else { return .simpleShuffle }
        guard let name = setting.resolved(variable) else {
            if case .environment(let name) = setting { throw .unreadableStrategy(variable: name) }
            return .simpleShuffle
        }
        guard let strategy = RoutingStrategy(rawValue: name) else { throw .unknownStrategy(name) }
        return strategy
    }

    /// An empty list counts as none, as in LiteLLM 1.106.2, router.py, `fallbacks or litellm.fallbacks`.
    private static func fallbacks(
        _ ofRouter: [FallbackRule]?,
        _ ofGateway: [FallbackRule]?,
        generic: [String] = []
    ) -> FallbackTable? {
        var rules = ofRouter ?? []
        if rules.isEmpty { rules = ofGateway ?? [] }
        let targets = generic.compactMap { FallbackTarget(.string($0)) }
        if !targets.isEmpty { rules.append(FallbackRule(group: "*", targets: targets)) }
        return rules.isEmpty ? nil : FallbackTable(rules)
    }
}
