extension RouterState {
    /// Remembers a good answer.
    mutating func record(_ outcome: AnswerOutcome, of place: Int, now: Moment) {
        deployments[place].turn(to: now.minute)
        deployments[place].countSuccess()
        let tokens = outcome.tokens?.total ?? 0
        if tokens > 0 {
            deployments[place].count(requests: 0, tokens: tokens)
            if collectsChanges { deployments[place].countUntold(requests: 0, tokens: tokens) }
        }
        guard table.settings.strategy == .latencyBased, outcome.seconds.isFinite else { return }
        let output = Double(outcome.tokens?.output ?? 0)
        measure(place, now: now) { state, settings in
            state.latencies.append(output > 0 ? outcome.seconds / output : outcome.seconds, limit: settings.listSize)
            if let first = outcome.timeToFirstToken, first.isFinite {
                state.firstTokens.append(first, limit: settings.listSize)
            }
        }
    }

    /// What a timeout counts as; LiteLLM 1.106.2, lowest_latency.py.
    private static let penalty = 1000.0

    /// Remembers that a deployment did not answer in time.
    mutating func recordTimeout(of place: Int, now: Moment) {
        guard table.settings.strategy == .latencyBased else { return }
        measure(place, now: now) { state, settings in
            state.latencies.append(Self.penalty, limit: settings.listSize)
        }
    }

    private mutating func measure(
        _ place: Int,
        now: Moment,
        _ add: (inout DeploymentState, LatencySettings) -> Void
    ) {
        let settings = table.settings.latency
        if deployments[place].measured + settings.timeToLive < now.seconds {
            deployments[place].latencies.removeAll()
            deployments[place].firstTokens.removeAll()
        }
        deployments[place].measured = now.seconds
        add(&deployments[place], settings)
    }
}
