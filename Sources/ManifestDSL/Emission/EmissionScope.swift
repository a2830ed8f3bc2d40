import ValuesSchema

/// What a place in a template sees: what dot is, which variables there are, and what is known to hold.
struct EmissionScope {
    /// What dot stands for; nil for the root.
    var dot: ExpressionNode?
    /// What the variables of the manifest stand for.
    var variables: [String: Variable] = [:]
    /// The conditions that hold here.
    var facts = Facts()

    /// A variable of the manifest, as the template has it.
    struct Variable {
        /// What it is bound to, or, in a loop, what is looped over.
        var source: ExpressionNode
        /// Which of the two that is.
        var role: Role
        /// Whether the template has a variable of its own for it; it is dot otherwise, or its source written out.
        var isNamed: Bool

        enum Role {
            case value
            case element
            case key
        }
    }

    /// This place, with a condition known to hold.
    func knowing(_ condition: ExpressionNode) -> EmissionScope {
        var scope = self
        scope.facts = facts.adding(condition)
        return scope
    }

    /// The body of a `with` whose value has no name: dot stands for an expression.
    func rebinding(dot: ExpressionNode) -> EmissionScope {
        var scope = knowing(.call(.isNotEmpty, [dot]))
        scope.dot = dot
        return scope
    }

    /// The place with a variable.
    func binding(_ name: String, _ variable: Variable) -> EmissionScope {
        var scope = self
        scope.variables[name] = variable
        return scope
    }
}
