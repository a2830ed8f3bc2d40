public import GatewayConfiguration
import OrderedCollections
import ValueModel

/// Everything that routing knows of a configuration; immutable, built once for each configuration.
public final class RoutingTable: Sendable {
    /// The deployments, in the order of the configuration.
    public let deployments: [RoutedDeployment]
    /// The groups of deployments; those of the configuration first, in the order of their first deployment.
    public let groups: [ModelGroup]
    /// The models of `GET /v1/models`: aliases that are not hidden, then groups, each once, wildcards as they are.
    public let listedModels: [ListedModel]
    /// Whether any decision depends on the tokens of prompts; if not, they need not be counted.
    ///
    /// A core that keeps the router's state behind a lock counts before it takes the lock.
    public let readsInputTokens: Bool
    /// The settings of the router.
    let settings: RoutingSettings
    /// The numbers of the deployments, side by side for choosing.
    let facts: [DeploymentFacts]
    private let byName: [String: Int]
    private let byConfiguredModel: [String: Int]
    private let patterns: [(pattern: ModelPattern, group: Int)]
    private let aliases: OrderedDictionary<String, GroupAlias>

    /// Builds the table of a configuration.
    ///
    /// - Parameters:
    ///   - configuration: The configuration; its `environment_variables` are expected in `variable`.
    ///   - variable: Returns the value of an environment variable.
    /// - Throws: ``RoutingProblem`` for an unknown strategy or a deployment without a model.
    public init(_ configuration: ProxyConfiguration, variable: (String) -> String?) throws(RoutingProblem) {
        let result: Result<Parts, RoutingProblem> = withoutActuallyEscaping(variable) { variable in
            do throws(RoutingProblem) {
                return .success(try Parts(configuration, environment: EnvironmentValues(variable: variable)))
            } catch { return .failure(error) }
        }
        let parts = try result.get()
        deployments = parts.deployments
        settings = parts.settings
        let facts = parts.deployments.map(DeploymentFacts.init)
        self.facts = facts
        readsInputTokens =
            (parts.settings.checksBeforeCalls && facts.contains { $0.maxInputTokens != .max })
            || (parts.settings.keepsTokenLimits && facts.contains { $0.tokenLimit != .max })
        let groups = GroupIndex(parts.deployments, settings: parts.settings)
        self.groups = groups.groups
        byName = groups.byName
        byConfiguredModel = groups.byConfiguredModel
        patterns = groups.patterns
        aliases = configuration.router.aliases
        listedModels = Self.listed(groups, aliases: configuration.router.aliases, deployments: parts.deployments)
    }

    /// What needs the environment.
    private struct Parts {
        let deployments: [RoutedDeployment]
        let settings: RoutingSettings

        init(_ configuration: ProxyConfiguration, environment: EnvironmentValues) throws(RoutingProblem) {
            let reader = DeploymentReader(configuration, environment: environment)
            settings = try RoutingSettings(configuration, reader: reader)
            var deployments: [RoutedDeployment] = []
            for (index, source) in configuration.deployments.enumerated() {
                deployments.append(try RoutedDeployment(source, index: index, reader: reader))
            }
            self.deployments = deployments
        }
    }

    private static func listed(
        _ groups: GroupIndex,
        aliases: OrderedDictionary<String, GroupAlias>,
        deployments: [RoutedDeployment]
    ) -> [ListedModel] {
        func mode(_ group: Int?) -> String? {
            group.flatMap { groups.groups[$0].members.lazy.compactMap { deployments[$0].mode }.first }
        }
        var models: [ListedModel] = []
        for (name, alias) in aliases where !alias.isHidden {
            models.append(ListedModel(name: name, mode: mode(groups.byName[alias.model]), isAlias: true))
        }
        for (index, group) in groups.groups.prefix(groups.configuredCount).enumerated() where aliases[group.name] == nil
        {
            models.append(ListedModel(name: group.name, mode: mode(index), isAlias: false))
        }
        return models
    }

    /// Returns the group that a name leads to, or nil for an unknown model.
    ///
    /// LiteLLM 1.106.2, router.py, _common_checks_available_deployment: the identity of a deployment that no group is
    /// named like; an alias; the name of a group; the most specific wildcard, also with the provider that the name
    /// suggests; the `litellm_params.model` of deployments; the first of the default fallbacks.
    public func group(for model: String) -> GroupMatch? {
        if aliases.isEmpty, let group = byName[model] {
            return GroupMatch(name: model, group: group, aliased: nil, wildcard: [])
        }
        if let group = byName[model], groups[group].isPinned {
            return GroupMatch(name: model, group: group, aliased: nil, wildcard: [])
        }
        let aliased = aliases[model]?.model
        let name = aliased ?? model
        if let group = byName[name] { return GroupMatch(name: model, group: group, aliased: aliased, wildcard: []) }
        if let match = wildcard(name, asked: model, aliased: aliased) { return match }
        if let group = byConfiguredModel[name] {
            return GroupMatch(name: model, group: group, aliased: aliased, wildcard: [])
        }
        guard let fallback = settings.defaultFallback, let group = byName[fallback] else { return nil }
        return GroupMatch(name: model, group: group, aliased: fallback, wildcard: [])
    }

    /// The longest model name that is compared with wildcards, in bytes.
    static let longestName = 1024

    private func wildcard(_ name: String, asked: String, aliased: String?) -> GroupMatch? {
        guard !patterns.isEmpty, name.utf8.count <= Self.longestName else { return nil }
        if let match = match(name, asked: asked, aliased: aliased) { return match }
        guard !name.contains("/"), let provider = ProviderName.inferred(from: name) else { return nil }
        return match("\(provider)/\(name)", asked: asked, aliased: aliased)
    }

    private func match(_ name: String, asked: String, aliased: String?) -> GroupMatch? {
        for (pattern, group) in patterns {
            guard let matches = pattern.matches(in: name) else { continue }
            return GroupMatch(name: asked, group: group, aliased: aliased, wildcard: matches)
        }
        return nil
    }
}
