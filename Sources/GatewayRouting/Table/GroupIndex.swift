/// The deployments by the names that lead to them.
struct GroupIndex {
    /// The groups of the configuration, then those that stand for identities and models.
    private(set) var groups: [ModelGroup] = []
    /// How many groups are the configuration's.
    private(set) var configuredCount = 0
    /// The groups by name, and by identity where no group has that name.
    private(set) var byName: [String: Int] = [:]
    /// The groups of all deployments with the same `litellm_params.model`.
    private(set) var byConfiguredModel: [String: Int] = [:]
    /// The groups with stars in their names, the most specific first.
    private(set) var patterns: [(pattern: ModelPattern, group: Int)] = []

    init(_ deployments: [RoutedDeployment], settings: RoutingSettings) {
        var members: [[Int]] = []
        var names: [String] = []
        for deployment in deployments {
            if let group = byName[deployment.groupName] {
                members[group].append(deployment.index)
            } else {
                byName[deployment.groupName] = names.count
                names.append(deployment.groupName)
                members.append([deployment.index])
            }
        }
        for (name, members) in zip(names, members) {
            if let pattern = ModelPattern(name) { patterns.append((pattern, groups.count)) }
            append(name, members, of: deployments, settings: settings)
        }
        configuredCount = groups.count
        patterns.sort { $0.pattern.specificity > $1.pattern.specificity }
        for deployment in deployments where byName[deployment.id] == nil {
            byName[deployment.id] = groups.count
            append(deployment.groupName, [deployment.index], of: deployments, settings: settings, isPinned: true)
        }
        var byModel: [String: [Int]] = [:]
        for deployment in deployments { byModel[deployment.configuredModel, default: []].append(deployment.index) }
        for deployment in deployments where byConfiguredModel[deployment.configuredModel] == nil {
            guard let members = byModel[deployment.configuredModel] else { continue }
            byConfiguredModel[deployment.configuredModel] = groups.count
            append(deployment.configuredModel, members, of: deployments, settings: settings)
        }
    }

    private mutating func append(
        _ name: String,
        _ members: [Int],
        of deployments: [RoutedDeployment],
        settings: RoutingSettings,
        isPinned: Bool = false
    ) {
        let tagSwitch = members.lazy.compactMap { deployments[$0].filtersByTag }.first
        groups.append(
            ModelGroup(
                name: name,
                members: members,
                orders: Set(members.compactMap { deployments[$0].limits.order }).sorted(),
                isPinned: isPinned,
                filtersByTag: tagSwitch ?? settings.filtersByTag,
                retryPolicy: settings.groupRetryPolicies[name] ?? settings.retryPolicy
            )
        )
    }
}
