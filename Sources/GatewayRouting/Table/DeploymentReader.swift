import GatewayConfiguration
import OrderedCollections
import ValueModel

/// What reading deployments needs besides themselves.
struct DeploymentReader {
    /// What a credential of `credential_list` provides.
    struct Credential {
        var apiBase: String?
        var apiKey: String?
        var apiVersion: String?
        var organization: String?
    }

    /// Follows references.
    let environment: EnvironmentValues
    /// `router_settings.default_max_parallel_requests`.
    let defaultMaxParallelRequests: Int?
    private let credentials: [String: ValueObject]
    private let commonDefaults: ValueObject
    private let sources: [Value]

    init(_ configuration: ProxyConfiguration, environment: EnvironmentValues) {
        self.environment = environment
        defaultMaxParallelRequests = configuration.router.defaultMaxParallelRequests?.resolved(environment.variable)
            .map { Int(clamping: max($0, 0)) }
        var credentials: [String: ValueObject] = [:]
        for entry in configuration.extras["credential_list"]?.elements ?? [] {
            guard let name = entry["credential_name"]?.text, let values = entry["credential_values"]?.members else {
                continue
            }
            credentials[name] = environment.resolved(values)
        }
        self.credentials = credentials
        let common = configuration.router.extras["default_litellm_params"] ?? .object([:])
        commonDefaults = environment.resolved(ModelParameters(common).extras)
        sources = (configuration.source["model_list"]?.elements ?? []).filter { Deployment($0) != nil }
    }

    /// Returns what the credential of a name provides.
    func credential(_ name: String?) -> Credential {
        guard let name, let values = credentials[name] else { return Credential() }
        return Credential(
            apiBase: values["api_base"]?.text,
            apiKey: values["api_key"]?.text,
            apiVersion: values["api_version"]?.text,
            organization: values["organization"]?.text
        )
    }

    /// Returns the hash that stands for a missing identity.
    func identity(at index: Int, group: String) -> String {
        let parameters = sources.indices.contains(index) ? sources[index]["litellm_params"]?.members ?? [:] : [:]
        return DeploymentIdentity.identity(group: group, parameters: environment.resolved(parameters))
    }

    /// Returns the text of a value, references followed.
    func text(_ value: Value?) -> String? {
        value.flatMap { String(settingValue: environment.resolved($0)) }
    }

    /// Returns the members of `litellm_params` that are defaults of requests, with those of all deployments beneath.
    func requestDefaults(_ extras: ValueObject) -> ValueObject {
        var defaults = environment.resolved(extras)
        for (name, value) in commonDefaults where defaults[name] == nil { defaults[name] = value }
        return defaults
    }

    /// Returns counts by kind of failure, or nil when the value is no map of numbers.
    func counts(_ value: Value?, suffix: String) -> FailureCounts? {
        guard let members = value?.members else { return nil }
        var counts: OrderedDictionary<String, Int64> = [:]
        for (name, value) in members { counts[name] = Int64(settingValue: value) }
        return FailureCounts(counts, suffix: suffix)
    }
}
