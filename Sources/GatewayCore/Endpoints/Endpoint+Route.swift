extension Endpoint {
    /// The path in its canonical form, for metrics and logs.
    var route: String {
        switch self {
        case .model(let endpoint): endpoint.rawValue
        case .models: "/v1/models"
        case .oneModel: "/v1/models/{id}"
        case .modelInfo: "/model/info"
        case .modelGroupInfo: "/model_group/info"
        case .liveness: "/health/liveliness"
        case .readiness: "/health/readiness"
        case .readinessDetails: "/health/readiness/details"
        case .health: "/health"
        case .backlog: "/health/backlog"
        case .metrics: "/metrics"
        case .cachePing: "/cache/ping"
        case .tokenCounter: "/utils/token_counter"
        case .page: "/"
        case .openAPI: "/openapi.json"
        case .apiPage: "/docs"
        case .routes: "/routes"
        case .test: "/test"
        case .management(let path): path
        }
    }

    /// Whether requests have a line in the log; those of probes and scrapes would drown the others.
    var isLogged: Bool {
        switch self {
        case .liveness, .readiness, .metrics: false
        default: true
        }
    }
}
