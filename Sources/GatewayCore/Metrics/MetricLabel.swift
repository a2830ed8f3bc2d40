/// A label of LiteLLM's metrics.
///
/// LiteLLM 1.106.2, types/integrations/prometheus.py, `UserAPIKeyLabelNames`.
enum MetricLabel: String, CaseIterable {
    case endUser = "end_user"
    case keyHash = "hashed_api_key"
    case keyAlias = "api_key_alias"
    case team
    case teamAlias = "team_alias"
    case user
    case userEmail = "user_email"
    case organization = "org_id"
    case organizationAlias = "org_alias"
    case requestedModel = "requested_model"
    case model
    case modelName = "litellm_model_name"
    case modelID = "model_id"
    case group = "model_group"
    case provider = "api_provider"
    case apiBase = "api_base"
    case serviceTier = "service_tier"
    case route
    case statusCode = "status_code"
    case exceptionStatus = "exception_status"
    case exceptionClass = "exception_class"
    case clientAddress = "client_ip"
    case userAgent = "user_agent"
    case fallbackModel = "fallback_model"

    /// Returns what the label says of a call; nil where it says nothing.
    func value(in call: CallKey) -> String? {
        switch self {
        case .endUser: call.endUser
        case .keyHash: call.key.hash
        case .user: call.key.user
        case .requestedModel: call.requestedModel
        case .group: call.group
        case .model, .modelName: call.deployment?.model
        case .modelID: call.deployment?.id
        case .provider: call.deployment?.provider
        case .apiBase: call.deployment?.value(of: .apiBase)
        default: nil
        }
    }

    /// Returns what the label says of a request.
    func value(in client: ClientKey) -> String? {
        switch self {
        case .route: client.route
        case .statusCode, .exceptionStatus: "\(client.status)"
        case .exceptionClass: Self.exceptionClass(client.exceptionClass, of: client.call.deployment)
        case .clientAddress: client.clientAddress
        case .userAgent: client.userAgent
        default: value(in: client.call)
        }
    }

    /// Returns what the label says of a step from a group to another.
    func value(in fallback: FallbackKey) -> String? {
        switch self {
        case .requestedModel: fallback.requestedModel
        case .fallbackModel: fallback.fallbackModel
        case .keyHash: fallback.key.hash
        case .exceptionStatus: "\(fallback.status)"
        case .exceptionClass: fallback.exceptionClass
        default: nil
        }
    }

    /// The class behind its provider, as in `Openai.RateLimitError`.
    private static func exceptionClass(_ name: String?, of deployment: DeploymentLabels?) -> String? {
        guard let name, let provider = deployment?.provider, let first = provider.first else { return name }
        return "\(first.uppercased())\(provider.dropFirst()).\(name)"
    }
}
