/// A form that a text must have: a name, a pattern for JSON Schema, and a check with words of its own.
public struct TextFormat: Sendable {
    /// A short name, as the documentation prints it; empty for a text that has none, such as any text.
    public let name: String
    /// The pattern for JSON Schema (ECMA 262, anchored); nil for any text.
    public let pattern: String?
    /// The shortest text in characters, where the pattern does not say it; nil without a limit.
    public let minimumLength: Int?
    /// The longest text in characters; nil without a limit.
    public let maximumLength: Int?
    /// The pattern of texts that are refused although the others let them pass; nil for none.
    public let excluded: String?
    /// Whether a text of this form never needs quotes within a larger text (no quotes, no line breaks, no backslashes).
    public let isPlain: Bool
    /// Returns what is wrong with a text, as in "must be …", or nil.
    public let violation: @Sendable (String) -> String?

    /// Creates a form.
    public init(
        _ name: String,
        pattern: String?,
        minimumLength: Int? = nil,
        maximumLength: Int? = nil,
        excluded: String? = nil,
        isPlain: Bool = true,
        violation: @escaping @Sendable (String) -> String?
    ) {
        self.name = name
        self.pattern = pattern
        self.minimumLength = minimumLength
        self.maximumLength = maximumLength
        self.excluded = excluded
        self.isPlain = isPlain
        self.violation = violation
    }

    /// Any text.
    public static let any = TextFormat("", pattern: nil, isPlain: false) { _ in nil }

    /// This form, or the empty text.
    public var orEmpty: TextFormat {
        TextFormat(
            name,
            pattern: pattern.map { "^$|\($0)" },
            maximumLength: maximumLength,
            excluded: excluded,
            isPlain: isPlain
        ) { [violation] text in
            text.isEmpty ? nil : violation(text)
        }
    }
}
