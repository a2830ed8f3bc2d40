/// What a body must have before it goes anywhere; the words of LiteLLM 1.106.2.
enum CallChecks {
    /// Refuses a call without what its endpoint needs.
    static func check(_ call: ModelCall, _ settings: CallSettings) throws(GatewayError) {
        if let (path, parameter) = required(call.endpoint), !call.has(parameter) {
            throw GatewayError(
                400,
                "\(path): Missing required parameter: '\(parameter)'.",
                type: "invalid_request_error",
                parameter: .named(parameter.description)
            )
        }
        guard call.hasExtras, !settings.allowsClientCredentials else { return }
        for key in ["api_key", "api_base", "base_url"] as [StaticString] where call.has(key) {
            throw GatewayError(
                400,
                "\(key) is not allowed in request body. Enable with `general_settings.allow_client_side_credentials`"
                    + " or `configurable_clientside_auth_params` of the model.",
                type: "invalid_request_error",
                parameter: .named(key.description)
            )
        }
    }

    private static func required(_ endpoint: ModelEndpoint) -> (String, StaticString)? {
        switch endpoint {
        case .chat: ("/chat/completions", "messages")
        case .messages, .countTokens: ("/v1/messages", "messages")
        case .embeddings: ("/embeddings", "input")
        case .completions: ("/completions", "prompt")
        case .responses: nil
        }
    }
}
