/// The kinds of requests whose answers are cached.
public enum CachedCall: Sendable, Hashable, CaseIterable {
    /// `/v1/chat/completions`.
    case chat
    /// `/v1/completions`.
    case completion
    /// `/v1/embeddings`.
    case embedding
    /// `/v1/responses`.
    case responses
    /// `/v1/messages`, in Anthropic's form.
    case messages

    /// The names in `supported_call_types` that mean this kind.
    ///
    /// LiteLLM 1.106.2, caching_handler.py, function _is_call_type_supported_by_cache: the proxy only makes the calls
    /// whose names begin with `a`, but for two.
    var names: [String] {
        switch self {
        case .chat: ["acompletion"]
        case .completion: ["atext_completion"]
        case .embedding: ["aembedding"]
        case .responses: ["aresponses", "responses"]
        case .messages: ["anthropic_messages", "aanthropic_messages"]
        }
    }

    /// The parameter that comes first in the text of a key; nil where the client's order stands.
    var lead: RequestParameter? {
        switch self {
        case .chat: .messages
        case .completion: .prompt
        case .embedding: .input
        case .responses, .messages: nil
        }
    }
}
