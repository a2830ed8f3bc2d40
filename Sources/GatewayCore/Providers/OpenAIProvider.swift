/// OpenAI, and every service that speaks its interface.
struct OpenAIProvider: Provider {
    var name: String
    var exceptionName: String
    /// The address, where the configuration gives none.
    var base: String?
    /// Environment variables that may hold the address; the first that is set counts.
    var baseVariables: [String]
    /// Environment variables that may hold the key.
    var keyVariables: [String]

    /// Creates a provider.
    init(
        _ name: String,
        exceptionName: String? = nil,
        base: String? = nil,
        baseVariables: [String] = [],
        keyVariables: [String] = []
    ) {
        self.name = name
        self.exceptionName = exceptionName ?? name.prefix(1).uppercased() + name.dropFirst() + "Exception"
        self.base = base
        self.baseVariables = baseVariables
        self.keyVariables = keyVariables
    }

    func defaultBase(_ variable: (String) -> String?) -> String? {
        Self.first(of: baseVariables, variable) ?? base
    }

    func defaultKey(_ variable: (String) -> String?) -> String? {
        Self.first(of: keyVariables, variable)
    }

    private static func first(of names: [String], _ variable: (String) -> String?) -> String? {
        for name in names {
            if let value = variable(name), !value.isEmpty { return value }
        }
        return nil
    }

    func way(to endpoint: ModelEndpoint, of target: ProviderTarget) -> ProviderWay? {
        switch endpoint {
        case .chat: ProviderWay(path: "/chat/completions")
        case .completions: ProviderWay(path: "/completions")
        case .embeddings: ProviderWay(path: "/embeddings")
        case .responses: ProviderWay(path: "/responses")
        case .messages: ProviderWay(path: "/chat/completions", translation: .messagesToChat)
        case .countTokens: nil
        }
    }

    func headers(for target: ProviderTarget) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        if let key = target.key { headers.append(("authorization", "Bearer " + key)) }
        if let organization = target.organization { headers.append(("openai-organization", organization)) }
        return headers
    }
}
