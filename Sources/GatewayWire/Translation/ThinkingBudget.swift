/// How many tokens of thinking an OpenAI effort means to Anthropic, and back.
///
/// LiteLLM 1.106.2, `AnthropicConfig._map_reasoning_effort` with the defaults of its constants.
enum ThinkingBudget {
    /// The efforts with their budgets in tokens; `none` has none.
    static let tokens: [String: Int] = [
        "minimal": 1024, "low": 1024, "medium": 2048, "high": 4096, "xhigh": 8192, "max": 16_384,
    ]

    /// The effort that a budget is called by, as in LiteLLM 1.106.2.
    ///
    /// - Parameter budget: The budget in tokens.
    /// - Returns: An OpenAI effort.
    static func effort(of budget: Int) -> String {
        switch budget {
        case 4096...: "high"
        case 2048..<4096: "medium"
        case 1024..<2048: "low"
        default: "minimal"
        }
    }
}
