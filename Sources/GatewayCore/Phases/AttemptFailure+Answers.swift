import GatewayRouting
import GatewayWire

extension AttemptFailure {
    /// The failure of an answer that says an error, or makes no sense.
    init(_ answer: AnswerFailure, _ upstream: UpstreamAnswer) {
        let name = upstream.provider.exceptionName
        switch answer {
        case .upstream(let type, let message):
            self.init(reported: type, message, provider: upstream.provider)
        case .malformed(let reason):
            self = .internalServer("\(name) - The answer makes no sense: \(reason)")
        case .unreadable(let failure):
            self = .internalServer("\(name) - The answer is not JSON: \(failure.reason) at byte \(failure.offset)")
        case .cutOff:
            self = .internalServer("\(name) - Connection error.")
        }
        head = upstream.head
    }

    /// The failure of a call that cannot be said in the upstream's words.
    init(_ translation: TranslationFailure, _ attempt: RouteAttempt) {
        var name = "BadRequestError"
        if case .unsupportedParameters = translation { name = "UnsupportedParamsError" }
        let words = translation.message(provider: attempt.provider, model: attempt.model)
        failure = UpstreamFailure(kind: .badRequest, status: 400, message: "litellm.\(name): \(words)")
        type = "invalid_request_error"
    }

    /// An error that stands where an answer should, with a status that its type suggests.
    init(reported type: String, _ message: String, provider: any Provider) {
        let status =
            switch type {
            case "invalid_request_error": 400
            case "authentication_error": 401
            case "permission_error": 403
            case "not_found_error": 404
            case "rate_limit_error", "throttling_error": 429
            case "overloaded_error": 529
            default: 500
            }
        var body = JSONObject()
        body["error"] = ["type": .string(type), "message": .string(message)]
        let reading = body.bytes.withUnsafeBytes { UpstreamErrorReading(status: status, body: $0, provider: provider) }
        failure = UpstreamFailure(kind: reading.kind, status: reading.status, message: reading.message)
        self.type = type
        parameter = nil
    }

    /// A failure of the upstream's own.
    static func internalServer(_ words: String) -> Self {
        let message = "litellm.InternalServerError: InternalServerError: \(words)"
        let failure = UpstreamFailure(kind: .internalServer, status: 500, message: message)
        return Self(failure: failure, type: "internal_server_error")
    }

    /// The failure of a deployment whose provider is not known, or has no address.
    static func unknownProvider(_ attempt: RouteAttempt) -> Self {
        let model = attempt.deployment.configuredModel
        let message =
            "litellm.BadRequestError: LLM Provider NOT provided. Pass in the LLM provider you are trying to call."
            + " You passed model=\(model)\n Known are the providers that docs/gateway/providers.md lists;"
            + " any service that speaks OpenAI's interface is reached with `openai/` and `api_base`."
        return Self(
            failure: UpstreamFailure(kind: .badRequest, status: 400, message: message),
            type: "invalid_request_error"
        )
    }

    /// The failure of a deployment whose provider has nothing like what was called.
    static func unsupported(_ endpoint: ModelEndpoint, _ attempt: RouteAttempt) -> Self {
        let message =
            "litellm.BadRequestError: \(attempt.provider) has no endpoint like \(endpoint.rawValue);"
            + " ask a model of another provider."
        return Self(
            failure: UpstreamFailure(kind: .badRequest, status: 400, message: message),
            type: "invalid_request_error"
        )
    }
}
