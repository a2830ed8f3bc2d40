import GoRuntime
import GoTemplate
import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// A path into values, release, chart or a variable, as the place sees it.
    mutating func reference(_ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        if let dot = scope.dot, dot == node { return Phrase(.dot(offset: -1)) }
        switch node {
        case .values: return root("Values", scope)
        case .release(let field): return root("Release", scope).member(field.rawValue, isGuarded: false)
        case .chart(let field): return root("Chart", scope).member(field.rawValue, isGuarded: false)
        case .member(let object, let name):
            let isGuarded = field(object, scope)?.acceptsNull ?? false
            let member = reference(object, scope).member(name, isGuarded: isGuarded)
            return withStandard(member, node, scope)
        case .call(.index, let parts):
            guard case .literal(.string(let key)) = parts[1] else {
                return .call("index", value(parts[0], scope), value(parts[1], scope))
            }
            return reference(parts[0], scope).member(key, isGuarded: !isElement(parts[0], scope))
        case .variable(let name):
            guard let variable = scope.variables[name] else { return Phrase(.nil(offset: -1)) }
            if let name = variable.name { return Phrase(.variable(VariableNode(GoString("$\(name)")))) }
            if variable.role == .value { return reference(variable.source, scope) }
            outOfReach.insert(name)
            return Phrase(.nil(offset: -1))
        case .shared(let shared):
            referredShared.insert(from: node)
            return Phrase(.variable(VariableNode(GoString("$\(shared.name)"))))
        case .literal, .call, .list, .dictionary, .interpolation, .include: return value(node, scope)
        }
    }

    /// The root's `.` as an argument of `include`.
    func rootDot(_ scope: EmissionScope) -> Phrase {
        scope.dot == nil ? Phrase(.dot(offset: -1)) : Phrase(.variable(VariableNode("$")))
    }

    private func root(_ name: GoString, _ scope: EmissionScope) -> Phrase {
        scope.dot == nil
            ? Phrase(.field(FieldNode([name]))) : Phrase(.variable(VariableNode("$", fields: [name])))
    }

    /// Whether an expression is an element of a list, which is never null.
    private func isElement(_ node: ExpressionNode, _ scope: EmissionScope) -> Bool {
        guard case .variable(let name) = node, let variable = scope.variables[name] else { return false }
        return variable.role == .element
    }

    /// A member of an object that Helm does not fill with defaults, with its default where that is true for a template.
    private mutating func withStandard(_ member: Phrase, _ node: ExpressionNode, _ scope: EmissionScope) -> Phrase {
        guard case .member(let object, let name) = node, let standard = missingDefault(of: node, scope),
            ValueNode(standard).isTruthy
        else { return member }
        let standardPhrase = value(.literal(standard), scope)
        switch field(node, scope)?.shape {
        case .choice, .object: return member.piped("default", standardPhrase)
        case .integer(let range) where range.lowerBound >= 1: return member.piped("default", standardPhrase)
        case .string(let format) where format.violation("") != nil: return member.piped("default", standardPhrase)
        default:
            // Where false, 0 or an empty text mean something, only what is absent gets the default.
            return .call("ternary", member, standardPhrase, .call("hasKey", reference(object, scope), .text(name)))
        }
    }

    /// The default of a member that is not among the chart's values: those of lists, maps and optional objects.
    ///
    /// Helm fills in defaults in maps that the chart's values have, and nowhere else.
    func missingDefault(of node: ExpressionNode, _ scope: EmissionScope) -> Value? {
        guard case .member(let object, let name) = node, case .object = shape(of: object, scope),
            !isFilledByHelm(object, scope)
        else { return nil }
        return defaults(of: object, scope)?[name]
    }

    private func isFilledByHelm(_ node: ExpressionNode, _ scope: EmissionScope) -> Bool {
        switch node {
        case .values: return true
        case .member(let object, let name):
            return isFilledByHelm(object, scope) && defaults(of: object, scope)?[name] != nil
        case .variable(let name):
            guard let variable = scope.variables[name], variable.role == .value else { return false }
            return isFilledByHelm(variable.source, scope)
        default: return false
        }
    }

    /// What the fields of an object are where the user says nothing of them.
    private func defaults(of node: ExpressionNode, _ scope: EmissionScope) -> Value? {
        guard case .object(let record) = shape(of: node, scope) else { return nil }
        switch node {
        case .member(let object, let name): return defaults(of: object, scope)?[name] ?? record.defaults
        case .variable(let name):
            guard let variable = scope.variables[name], variable.role == .value else { return record.defaults }
            return defaults(of: variable.source, scope)
        default: return record.defaults
        }
    }
}
