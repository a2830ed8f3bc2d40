/// A list that a template computes once and asks often, such as the names of variables that are set elsewhere.
///
/// In the emitted chart it is a variable at the top of the template; it may not depend on variables of loops.
public final class SharedList: Sendable, Hashable {
    /// The name of the variable.
    public let name: String
    /// The list.
    public let body: ExpressionNode

    /// Names a list of texts.
    public init(_ name: StaticString, _ body: Expression<[String]>) {
        self.name = "\(name)"
        self.body = body.node
    }

    /// The list as an expression.
    public var expression: Expression<[String]> { Expression(.shared(self)) }

    /// Whether two lists are the same by name.
    public static func == (left: SharedList, right: SharedList) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
