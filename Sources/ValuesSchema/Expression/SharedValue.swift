/// A value that a template computes once and asks often, such as the names of variables that are set elsewhere.
///
/// In the emitted chart it is a variable at the top of the template; it may not depend on variables of loops.
public final class SharedValue: Sendable, Hashable {
    /// The name of the variable.
    public let name: String
    /// The value.
    public let body: ExpressionNode

    init(_ name: StaticString, _ body: ExpressionNode) {
        self.name = "\(name)"
        self.body = body
    }

    /// Whether two values are the same by name.
    public static func == (left: SharedValue, right: SharedValue) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Expression {
    /// The expression under a name, computed once a template.
    ///
    /// For example `(values.envVars.keys() + extraNames).shared("replacedNames")`.
    public func shared(_ name: StaticString) -> Expression { Expression(.shared(SharedValue(name, node))) }
}
