/// The tokens that a request took, as its upstream counted them.
public struct TokenUsage: Hashable, Sendable {
    /// Tokens of the prompt, those from and into the prompt cache included.
    public var prompt: Int
    /// Tokens of the answer, those of thinking included.
    public var completion: Int
    /// All tokens, as reported or else the sum of both.
    public var total: Int
    /// Tokens of the prompt that were read from the prompt cache.
    public var cacheRead: Int
    /// Tokens of the prompt that were written to the prompt cache.
    public var cacheCreation: Int
    /// Tokens of the answer that were thinking.
    public var reasoning: Int

    /// Creates a count; negative numbers count as none.
    ///
    /// - Parameters:
    ///   - prompt: Tokens of the prompt.
    ///   - completion: Tokens of the answer.
    ///   - total: All tokens; nil for the sum of both.
    ///   - cacheRead: Tokens of the prompt from the prompt cache.
    ///   - cacheCreation: Tokens of the prompt into the prompt cache.
    ///   - reasoning: Tokens of the answer that were thinking.
    public init(
        prompt: Int = 0,
        completion: Int = 0,
        total: Int? = nil,
        cacheRead: Int = 0,
        cacheCreation: Int = 0,
        reasoning: Int = 0
    ) {
        self.prompt = max(0, prompt)
        self.completion = max(0, completion)
        self.total = max(0, total ?? self.prompt.saturatingSum(self.completion))
        self.cacheRead = max(0, cacheRead)
        self.cacheCreation = max(0, cacheCreation)
        self.reasoning = max(0, reasoning)
    }
}

extension Int {
    /// The sum, or the largest number where that is beyond it: counts come from outside.
    func saturatingSum(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
