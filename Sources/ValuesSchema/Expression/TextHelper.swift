/// A named text, such as the full name of the release: a `define` in the emitted chart's `_helpers.tpl`.
public final class TextHelper: Sendable, Hashable {
    /// The name without the chart's prefix, such as `fullname`.
    public let name: String
    /// What the text is for; the comment above the `define`.
    public let documentation: String
    /// Whether the text never needs quotes in YAML: not empty, no word or number, nothing but letters, digits, `-`, `.`.
    public let isPlain: Bool
    /// The text.
    public let body: ExpressionNode

    /// Creates a helper.
    public init(_ name: String, _ documentation: String, isPlain: Bool = false, _ body: Expression<String>) {
        self.name = name
        self.documentation = documentation
        self.isPlain = isPlain
        self.body = body.node
    }

    /// The helper's text as an expression.
    public var expression: Expression<String> { Expression(.include(self)) }

    /// Whether two helpers are the same by name.
    public static func == (left: TextHelper, right: TextHelper) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
