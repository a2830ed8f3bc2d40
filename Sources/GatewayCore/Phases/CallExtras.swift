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
