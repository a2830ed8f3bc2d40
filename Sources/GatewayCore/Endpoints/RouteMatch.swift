import NIOHTTP1

/// The endpoint that a request line names.
enum RouteMatch: Hashable, Sendable {
    /// An endpoint; for a model also the name that stands in the path.
    case found(Endpoint, modelInPath: String?)
    /// The path exists, but not with this method.
    case wrongMethod
    /// There is no such path.
    case unknown

    /// Finds the endpoint of a request.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - path: The path without its query, percent escapes as they are.
    init(_ method: HTTPMethod, _ path: Substring) {
        if let endpoint = Self.modelEndpoints[String(path)] {
            self = method == .POST ? .found(.model(endpoint), modelInPath: nil) : .wrongMethod
        } else if let (endpoint, model) = Self.withModel(path) {
            self = method == .POST ? .found(.model(endpoint), modelInPath: model) : .wrongMethod
        } else {
            self = Self.other(method, path.count > 1 && path.hasSuffix("/") ? path.dropLast() : path)
        }
    }

    private static let modelEndpoints: [String: ModelEndpoint] = {
        var paths: [String: ModelEndpoint] = [:]
        for endpoint in ModelEndpoint.allCases {
            paths[endpoint.rawValue] = endpoint
            // LiteLLM has Anthropic's endpoints only with their version.
            if !endpoint.isAnthropic { paths[String(endpoint.rawValue.dropFirst(3))] = endpoint }
        }
        paths["/openai/v1/responses"] = .responses
        return paths
    }()

    /// `/openai/deployments/{model}/…` and `/engines/{model}/…`; names of models may contain slashes.
    private static func withModel(_ path: Substring) -> (ModelEndpoint, String)? {
        let rest: Substring
        if path.hasPrefix("/openai/deployments/") {
            rest = path.dropFirst(20)
        } else if path.hasPrefix("/engines/") {
            rest = path.dropFirst(9)
        } else {
            return nil
        }
        for endpoint in [ModelEndpoint.chat, .completions, .embeddings] {
            let end = endpoint.rawValue.dropFirst(3)
            if rest.hasSuffix(end), rest.count > end.count {
                return (endpoint, percentDecoded(rest.dropLast(end.count)))
            }
        }
        return nil
    }

    private static func other(_ method: HTTPMethod, _ path: Substring) -> Self {
        let endpoint: Endpoint
        switch path {
        case "/": endpoint = .page
        case "/v1/models", "/models": endpoint = .models
        case "/model/info", "/v1/model/info": endpoint = .modelInfo
        case "/model_group/info": endpoint = .modelGroupInfo
        case "/health/liveliness", "/health/liveness":
            return method == .GET || method == .OPTIONS ? .found(.liveness, modelInPath: nil) : .wrongMethod
        case "/health/readiness":
            return method == .GET || method == .OPTIONS ? .found(.readiness, modelInPath: nil) : .wrongMethod
        case "/health/readiness/details": endpoint = .readinessDetails
        case "/health": endpoint = .health
        case "/health/backlog": endpoint = .backlog
        case "/metrics": endpoint = .metrics
        case "/cache/ping": endpoint = .cachePing
        case "/utils/token_counter":
            return method == .POST ? .found(.tokenCounter, modelInPath: nil) : .wrongMethod
        case "/openapi.json": endpoint = .openAPI
        case "/docs": endpoint = .apiPage
        case "/routes": endpoint = .routes
        case "/test": endpoint = .test
        default:
            for prefix in ["/v1/models/", "/models/"] where path.hasPrefix(prefix) {
                endpoint = .oneModel(percentDecoded(path.dropFirst(prefix.count)))
                return method == .GET ? .found(endpoint, modelInPath: nil) : .wrongMethod
            }
            return ManagementRoutes.match(method, path)
        }
        return method == .GET || method == .HEAD ? .found(endpoint, modelInPath: nil) : .wrongMethod
    }

    /// Returns a part of a path with its percent escapes replaced.
    static func percentDecoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(Substring(rest.prefix(2))), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
