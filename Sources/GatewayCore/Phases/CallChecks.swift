/// What a body must have before it goes anywhere; the words of LiteLLM 1.106.2.
enum CallChecks {
    /// Refuses a call without what its endpoint needs.
    static func check(_ call: ModelCall, _ settings: CallSettings) throws(GatewayError) {
        for parameter in required(call.endpoint) where call.lacks(parameter) {
            throw GatewayError(
                400,
                "\(name(call.endpoint)): Missing required parameter: '\(parameter)'.",
                type: "invalid_request_error",
                parameter: .named(parameter.description)
            )
        }
        if call.model.isEmpty { try checkModel(call) }
        guard call.hasExtras else { return }
        for key in ["api_key", "api_base", "base_url"] as [StaticString] where call.has(key) {
            throw GatewayError(
                400,
                "\(key) is not allowed in request body: upstreams are called with the keys of the configuration.",
                type: "invalid_request_error",
                parameter: .named(key.description)
            )
        }
    }

    /// Refuses a call that names no model, or something else than a text.
    private static func checkModel(_ call: ModelCall) throws(GatewayError) {
        if call.lacks("model") {
            throw GatewayError(
                400,
                "litellm.BadRequestError: You passed in model=None. There are no healthy deployments for this model",
                type: "invalid_request_error"
            )
        }
        if call.text("model") == nil {
            throw GatewayError(400, "'model' must be a string.", type: "bad_request_error", parameter: .named("model"))
        }
    }

    private static func required(_ endpoint: ModelEndpoint) -> [StaticString] {
        switch endpoint {
        case .chat: ["messages"]
        case .messages: ["messages", "max_tokens"]
        case .embeddings: ["input"]
        case .completions: ["prompt"]
        case .responses: ["input"]
        case .countTokens: []
        }
    }

    /// What LiteLLM calls an endpoint where it names a parameter.
    private static func name(_ endpoint: ModelEndpoint) -> String {
        switch endpoint {
        case .chat: "/chat/completions"
        case .messages, .countTokens: "anthropic_messages"
        case .embeddings: "/embeddings"
        case .completions: "/completions"
        case .responses: "/responses"
        }
    }
}
