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
    ]

    /// Whether a body has any of them.
    static func isIn(_ outline: JSONOutline, _ bytes: UnsafeRawBufferPointer) -> Bool {
        for member in outline.members where isExtra(member, bytes) { return true }
        return false
    }

    /// Whether a member is one of them. The first byte and the length settle it for most.
    private static func isExtra(_ member: JSONOutline.Member, _ bytes: UnsafeRawBufferPointer) -> Bool {
        names.contains { member.isNamed($0, in: bytes) }
    }
}
