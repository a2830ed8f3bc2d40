/// What a good answer took.
public struct AnswerOutcome: Sendable, Hashable {
    /// The tokens of an answer.
    public struct Tokens: Sendable, Hashable {
        /// Tokens in and out.
        public var total: Int
        /// Tokens out.
        public var output: Int

        /// Creates counts; negative ones count as zero.
        public init(total: Int, output: Int) {
            self.total = max(0, total)
            self.output = max(0, output)
        }
    }

    /// Seconds from the start of the attempt to the end of the answer.
    public var seconds: Double
    /// Seconds from the start of the attempt to the first chunk of a stream.
    public var timeToFirstToken: Double?
    /// The tokens, where the upstream tells.
    public var tokens: Tokens?

    /// Creates an outcome.
    public init(seconds: Double, timeToFirstToken: Double? = nil, tokens: Tokens? = nil) {
        self.seconds = seconds
        self.timeToFirstToken = timeToFirstToken
        self.tokens = tokens
    }
}
