/// The numbers of a deployment that choosing looks at, without references, so that they are cheap to read.
struct DeploymentFacts: Sendable {
    let weight: Double
    let rpm: Double
    let tpm: Double
    /// The same limits; `Int.max` where there are none.
    let requestLimit: Int
    let tokenLimit: Int
    let order: Int?
    let maxParallelRequests: Int
    let maxInputTokens: Int
    let cost: Double
    let hasTeam: Bool

    /// The price of a deployment of unknown price, in and out; LiteLLM 1.106.2, lowest_cost.py.
    private static let unknownCost = 5.0

    init(_ deployment: RoutedDeployment) {
        let limits = deployment.limits
        weight = limits.weight
        rpm = Double(limits.rpm ?? 0)
        tpm = Double(limits.tpm ?? 0)
        requestLimit = limits.rpm ?? .max
        tokenLimit = limits.tpm ?? .max
        order = limits.order
        maxParallelRequests = limits.maxParallelRequests ?? .max
        maxInputTokens = limits.maxInputTokens ?? .max
        cost = (limits.inputCostPerToken ?? Self.unknownCost) + (limits.outputCostPerToken ?? Self.unknownCost)
        hasTeam = deployment.teamID != nil
    }
}
