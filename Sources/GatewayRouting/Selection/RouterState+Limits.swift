extension RouterState {
    /// Returns the tokens of the prompt, counted at most once.
    static func count(_ request: RouteRequest, _ known: inout Int?) -> Int {
        if let known { return known }
        let count =
            switch request.inputTokens {
            case .known(let count): count
            case .counted(let count): count()
            }
        let bounded = min(max(count, 0), DeploymentState.mostTokens)
        known = bounded
        return bounded
    }

    /// Whether one more request would exceed the limits of a minute.
    ///
    /// Unlike LiteLLM 1.106.2, lowest_tpm_rpm_v2.py, which stops one request early, the limit itself is reached.
    func isFull(_ place: Int, request: RouteRequest, inputTokens: inout Int?, now: Moment) -> Bool {
        let facts = table.facts[place]
        let usage = deployments[place].usage(in: now.minute)
        if usage.requests >= facts.requestLimit { return true }
        guard facts.tokenLimit != .max else { return false }
        return usage.tokens + Self.count(request, &inputTokens) > facts.tokenLimit
    }

    /// Leaves out candidates at their limits of a minute.
    mutating func keepBelowLimits(
        _ need: SelectionNeed,
        request: RouteRequest,
        inputTokens: inout Int?,
        now: Moment
    ) -> RouteFailure? {
        let all = candidates
        removeFull(request: request, inputTokens: &inputTokens, now: now)
        return candidates.isEmpty ? .overLimits(model: need.name, all.map { usage(of: $0, now: now) }) : nil
    }

    /// Leaves out candidates at their limits of a minute, perhaps all.
    mutating func removeFull(request: RouteRequest, inputTokens: inout Int?, now: Moment) {
        var kept = 0
        for index in candidates.indices {
            let place = candidates[index]
            if isFull(place, request: request, inputTokens: &inputTokens, now: now) { continue }
            candidates[kept] = place
            kept += 1
        }
        candidates.removeLast(candidates.count - kept)
    }

    private func usage(of place: Int, now: Moment) -> RouteFailure.Usage {
        let deployment = table.deployments[place]
        let usage = deployments[place].usage(in: now.minute)
        return RouteFailure.Usage(
            id: deployment.id,
            tokens: usage.tokens,
            tokenLimit: deployment.limits.tpm,
            requests: usage.requests,
            requestLimit: deployment.limits.rpm
        )
    }

    /// Leaves out candidates that the prompt does not fit into, and those at their requests a minute.
    ///
    /// LiteLLM 1.106.2, router.py, _pre_call_checks. The size of a context window comes from `model_info` alone.
    mutating func checkBeforeCall(
        _ need: SelectionNeed,
        request: RouteRequest,
        inputTokens: inout Int?,
        now: Moment
    ) -> RouteFailure? {
        let facts = table.facts
        var windows: [RouteFailure.Window] = []
        var isFull = false
        var kept = 0
        for index in candidates.indices {
            let place = candidates[index]
            if facts[place].maxInputTokens != .max {
                let tokens = Self.count(request, &inputTokens)
                if tokens > facts[place].maxInputTokens {
                    windows.append(window(of: place, tokens: tokens))
                    continue
                }
            }
            let usage = deployments[place].usage(in: now.minute)
            if table.settings.strategy != .usageBasedV2, usage.requests >= facts[place].requestLimit {
                isFull = true
                continue
            }
            candidates[kept] = place
            kept += 1
        }
        candidates.removeLast(candidates.count - kept)
        guard candidates.isEmpty else { return nil }
        return isFull ? .overRequestLimits(model: need.name) : .contextWindow(model: need.name, windows)
    }

    private func window(of place: Int, tokens: Int) -> RouteFailure.Window {
        let deployment = table.deployments[place]
        return RouteFailure.Window(
            model: deployment.baseModel ?? deployment.configuredModel,
            maxInputTokens: table.facts[place].maxInputTokens,
            inputTokens: tokens
        )
    }
}
