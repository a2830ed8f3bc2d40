/// How many tokens of thinking an OpenAI effort means to Anthropic.
///
/// LiteLLM 1.106.2, `AnthropicConfig._map_reasoning_effort` with the defaults of its constants.
public enum ThinkingBudget {
    /// The efforts with their budgets in tokens; `none` has none.
    static let tokens: [String: Int] = [
        "minimal": 1024, "low": 1024, "medium": 2048, "high": 4096, "xhigh": 8192, "max": 16_384,
    ]

    /// The effort that a budget is best called by, as LiteLLM's `/v1/messages` adapter calls it.
    ///
    /// - Parameter budget: The budget in tokens.
    /// - Returns: An OpenAI effort.
    static func effort(of budget: Int) -> String {
        switch budget {
        case 10_000...: "high"
        case 5000..<10_000: "medium"
        case 2000..<5000: "low"
        default: "minimal"
        }
    }
}
