extension RouterState {
    /// Chooses a deployment.
    ///
    /// LiteLLM 1.106.2, router.py, async_get_healthy_deployments: the group's deployments without those that cool down,
    /// then pre-call checks, tags and ranks, then the strategy. Unlike there, deployments that have failed this request
    /// are chosen again only when no other is left, and those without a free slot are passed over.
    mutating func choose(
        _ need: SelectionNeed,
        request: RouteRequest,
        inputTokens: inout Int?,
        now: Moment,
        random: inout some RandomNumberGenerator
    ) -> Choice {
        let table = self.table
        candidates.removeAll(keepingCapacity: true)
        let isPinned = table.groups[need.group].isPinned
        for place in table.groups[need.group].members where isPinned || isUsable(place, for: request, now: now) {
            candidates.append(place)
        }
        if candidates.isEmpty { return .refused(unavailable(need, now: now)) }
        if table.settings.checksBeforeCalls,
            let failure = checkBeforeCall(need, request: request, inputTokens: &inputTokens, now: now)
        {
            return .refused(failure)
        }
        if table.groups[need.group].filtersByTag, let failure = filterByTags(need, tags: request.tags) {
            return .refused(failure)
        }
        keepRank(need.order, of: table.groups[need.group])
        if !need.excluded.isEmpty { candidates.removeAll { need.excluded.contains($0) } }
        if candidates.isEmpty { return .refused(unavailable(need, now: now)) }
        prefer(need)
        if table.settings.keepsRateLimits || table.settings.strategy == .usageBasedV2
            || table.settings.strategy == .usageBased
        {
            let full = keepBelowLimits(need, request: request, inputTokens: &inputTokens, now: now)
            if let full { return .refused(full) }
        }
        if let failure = keepFreeSlots(need) { return .refused(failure) }
        return pick(need, request: request, inputTokens: &inputTokens, now: now, random: &random)
    }

    private func isUsable(_ place: Int, for request: RouteRequest, now: Moment) -> Bool {
        if deployments[place].isCoolingDown(at: now) { return false }
        return !table.facts[place].hasTeam || table.deployments[place].teamID == request.teamID
    }

    private mutating func keepRank(_ order: Int?, of group: ModelGroup) {
        guard !group.orders.isEmpty else { return }
        let facts = table.facts
        let rank = order ?? candidates.lazy.compactMap { facts[$0].order }.min()
        guard let rank else { return }
        candidates.removeAll { facts[$0].order != rank }
    }

    /// Leaves out what has failed this request, from the weightiest reason to the lightest, while anything is left.
    private mutating func prefer(_ need: SelectionNeed) {
        guard !need.tried.isEmpty else { return }
        drop(need.refused)
        drop(need.tried)
        if let last = need.tried.last { drop([last]) }
    }

    private mutating func drop(_ places: [Int]) {
        guard !places.isEmpty, candidates.contains(where: { !places.contains($0) }) else { return }
        candidates.removeAll { places.contains($0) }
    }

    private mutating func keepFreeSlots(_ need: SelectionNeed) -> RouteFailure? {
        let facts = table.facts
        guard let first = candidates.first,
            candidates.contains(where: { deployments[$0].inFlight >= facts[$0].maxParallelRequests })
        else { return nil }
        candidates.removeAll { deployments[$0].inFlight >= facts[$0].maxParallelRequests }
        guard candidates.isEmpty else { return nil }
        let deployment = table.deployments[first]
        return .noFreeSlot(
            group: deployment.groupName,
            id: deployment.id,
            maxParallelRequests: facts[first].maxParallelRequests
        )
    }

    /// Returns the failure of a group none of whose deployments can be used.
    func unavailable(_ need: SelectionNeed, now: Moment) -> RouteFailure {
        let members = table.groups[need.group].members
        let ends = members.map { deployments[$0].cooldownEnd - now.seconds }.filter { $0 > 0 }
        return .unavailable(
            model: need.name,
            retryAfter: ends.min() ?? table.settings.cooldownTime,
            allCoolDown: ends.count == members.count,
            preCallChecks: table.settings.checksBeforeCalls,
            coolingDown: table.deployments.filter { deployments[$0.index].isCoolingDown(at: now) }.map(\.id)
        )
    }
}
