import GoRuntime
import GoTemplate
import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// A condition as `if` takes it: true for what is not empty, not zero, not null.
    mutating func condition(_ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        switch node {
        case .call(.isNotEmpty, let parts): return reference(parts[0], scope)
        case .call(.isSet, let parts) where isTruthyWhenSet(parts[0], scope): return reference(parts[0], scope)
        case .call(.and, _): return .call("and", flattened(node, .and).map { condition($0, scope) })
        case .call(.or, _): return .call("or", flattened(node, .or).map { condition($0, scope) })
        case .call(.not, let parts):
            if let opposite = opposite(of: parts[0], scope) { return opposite }
            return .call("not", condition(parts[0], scope))
        default: return strict(node, scope)
        }
    }

    /// A condition that gives true or false, as `ternary`, `eq` and what is printed need it.
    mutating func strict(_ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        switch node {
        case .call(.isNotEmpty, let parts): return .call("not", .call("empty", reference(parts[0], scope)))
        case .call(.and, _): return .call("and", flattened(node, .and).map { strict($0, scope) })
        case .call(.or, _): return .call("or", flattened(node, .or).map { strict($0, scope) })
        case .call(.not, let parts):
            if case .call(.isNotEmpty, let inner) = parts[0] { return .call("empty", reference(inner[0], scope)) }
            return opposite(of: parts[0], scope) ?? .call("not", condition(parts[0], scope))
        case .call(.isSet, let parts): return .call("ne", reference(parts[0], scope), Phrase(.nil(offset: -1)))
        case .call(.equal, let parts): return comparison("eq", parts, scope)
        case .call(.notEqual, let parts): return comparison("ne", parts, scope)
        case .call(.less, let parts): return comparison("lt", parts, scope)
        case .call(.lessOrEqual, let parts): return comparison("le", parts, scope)
        case .call(.contains, let parts): return .call("contains", value(parts[1], scope), value(parts[0], scope))
        case .call(.hasPrefix, let parts): return .call("hasPrefix", value(parts[1], scope), value(parts[0], scope))
        case .call(.hasKey, let parts): return .call("hasKey", collection(parts[0], scope), value(parts[1], scope))
        case .call(.hasElement, let parts): return .call("has", value(parts[1], scope), collection(parts[0], scope))
        default: return value(node, scope)
        }
    }

    /// The comparison that says the opposite, where there is one.
    private mutating func opposite(of node: ExpressionNode, _ scope: EmissionScope) -> Phrase? {
        switch node {
        case .call(.equal, let parts): return comparison("ne", parts, scope)
        case .call(.notEqual, let parts): return comparison("eq", parts, scope)
        case .call(.less, let parts): return comparison("ge", parts, scope)
        case .call(.lessOrEqual, let parts): return comparison("gt", parts, scope)
        case .call(.isSet, let parts) where !isTruthyWhenSet(parts[0], scope):
            return .call("eq", reference(parts[0], scope), Phrase(.nil(offset: -1)))
        default: return nil
        }
    }

    /// A comparison; a constant stands behind what it is compared with.
    private mutating func comparison(_ function: String, _ parts: [ExpressionNode], _ scope: EmissionScope) -> Phrase {
        guard case .literal = parts[0] else { return .call(function, parts.map { value($0, scope) }) }
        let mirrored = ["lt": "gt", "gt": "lt", "le": "ge", "ge": "le"]
        return .call(mirrored[function] ?? function, value(parts[1], scope), value(parts[0], scope))
    }

    /// Whether a value is true for a template whenever it is there at all.
    func isTruthyWhenSet(_ node: ExpressionNode, _ scope: EmissionScope) -> Bool {
        switch shape(of: node, scope) {
        case .integer(let range): range.lowerBound >= 1
        case .choice: true
        case .string(let format): format.violation("") != nil
        case .boolean, .intOrPercent, .scalar, .list, .map, .object, .freeform, nil: false
        }
    }

    private func flattened(_ node: ExpressionNode, _ function: ExpressionNode.Function) -> [ExpressionNode] {
        guard case .call(function, let parts) = node else { return [node] }
        return parts.flatMap { flattened($0, function) }
    }
}
