/// The sets of labels that LiteLLM's metrics have.
///
/// Each is in the order of the labels' names, in which they are written. LiteLLM 1.106.2,
/// types/integrations/prometheus.py, `PrometheusMetricLabels`.
enum LabelSet {
    private static let holder: [MetricLabel] = [.keyHash, .keyAlias, .team, .teamAlias]
    private static let owner = holder + [.endUser, .user]
    private static let organization: [MetricLabel] = [.organization, .organizationAlias]
    private static let model: [MetricLabel] = [.model, .requestedModel, .modelID, .provider]
    private static let client: [MetricLabel] = [.clientAddress, .userAgent]
    private static let deploymentFacts: [MetricLabel] = [.modelName, .modelID, .apiBase, .provider]

    static let requests = ordered(
        owner + organization + [
            .requestedModel, .statusCode, .userEmail, .route, .clientAddress, .userAgent, .modelID, .provider,
        ]
    )
    static let failures = ordered(
        owner + organization + [
            .requestedModel, .userEmail, .exceptionStatus, .exceptionClass, .route, .clientAddress, .userAgent,
            .modelID, .provider,
        ]
    )
    static let calls = ordered(owner + organization + model + client + [.userEmail])
    static let spend = ordered(owner + organization + model + client + [.userEmail, .serviceTier])
    static let tokens = ordered(owner + organization + model + [.userEmail])
    static let tokenDetails = ordered(owner + model + [.userEmail])
    static let latency = ordered(owner + organization + model + [.group, .serviceTier])
    static let queue = ordered(owner + organization + model)
    static let overhead = ordered(deploymentFacts + [.group, .keyHash, .keyAlias])
    static let perOutputToken = ordered(deploymentFacts + organization + [.group] + holder)
    static let deployment = ordered(deploymentFacts + holder + client + [.group, .requestedModel])
    static let deploymentFailures = ordered(
        deploymentFacts + holder + client + [.group, .requestedModel, .exceptionStatus, .exceptionClass]
    )
    static let state = ordered(deploymentFacts)
    static let cooldowns = ordered(deploymentFacts + [.exceptionStatus])
    static let deploymentLimits = ordered(deploymentFacts + [.group])
    static let fallbacks = ordered(
        holder + [.requestedModel, .fallbackModel, .exceptionStatus, .exceptionClass, .modelID]
    )
    static let cache = ordered(owner + [.model, .modelID, .provider])
    static let callFailures = ordered(owner + [.model, .modelID])

    private static func ordered(_ labels: [MetricLabel]) -> [MetricLabel] {
        labels.sorted { $0.rawValue < $1.rawValue }
    }
}
