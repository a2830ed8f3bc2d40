/// Token counts said in the other dialect.
enum UsageTranslation {
    /// Anthropic's `usage` as OpenAI's, in the form of LiteLLM 1.106.2 (`AnthropicConfig.calculate_usage`).
    ///
    /// Anthropic's `input_tokens` leave out what the prompt cache read and wrote; OpenAI's `prompt_tokens` do not.
    ///
    /// - Parameters:
    ///   - usage: Anthropic's counts; of a stream, those of all its events, the last of each name.
    ///   - thinking: About how many tokens of thinking the answer shows, for counts that do not say.
    /// - Returns: The `usage` of a chat completion.
    static func forChat(_ usage: JSONObject, thinking: Int) -> JSONObject {
        let count = TokenUsage(usage, of: .anthropic)
        let reasoning = usage["output_tokens_details"]?["thinking_tokens"]?.integer ?? thinking
        let reasoned = min(max(0, reasoning), count.completion)
        let plain = count.prompt - min(count.prompt, count.cacheRead.saturatingSum(count.cacheCreation))
        var prompt: JSONObject = [
            "cache_write_tokens": .integer(count.cacheCreation), "cached_tokens": .integer(count.cacheRead),
            "text_tokens": .integer(plain), "cache_creation_tokens": .integer(count.cacheCreation),
        ]
        if let details = usage["cache_creation"], details.members != nil {
            prompt["cache_creation_token_details"] = details
        }
        var translated: JSONObject = [
            "completion_tokens": .integer(count.completion), "prompt_tokens": .integer(count.prompt),
            "total_tokens": .integer(count.total),
            "completion_tokens_details": [
                "reasoning_tokens": .integer(reasoned), "text_tokens": .integer(count.completion - reasoned),
            ],
            "prompt_tokens_details": .object(prompt),
            "cache_creation_input_tokens": .integer(count.cacheCreation),
            "cache_read_input_tokens": .integer(count.cacheRead),
        ]
        if let tier = usage["service_tier"]?.text { translated["service_tier"] = .string(tier) }
        return translated
    }

    /// OpenAI's counts as Anthropic's `usage`; counts of the prompt cache stand there only if there are any.
    static func forMessages(_ count: TokenUsage) -> JSONObject {
        let cached = min(count.prompt, count.cacheRead.saturatingSum(count.cacheCreation))
        var translated: JSONObject = [
            "input_tokens": .integer(count.prompt - cached), "output_tokens": .integer(count.completion),
        ]
        if count.cacheCreation > 0 { translated["cache_creation_input_tokens"] = .integer(count.cacheCreation) }
        if count.cacheRead > 0 { translated["cache_read_input_tokens"] = .integer(count.cacheRead) }
        return translated
    }
}
