import ValueModel

extension Expression where Result == String {
    /// Whether the text is not empty.
    public var isNotEmpty: Expression<Bool> { Expression<Bool>(.call(.isNotEmpty, [node])) }

    /// Whether the text is empty.
    public var isEmpty: Expression<Bool> { !isNotEmpty }

    /// The SHA-256 of the text's UTF-8, as 64 hexadecimal digits.
    public var sha256: Expression { Expression(.call(.sha256, [node])) }

    /// The Base64 of the text's UTF-8.
    public var base64: Expression { Expression(.call(.base64, [node])) }

    /// The text in lower case.
    public var lowercased: Expression { Expression(.call(.lower, [node])) }

    /// Whether the texts are equal.
    public static func == (left: Expression, right: Expression) -> Expression<Bool> {
        Expression<Bool>(.call(.equal, [left.node, right.node]))
    }

    /// Whether the texts differ.
    public static func != (left: Expression, right: Expression) -> Expression<Bool> {
        Expression<Bool>(.call(.notEqual, [left.node, right.node]))
    }

    /// The text, or another one where it is empty.
    public func ifEmpty(_ other: Expression) -> Expression { Expression(.call(.ifEmpty, [node, other.node])) }

    /// The first characters of the text.
    ///
    /// - Parameter length: how many, up to 1,000; Unicode scalars.
    /// - Returns: The shorter text, or the text itself where it has no more.
    public func truncated(_ length: Int) -> Expression {
        Expression(.call(.truncate, [node, .literal(.integer(Int64(length)))]))
    }

    /// The text without one suffix.
    public func trimmingSuffix(_ suffix: Expression) -> Expression {
        Expression(.call(.trimSuffix, [node, suffix.node]))
    }

    /// Whether a text stands within the text.
    public func contains(_ part: Expression) -> Expression<Bool> {
        Expression<Bool>(.call(.contains, [node, part.node]))
    }

    /// Whether the text begins with another.
    public func hasPrefix(_ prefix: Expression) -> Expression<Bool> {
        Expression<Bool>(.call(.hasPrefix, [node, prefix.node]))
    }

    /// The text with every occurrence of one text replaced by another.
    public func replacing(_ old: Expression, with new: Expression) -> Expression {
        Expression(.call(.replace, [node, old.node, new.node]))
    }

    /// A random text of letters and digits that a chart keeps across upgrades by looking up the Secret that holds it.
    ///
    /// - Parameters:
    ///   - prefix: What the text begins with, before the random part.
    ///   - length: The number of random characters.
    ///   - secret: The name of the Secret that holds the text.
    ///   - key: The key in it.
    /// - Returns: The text.
    public static func generated(
        prefix: StaticString = "",
        length: Int,
        secret: Expression,
        key: Expression
    ) -> Expression {
        let random = ExpressionNode.literal(.integer(Int64(length)))
        return Expression(.call(.generated, [.literal(.string("\(prefix)")), random, secret.node, key.node]))
    }
}

/// Returns a text with holes as an expression, where one of its members is asked for.
///
/// For example `composed("\(release)-\(chart)").truncated(63)`.
public func composed(_ text: Expression<String>) -> Expression<String> { text }
