import GatewayWire

/// The members of a body that are for the gateway and do not go upstream; LiteLLM 1.106.2.
enum CallExtras {
    /// Their names.
    static let names: [StaticString] = [
        "metadata", "litellm_metadata", "tags", "fallbacks", "context_window_fallbacks", "content_policy_fallbacks",
        "num_retries", "timeout", "stream_timeout", "disable_fallbacks", "cache", "caching", "mock_response",
        "mock_testing_fallbacks", "mock_testing_context_fallbacks", "mock_testing_content_policy_fallbacks",
        "mock_timeout", "guardrails", "prompt_id", "prompt_variables", "litellm_session_id", "litellm_trace_id",
        "litellm_call_id", "user_config", "drop_params", "additional_drop_params", "api_key", "api_base", "base_url",
        "api_version", "max_retries", "request_timeout", "custom_llm_provider", "no-log", "ttl", "force_timeout",
        "model_info", "secret_fields", "proxy_server_request", "litellm_logging_obj", "enable_json_schema_validation",
        "allowed_openai_params", "extra_headers", "organization", "headers",
    ]
    /// The names on endpoints whose own interface has `metadata`.
    private static let namesBesideMetadata = names.filter { $0.description != "metadata" }
    /// The names that a deployment's parameters may have besides.
    private static let configured: Set<String> = [
        "use_chat_completions_api", "use_in_pass_through", "use_litellm_proxy", "use_xai_oauth", "rust",
        "merge_reasoning_content_in_choices", "allow_client_keepalive_override", "keepalive_seconds",
        "litellm_credential_name", "max_budget", "budget_duration", "configurable_clientside_auth_params",
    ]

    /// Returns the names of what does not go to an endpoint.
    static func names(on endpoint: ModelEndpoint) -> [StaticString] {
        switch endpoint {
        case .messages, .countTokens, .responses: namesBesideMetadata
        case .chat, .completions, .embeddings: names
        }
    }

    /// Whether a deployment's parameter is for the gateway, and no default of requests.
    static func isConfigured(_ name: String) -> Bool {
        configured.contains(name) || SecretName.matches(name) || names.contains { $0.description == name }
    }

    /// The names by their length and first byte, which settle for most members that they are none.
    private static let known = Set(names.map { UInt16($0.utf8CodeUnitCount) << 8 | UInt16($0.utf8Start[0]) })
    private static let knownMask = known.reduce(into: UInt64(0)) { $0 |= 1 << UInt64(($1 ^ $1 >> 8) & 63) }

    /// Whether a body has any of them.
    static func isIn(_ outline: JSONOutline, _ bytes: UnsafeRawBufferPointer) -> Bool {
        for member in outline.members where isExtra(member, bytes) { return true }
        return false
    }

    private static func isExtra(_ member: JSONOutline.Member, _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard !member.hasEscapedKey, member.key.count > 2 else {
            return names.contains { member.isNamed($0, in: bytes) }
        }
        let mark = UInt16(truncatingIfNeeded: member.key.count - 2) << 8 | UInt16(bytes[member.key.lowerBound + 1])
        guard knownMask & 1 << UInt64((mark ^ mark >> 8) & 63) != 0, known.contains(mark) else { return false }
        return names.contains { member.isNamed($0, in: bytes) }
    }
}
