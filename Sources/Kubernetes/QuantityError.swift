/// Why a text is no quantity.
public struct QuantityError: Error, Sendable, Hashable {
    /// What the text should have been, as a phrase: `must be a number with …`.
    public let expectation: String
    /// How to mend it, where that is plain: `write \`1Gi\` …`.
    public let help: String?

    init(_ expectation: String, help: String? = nil) {
        self.expectation = expectation
        self.help = help
    }
}
