extension RouterState {
    /// Picks one of the candidates, of which there is at least one, by the strategy.
    mutating func pick(
        _ need: SelectionNeed,
        request: RouteRequest,
        inputTokens: inout Int?,
        now: Moment,
        random: inout some RandomNumberGenerator
    ) -> Choice {
        switch table.settings.strategy {
        case .simpleShuffle, .providerBudget, .lar1:
            return .deployment(shuffled(random: &random))
        case .leastBusy:
            return .deployment(leastBusy())
        case .usageBased, .usageBasedV2:
            return .deployment(leastUsed(now: now, random: &random))
        case .latencyBased:
            removeFull(request: request, inputTokens: &inputTokens, now: now)
            guard !candidates.isEmpty else { return .refused(unavailable(need, now: now)) }
            return .deployment(fastest(isStream: request.isStream, now: now, random: &random))
        case .costBased:
            removeFull(request: request, inputTokens: &inputTokens, now: now)
            guard !candidates.isEmpty else { return .refused(unavailable(need, now: now)) }
            return .deployment(cheapest())
        }
    }

    /// LiteLLM 1.106.2, simple_shuffle.py: the first of `weight`, `rpm` and `tpm` that any candidate has, else by chance.
    private func shuffled(random: inout some RandomNumberGenerator) -> Int {
        guard candidates.count > 1 else { return candidates[0] }
        return weighted({ $0.weight }, random: &random) ?? weighted({ $0.rpm }, random: &random)
            ?? weighted({ $0.tpm }, random: &random)
            ?? candidates[random.place(of: candidates.count)]
    }

    /// Picks by weight; nil when no candidate has any.
    @inline(__always)
    private func weighted(_ weight: (DeploymentFacts) -> Double, random: inout some RandomNumberGenerator) -> Int? {
        let facts = table.facts
        var largest = 0.0
        for place in candidates { largest = max(largest, weight(facts[place])) }
        guard largest > 0 else { return nil }
        // Divided by the largest, no sum of weights overflows.
        var total = 0.0
        for place in candidates { total += weight(facts[place]) / largest }
        var rest = random.share() * total
        var last = candidates[0]
        for place in candidates where weight(facts[place]) > 0 {
            rest -= weight(facts[place]) / largest
            last = place
            if rest < 0 { break }
        }
        return last
    }

    /// LiteLLM 1.106.2, least_busy.py: the fewest under way, the first of equals.
    private func leastBusy() -> Int {
        var best = candidates[0]
        for place in candidates where deployments[place].inFlight < deployments[best].inFlight { best = place }
        return best
    }

    /// LiteLLM 1.106.2, lowest_tpm_rpm_v2.py: the fewest tokens of the minute, any of equals.
    private func leastUsed(now: Moment, random: inout some RandomNumberGenerator) -> Int {
        var best = candidates[0]
        var fewest = Int.max
        var equals = 0
        for place in candidates {
            let tokens = deployments[place].usage(in: now.minute).tokens
            if tokens < fewest {
                fewest = tokens
                best = place
                equals = 1
            } else if tokens == fewest {
                equals += 1
                if random.place(of: equals) == 0 { best = place }
            }
        }
        return best
    }

    /// LiteLLM 1.106.2, lowest_latency.py: any of those that are not slower than the fastest and the buffer.
    private func fastest(isStream: Bool, now: Moment, random: inout some RandomNumberGenerator) -> Int {
        var lowest = Double.infinity
        for place in candidates { lowest = min(lowest, latency(of: place, isStream: isStream, now: now)) }
        let bound = lowest + table.settings.latency.buffer * lowest
        var best = candidates[0]
        var equals = 0
        for place in candidates where latency(of: place, isStream: isStream, now: now) <= bound {
            equals += 1
            if random.place(of: equals) == 0 { best = place }
        }
        return best
    }

    private func latency(of place: Int, isStream: Bool, now: Moment) -> Double {
        let settings = table.settings.latency
        guard deployments[place].measured + settings.timeToLive >= now.seconds else { return 0 }
        guard isStream, !deployments[place].firstTokens.isEmpty else { return deployments[place].latencies.mean }
        return settings.percentile.map { deployments[place].firstTokens.percentile($0) }
            ?? deployments[place].firstTokens.mean
    }

    /// LiteLLM 1.106.2, lowest_cost.py: the lowest price of a token in and one out, the first of equals.
    private func cheapest() -> Int {
        let facts = table.facts
        var best = candidates[0]
        for place in candidates where facts[place].cost < facts[best].cost { best = place }
        return best
    }
}
