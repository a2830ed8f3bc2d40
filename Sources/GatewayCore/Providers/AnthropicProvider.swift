/// Anthropic's messages.
struct AnthropicProvider: Provider {
    let name = "anthropic"
    let exceptionName = "AnthropicException"
    /// The version of the interface that every request names.
    static let version = "2023-06-01"

    func defaultBase(_ variable: (String) -> String?) -> String? {
        variable("ANTHROPIC_API_BASE") ?? variable("ANTHROPIC_BASE_URL") ?? "https://api.anthropic.com"
    }

    func defaultKey(_ variable: (String) -> String?) -> String? { variable("ANTHROPIC_API_KEY") }

    func way(to endpoint: ModelEndpoint, of target: ProviderTarget) -> ProviderWay? {
        switch endpoint {
        case .chat: ProviderWay(path: "/v1/messages", translation: .chatToMessages)
        case .messages: ProviderWay(path: "/v1/messages")
        case .countTokens: ProviderWay(path: "/v1/messages/count_tokens")
        case .completions, .embeddings, .responses: nil
        }
    }

    func headers(for target: ProviderTarget) -> [(name: String, value: String)] {
        var headers = [(name: "anthropic-version", value: target.apiVersion ?? Self.version)]
        if let key = target.key { headers.append(("x-api-key", key)) }
        return headers
    }
}
