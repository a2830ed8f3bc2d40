import GoRuntime
import GoTemplate
import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// One of two values where only the one that is wanted may be computed, which `ternary` does not care about.
    mutating func chosen(_ parts: [ExpressionNode], _ scope: EmissionScope) -> Phrase {
        let outer = flush()
        let name = variable(like: "choice")
        let lines = branch(
            on: parts[0],
            indent: 0,
            scope,
            canRebind: { _ in false },
            then: { $0.assignment(of: parts[1], to: name, $1) },
            otherwise: { $0.assignment(of: parts[2], to: name, $1) }
        )
        pending = outer + [.action(indent: 0, Phrase.text("").declaring(name))] + lines
        return Phrase(.variable(VariableNode(GoString("$\(name)"))))
    }

    private mutating func assignment(of node: ExpressionNode, to name: String, _ scope: EmissionScope) -> [TemplateLine]
    {
        let phrase = value(node, scope)
        return flush() + [.action(indent: 0, phrase.assigned(to: name))]
    }

    /// Whether a template fails where it computes the expression, although it asks for nothing that it says it needs.
    ///
    /// Sprig's functions of texts take no null.
    func canFail(_ node: ExpressionNode, _ scope: EmissionScope) -> Bool {
        switch node {
        case .shared, .include: return false
        case .call(let function, let arguments):
            switch function {
            case .truncate, .trimSuffix, .contains, .hasPrefix, .replace, .lower, .sha256, .base64:
                if arguments.contains(where: { canBeNull($0, scope) }) { return true }
            default: break
            }
        case .member(let object, _):
            if canBeNull(object, scope), missingDefault(of: node, scope) != nil { return true }
        default: break
        }
        return node.parts.contains { canFail($0, scope) }
    }

    private func canBeNull(_ node: ExpressionNode, _ scope: EmissionScope) -> Bool {
        if scope.facts.decide(.call(.isSet, [node])) == true { return false }
        switch node {
        case .member(let object, _): return field(node, scope)?.isNullable ?? true || canBeNull(object, scope)
        case .call(.index, _): return true
        case .call(.choose, let parts): return canBeNull(parts[1], scope) || canBeNull(parts[2], scope)
        case .call(.ifEmpty, let parts): return canBeNull(parts[1], scope)
        default: return false
        }
    }
}
