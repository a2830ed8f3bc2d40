import ValueModel

/// A typed expression over the values of a chart; what templates are written in.
///
/// For example `values.autoscaling.minReplicas <= values.autoscaling.maxReplicas` or `"\(fullname)-config"`.
@dynamicMemberLookup
public struct Expression<Result>: Sendable {
    /// The untyped tree.
    public let node: ExpressionNode

    /// Creates an expression from a tree; for the expression language itself, not for templates.
    public init(_ node: ExpressionNode) { self.node = node }
}

extension Expression where Result: ValuesObject {
    /// The object itself; at the root of a chart, `.Values`.
    public static var root: Expression { Expression(.values) }

    /// A declared field of the object.
    public subscript<Member>(dynamicMember keyPath: KeyPath<Result, Member>) -> Expression<Member> {
        Expression<Member>(.member(node, Result.schema.record.name(at: keyPath)))
    }
}

extension Expression where Result == String {
    /// The name, namespace and service of the release.
    public static func release(_ field: ExpressionNode.ReleaseField) -> Expression { Expression(.release(field)) }

    /// The name and versions of the chart.
    public static func chart(_ field: ExpressionNode.ChartField) -> Expression { Expression(.chart(field)) }
}

extension Expression: ExpressibleByUnicodeScalarLiteral where Result == String {
    /// Creates a constant text.
    public init(unicodeScalarLiteral value: String) { self.init(.literal(.string(value))) }
}

extension Expression: ExpressibleByExtendedGraphemeClusterLiteral where Result == String {
    /// Creates a constant text.
    public init(extendedGraphemeClusterLiteral value: String) { self.init(.literal(.string(value))) }
}

extension Expression: ExpressibleByStringLiteral where Result == String {
    /// Creates a constant text.
    public init(stringLiteral value: String) { self.init(.literal(.string(value))) }
}

extension Expression: ExpressibleByStringInterpolation where Result == String {
    /// Creates a text with holes.
    public init(stringInterpolation: TextInterpolation) { self.init(.interpolation(stringInterpolation.parts)) }
}

extension Expression: ExpressibleByBooleanLiteral where Result == Bool {
    /// Creates a constant.
    public init(booleanLiteral value: Bool) { self.init(.literal(.bool(value))) }
}

extension Expression: ExpressibleByIntegerLiteral where Result == Int {
    /// Creates a constant.
    public init(integerLiteral value: Int) { self.init(.literal(.integer(Int64(value)))) }
}

/// The parts of an interpolated text: constants and expressions, never rendered descriptions.
public struct TextInterpolation: StringInterpolationProtocol, Sendable {
    var parts: [ExpressionNode] = []

    /// Creates an empty interpolation.
    public init(literalCapacity: Int, interpolationCount: Int) {
        parts.reserveCapacity(interpolationCount * 2 + 1)
    }

    /// Adds a constant part.
    public mutating func appendLiteral(_ literal: String) {
        if !literal.isEmpty { parts.append(.literal(.string(literal))) }
    }

    /// Adds a text.
    public mutating func appendInterpolation(_ expression: Expression<String>) { parts.append(expression.node) }

    /// Adds a whole number.
    public mutating func appendInterpolation(_ expression: Expression<Int>) {
        parts.append(.call(.text, [expression.node]))
    }
}
