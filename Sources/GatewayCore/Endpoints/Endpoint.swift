/// What a path of the gateway stands for.
enum Endpoint: Hashable, Sendable {
    /// A call of a model.
    case model(ModelEndpoint)
    /// `GET /v1/models`.
    case models
    /// `GET /v1/models/{id}`.
    case oneModel(String)
    /// `GET /model/info`.
    case modelInfo
    /// `GET /model_group/info`.
    case modelGroupInfo
    /// `/health/liveliness` and `/health/liveness`.
    case liveness
    /// `GET /health/readiness`.
    case readiness
    /// `GET /health/readiness/details`.
    case readinessDetails
    /// `GET /health`, which calls the models.
    case health
    /// `GET /health/backlog`.
    case backlog
    /// `GET /metrics`.
    case metrics
    /// `GET /cache/ping`.
    case cachePing
    /// `POST /utils/token_counter`.
    case tokenCounter
    /// `GET /`.
    case page
    /// `GET /openapi.json`.
    case openAPI
    /// `GET /docs`.
    case apiPage
    /// `GET /routes`.
    case routes
    /// `GET /test`.
    case test
    /// An endpoint of LiteLLM that needs its database.
    case management(String)
}

/// An endpoint that calls a model.
enum ModelEndpoint: String, Hashable, Sendable, CaseIterable {
    /// OpenAI's chat completions.
    case chat = "/v1/chat/completions"
    /// OpenAI's completions of text.
    case completions = "/v1/completions"
    /// OpenAI's embeddings.
    case embeddings = "/v1/embeddings"
    /// OpenAI's responses.
    case responses = "/v1/responses"
    /// Anthropic's messages.
    case messages = "/v1/messages"
    /// Anthropic's count of tokens.
    case countTokens = "/v1/messages/count_tokens"

    /// Whether requests and responses have Anthropic's form.
    var isAnthropic: Bool { self == .messages || self == .countTokens }
}
