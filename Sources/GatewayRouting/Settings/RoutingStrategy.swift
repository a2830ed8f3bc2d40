/// How one of a group's deployments is chosen.
public enum RoutingStrategy: String, Sendable, Hashable, CaseIterable {
    /// By chance, weighted by the first of `weight`, `rpm` and `tpm` that any candidate has.
    case simpleShuffle = "simple-shuffle"
    /// The fewest requests under way.
    case leastBusy = "least-busy"
    /// The fewest tokens in the current minute.
    case usageBased = "usage-based-routing"
    /// The same; limits of requests and tokens a minute are kept.
    case usageBasedV2 = "usage-based-routing-v2"
    /// The shortest time per output token, or until the first one of streams.
    case latencyBased = "latency-based-routing"
    /// The lowest price of a token in and a token out.
    case costBased = "cost-based-routing"
    /// Budgets by provider; chosen as by ``simpleShuffle`` as long as budgets are not kept.
    case providerBudget = "provider-budget-routing"
    /// LiteLLM's experimental strategy; chosen as by ``simpleShuffle``.
    case lar1 = "lar1"
}
