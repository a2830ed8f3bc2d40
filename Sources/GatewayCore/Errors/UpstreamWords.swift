/// The words by which upstreams tell errors apart that their statuses do not; LiteLLM 1.106.2, `ExceptionCheckers`.
enum UpstreamWords {
    /// Whether an error is about too many requests.
    static func limitsRates(_ text: String, status: Int) -> Bool {
        if status == 429 { return true }
        let text = text.lowercased()
        for words in ["rate limit", "rate_limit", "rate-limit", "ratelimit", "service tier capacity exceeded"]
        where text.contains(words) {
            return true
        }
        return false
    }

    /// Whether a prompt is too long for its model.
    static func exceedsContext(_ text: String) -> Bool {
        let text = text.lowercased()
        if text.contains("string_above_max_length") { return false }
        if text.contains("invalid 'user'"), text.contains("string too long") { return false }
        for words in tooLong where text.contains(words) { return true }
        if text.contains("current length is"), text.contains("while limit is") { return true }
        return text.contains("maximum input length is") && text.contains("tokens")
    }

    private static let tooLong = [
        "exceed context limit", "this model's maximum context length is",
        "string too long. expected a string with maximum length", "model's maximum context limit",
        "is longer than the model's context length", "input tokens exceed the configured limit",
        "`inputs` tokens + `max_new_tokens` must be", "exceeds the available context size",
        "exceeds the maximum number of tokens allowed",
    ]

    /// Whether OpenAI, or a service like it, refused what a prompt contains.
    static func violatesPolicy(_ text: String) -> Bool {
        text.contains("invalid_request_error") && text.contains("content_policy_violation")
            || text.contains("Invalid prompt") && text.contains("violating our usage policy")
            || text.lowercased().contains("request was rejected as a result of the safety system")
    }

    /// Whether Azure refused what a prompt contains.
    static func violatesAzurePolicy(_ text: String) -> Bool {
        let text = text.lowercased()
        for words in azureRefusals where text.contains(words) { return true }
        return false
    }

    private static let azureRefusals = [
        "content_policy_violation", "responsibleaipolicyviolation", "content_filter_policy",
        "the response was filtered due to the prompt triggering azure openai's content management",
        "your task failed as a result of our safety system", "the model produced invalid content",
        "your request was rejected as a result of our safety system",
    ]
}
