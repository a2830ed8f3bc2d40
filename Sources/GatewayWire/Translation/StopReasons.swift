/// Why an answer ended, said in the other dialect.
enum StopReasons {
    /// Anthropic's reason as a finish reason; what is unknown reads as a plain end, as in LiteLLM 1.106.2.
    ///
    /// A window that is full is a limit that was reached, which LiteLLM calls `stop`.
    static func forChat(_ reason: String?) -> String {
        switch reason {
        case "max_tokens", "model_context_window_exceeded": "length"
        case "tool_use": "tool_calls"
        case "refusal": "content_filter"
        default: "stop"
        }
    }

    /// OpenAI's finish reason as a stop reason; what is unknown reads as a plain end, as in LiteLLM 1.106.2.
    static func forMessages(_ reason: String?) -> String {
        switch reason {
        case "length": "max_tokens"
        case "tool_calls", "function_call": "tool_use"
        case "content_filter", "refusal": "refusal"
        default: "end_turn"
        }
    }
}
