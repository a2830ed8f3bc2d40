/// Azure OpenAI: the deployment's name stands in the path, the version of the interface in the query.
struct AzureProvider: Provider {
    let name = "azure"
    let exceptionName = "AzureException"
    /// The version where neither the configuration nor the environment names one; LiteLLM 1.106.2.
    static let defaultVersion = "2024-10-21"
    private let version: String?

    init(_ variable: (String) -> String?) {
        version = variable("AZURE_API_VERSION")
    }

    func defaultBase(_ variable: (String) -> String?) -> String? { variable("AZURE_API_BASE") }

    func defaultKey(_ variable: (String) -> String?) -> String? {
        variable("AZURE_OPENAI_API_KEY") ?? variable("AZURE_API_KEY")
    }

    func way(to endpoint: ModelEndpoint, of target: ProviderTarget) -> ProviderWay? {
        let version = target.apiVersion ?? self.version ?? Self.defaultVersion
        func path(_ end: String) -> String { "/openai/deployments/\(target.model)\(end)?api-version=\(version)" }
        return switch endpoint {
        case .chat: ProviderWay(path: path("/chat/completions"))
        case .completions: ProviderWay(path: path("/completions"))
        case .embeddings: ProviderWay(path: path("/embeddings"))
        case .responses: ProviderWay(path: "/openai/responses?api-version=\(version)")
        case .messages: ProviderWay(path: path("/chat/completions"), translation: .messagesToChat)
        case .countTokens: nil
        }
    }

    func headers(for target: ProviderTarget) -> [(name: String, value: String)] {
        target.key.map { [("api-key", $0)] } ?? []
    }
}
