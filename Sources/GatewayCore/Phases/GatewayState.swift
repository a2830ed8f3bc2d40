import GatewayConfiguration
import GatewayRouting
import GatewayWire
import NIOCore
import Synchronization
import ValueModel

/// All that one configuration means for requests; immutable but for the router's counts.
///
/// A reload makes a new one.
final class GatewayState: Sendable {
    /// The configuration.
    let configuration: ProxyConfiguration
    /// The groups and deployments.
    let table: RoutingTable
    /// The counts and cooldowns of the deployments.
    let router: Mutex<RouterState>
    /// Who may call.
    let authentication: Authentication
    /// The deployments by their place, as far as their names are known before a request.
    let deployments: [PreparedDeployment?]
    /// The names by which metrics know the deployments.
    let labels: [DeploymentLabels]
    /// The header lines that name the deployments.
    let deploymentLines: [[UInt8]]
    /// The parameters that deployments add to bodies, by key, as JSON.
    let defaults: [[(key: String, value: [UInt8])]]
    /// Whether any deployment has a limit a minute.
    let hasLimits: Bool
    /// The cache of answers; nil when there is none.
    let cache: AnswerCache?
    /// What counts for the keys of answers beside the request, by group.
    let cacheParameters: [ConfiguredParameters]
    /// Settings that requests look at.
    let settings: CallSettings
    private let providers: Providers
    private let environment: [String: String]

    /// Prepares a configuration.
    ///
    /// - Parameters:
    ///   - loaded: The configuration.
    ///   - previous: The state before a reload, whose counts go on.
    ///   - cache: The cache of answers.
    ///   - labels: Returns what metrics call a deployment.
    /// - Throws: ``RoutingProblem``.
    init(
        _ loaded: LoadedConfiguration,
        previous: GatewayState?,
        cache: AnswerCache?,
        labels: (RoutedDeployment, String) -> DeploymentLabels
    ) throws(RoutingProblem) {
        configuration = loaded.configuration
        environment = loaded.environment.variables
        let environment = self.environment
        let variable: (String) -> String? = { environment[$0] }
        let table = try RoutingTable(loaded.configuration, variable: variable)
        self.table = table
        var state = RouterState(table: table)
        if let previous { previous.router.withLock { state.carryOver(from: $0) } }
        router = Mutex(state)
        authentication = Authentication(
            masterKey: loaded.masterKey,
            customHeader: loaded.configuration.general.keyHeaderName?.resolved(variable),
            previous: previous?.authentication
        )
        let providers = Providers(variable)
        self.providers = providers
        deployments = table.deployments.map { deployment in
            deployment.isWildcard
                ? nil
                : Self.prepare(deployment, deployment.provider, deployment.model, providers, environment)
        }
        let allLabels = table.deployments.map { deployment in
            let base = Self.base(deployment, deployment.provider, providers, environment).flatMap(UpstreamBase.init)
            return labels(deployment, base?.text ?? "")
        }
        self.labels = allLabels
        deploymentLines = zip(table.deployments, allLabels).map { deployment, labels in
            DeploymentLines.bytes(labels, name: "\(deployment.provider)/\(deployment.model)")
        }
        defaults = table.deployments.map { deployment in
            deployment.requestDefaults.filter { !CallExtras.isConfigured($0.key) }
                .map { ($0.key, JSONValue(configured: $0.value).bytes) }
        }
        hasLimits = table.deployments.contains { $0.limits.rpm != nil || $0.limits.tpm != nil }
        self.cache = cache
        cacheParameters = table.groups.map { group in
            guard let first = group.members.first, loaded.configuration.deployments.indices.contains(first) else {
                return .none
            }
            return ConfiguredParameters(loaded.configuration.deployments[first], variable: variable)
        }
        settings = CallSettings(loaded.configuration, variable)
    }

    /// Returns how a deployment is called for an attempt; nil when its provider or address is not known.
    func prepared(_ attempt: RouteAttempt) -> PreparedDeployment? {
        let deployment = attempt.deployment
        if !deployment.isWildcard { return deployments[deployment.index] }
        return Self.prepare(deployment, attempt.provider, attempt.model, providers, environment)
    }

    private static func base(
        _ deployment: RoutedDeployment,
        _ provider: String,
        _ providers: Providers,
        _ environment: [String: String]
    ) -> String? {
        deployment.apiBase ?? providers[provider]?.defaultBase { environment[$0] }
    }

    private static func prepare(
        _ deployment: RoutedDeployment,
        _ name: String,
        _ model: String,
        _ providers: Providers,
        _ environment: [String: String]
    ) -> PreparedDeployment? {
        guard let provider = providers[name], let text = base(deployment, name, providers, environment),
            let base = UpstreamBase(text)
        else { return nil }
        let target = ProviderTarget(
            model: model,
            key: deployment.apiKey ?? provider.defaultKey { environment[$0] },
            apiVersion: deployment.apiVersion,
            organization: deployment.organization,
            extraHeaders: deployment.extraHeaders.map { ($0.key.lowercased(), $0.value) }
        )
        return PreparedDeployment(provider: provider, base: base, target: target)
    }
}
