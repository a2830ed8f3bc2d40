import GatewayConfiguration
import OrderedCollections

extension RequestRoute {
    /// Turns to the next group, if there is one.
    ///
    /// LiteLLM 1.106.2, router.py, async_function_with_fallbacks_common_utils.
    ///
    /// - Returns: Whether there is one.
    mutating func fallBack(after failure: RouteFailure, state: RouterState, now: Moment) -> Bool {
        guard !request.disablesFallbacks else { return false }
        var walk = self.walk ?? FallbackWalk(failure: failure, name: hop.name)
        walk.failed(failure)
        if let targets = targets(after: failure, state: state, now: now), !targets.isEmpty {
            walk.enter(targets, of: hop.name, maxFallbacks: table.settings.maxFallbacks)
        }
        defer { self.walk = walk }
        guard let target = walk.next(most: Self.mostFallbacks) else { return false }
        hop = hop(for: target)
        return true
    }

    private func hop(for target: FallbackWalk.Target) -> RouteHop {
        var hop = RouteHop(name: target.name, match: table.group(for: target.name))
        switch target {
        case .group(let target): hop.overrides = target.overrides
        case .rank(_, let order): hop.order = order
        case .rest(_, let excluded): hop.excluded = excluded
        }
        return hop
    }

    /// Returns the groups to ask after a failure; nil when there is nothing to choose them by.
    private func targets(after failure: RouteFailure, state: RouterState, now: Moment) -> [FallbackWalk.Target]? {
        let isOfOwnClass = failure.kind == .contextWindow || failure.kind == .contentPolicy
        var targets: [FallbackWalk.Target] = []
        if !isOfOwnClass { targets = rest(state: state, now: now) + ranks }
        // The deployments that are left of a group come with its own list; they need not bring it again.
        guard hop.excluded.isEmpty else { return targets }
        let configured = configuredTargets(after: failure)
        return targets + (configured ?? []).map(FallbackWalk.Target.group)
    }

    /// The higher ranks of the group.
    private var ranks: [FallbackWalk.Target] {
        guard let match = hop.match, hop.excluded.isEmpty, let lowest = table.groups[match.group].orders.first else {
            return []
        }
        let asked = hop.order ?? lowest
        return table.groups[match.group].orders.filter { $0 > asked }.map { .rank(group: hop.name, order: $0) }
    }

    /// The deployments of the group that have not failed, where failing over by weight is configured.
    private func rest(state: RouterState, now: Moment) -> [FallbackWalk.Target] {
        guard table.settings.failsOverByWeight, table.settings.strategy == .simpleShuffle, let match = hop.match,
            let last = hop.tried.last
        else { return [] }
        let excluded = hop.excluded + [last]
        let left = table.groups[match.group].members.contains {
            !excluded.contains($0) && !state.deployments[$0].isCoolingDown(at: now)
        }
        return left ? [.rest(group: hop.name, excluded: excluded)] : []
    }

    private func configuredTargets(after failure: RouteFailure) -> [FallbackTarget]? {
        if case .targets(let targets)? = request.fallbacks { return targets }
        let settings = table.settings
        switch failure.kind {
        case .contextWindow:
            if let list = list(request.contextWindowFallbacks, settings.contextWindowFallbacks) {
                return list.targets(for: names)
            }
        case .contentPolicy:
            if let list = list(request.contentPolicyFallbacks, settings.contentPolicyFallbacks) {
                return list.targets(for: names)
            }
        default: break
        }
        return list(request.fallbacks, settings.fallbacks)?.targets(for: names)
    }

    /// The request's own list, even an empty one, replaces the configured one.
    private func list(_ ofRequest: RequestFallbacks?, _ configured: FallbackTable?) -> FallbackTable? {
        switch ofRequest {
        case .rules(let rules)?: FallbackTable(rules)
        case .targets(let targets)?: FallbackTable([FallbackRule(group: "*", targets: targets)])
        case nil: configured
        }
    }

    /// The names whose fallbacks apply: the group's, that of its alias, that of the first group.
    private var names: [String] {
        var names: OrderedSet<String> = [hop.name]
        if let aliased = hop.match?.aliased { names.append(aliased) }
        names.append(request.model)
        return names.elements
    }

    /// Returns the list that a class of failures lacks.
    func missingList(for failure: RouteFailure) -> FailedRoute.MissingList? {
        if case .targets? = request.fallbacks { return nil }
        let isForContextWindow = failure.kind == .contextWindow
        switch failure.kind {
        case .contextWindow where list(request.contextWindowFallbacks, table.settings.contextWindowFallbacks) == nil:
            break
        case .contentPolicy where list(request.contentPolicyFallbacks, table.settings.contentPolicyFallbacks) == nil:
            break
        default: return nil
        }
        return FailedRoute.MissingList(
            group: request.model,
            isForContextWindow: isForContextWindow,
            fallbacks: list(request.fallbacks, table.settings.fallbacks)?.rules
        )
    }

    /// Returns what became of the fallbacks, once there are no more.
    func aftermath(of failure: RouteFailure) -> FailedRoute.Aftermath {
        // LiteLLM explains nothing where the ranks of a group were tried.
        guard !request.disablesFallbacks, let walk, !walk.triesRanks else { return .none }
        if !walk.firstTargets.isEmpty {
            let targets = walk.firstTargets.map(\.name)
            return .failed(group: walk.name, targets: targets, last: walk.lastFailure ?? walk.failure)
        }
        let isOfOwnClass =
            (failure.kind == .contextWindow && table.settings.contextWindowFallbacks != nil)
            || (failure.kind == .contentPolicy && table.settings.contentPolicyFallbacks != nil)
        guard !isOfOwnClass, let list = list(request.fallbacks, table.settings.fallbacks) else {
            return .notAttempted(group: walk.name)
        }
        return .noneForGroup(names: [walk.name], configured: list.groups)
    }
}
