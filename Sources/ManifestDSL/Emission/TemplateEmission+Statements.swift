import GoRuntime
import GoTemplate
import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// The lines of a template, and before them the shared values that it needs.
    ///
    /// - Parameters:
    ///   - shared: The shared values that its expressions mention.
    ///   - lines: Writes the lines, which may ask for more: whether a helper prints anything may depend on some.
    /// - Returns: All lines.
    mutating func declaring(
        _ shared: SharedValues,
        _ lines: (inout TemplateEmission) -> [TemplateLine]
    ) -> [TemplateLine] {
        for value in shared.inOrder { taken.insert(value.name) }
        referredShared = SharedValues()
        let lines = lines(&self)
        var all = shared
        for value in referredShared.inOrder { all.insert(from: .shared(value)) }
        return declarations(of: all.inOrder) + lines
    }

    /// Declares the shared values that expressions mention, each after those it needs, at the top of a template.
    mutating func declarations(of values: [SharedValue]) -> [TemplateLine] {
        var lines: [TemplateLine] = []
        for value in values {
            taken.insert(value.name)
            lines += declaration(of: value)
        }
        return lines
    }

    private mutating func declaration(of shared: SharedValue) -> [TemplateLine] {
        let scope = EmissionScope()
        let body = shared.body.distinct([:])
        if case .call(.map, let arguments) = body {
            taken.remove(shared.name)
            _ = map(arguments, like: shared.name, scope)
            return flush()
        }
        let phrase = value(body, scope)
        return flush() + [.action(indent: 0, phrase.declaring(shared.name))]
    }

    /// A list that a loop makes: a variable, filled before the line that asks for it.
    mutating func map(_ arguments: [ExpressionNode], like hint: String, _ scope: EmissionScope) -> Phrase {
        guard case .variable(let element) = arguments[1] else { return .call("list") }
        let name = variable(like: hint)
        let list = Phrase(.variable(VariableNode(GoString("$\(name)"))))
        let outer = flush()
        let loop = loop(over: arguments[0], key: nil, value: element, indent: 0, scope) { emission, inner in
            let appended = Phrase.call("append", list, emission.erased(arguments[2], inner)).assigned(to: name)
            return emission.flush() + [.action(indent: 0, appended)]
        }
        pending = outer + [.action(indent: 0, Phrase.call("list").declaring(name))] + loop
        return list
    }

    /// A map: `dict` where all members are always there, else a variable that gets its members one by one.
    mutating func dictionary(
        _ members: [ExpressionNode.DictionaryMember],
        like hint: String,
        _ scope: EmissionScope
    ) -> Phrase {
        let fixed = members.prefix { $0.condition == nil }
        let start = Phrase.call("dict", fixed.flatMap { [.text($0.key), value($0.value, like: $0.key, scope)] })
        guard fixed.count < members.count else { return start }
        let name = variable(like: hint)
        let map = Phrase(.variable(VariableNode(GoString("$\(name)"))))
        var lines = flush() + [.action(indent: 0, start.declaring(name))]
        var rest = members.dropFirst(fixed.count)[...]
        while let first = rest.first {
            let group = rest.prefix { $0.condition == first.condition }
            rest = rest.dropFirst(group.count)
            guard let condition = first.condition else {
                lines += group.flatMap { setting($0, in: map, scope) }
                continue
            }
            let test = self.condition(condition, scope)
            lines += flush()
            let body = group.flatMap { setting($0, in: map, scope.knowing(condition)) }
            let opposite = rest.prefix { $0.condition == condition.negated }
            rest = rest.dropFirst(opposite.count)
            let otherwise = opposite.flatMap { setting($0, in: map, scope.knowing(condition.negated)) }
            lines.append(
                .branch(indent: 0, .init(kind: .if, pipeline: test.pipeline, lines: body, otherwise: otherwise))
            )
        }
        pending = lines
        return map
    }

    private mutating func setting(
        _ member: ExpressionNode.DictionaryMember,
        in map: Phrase,
        _ scope: EmissionScope
    ) -> [TemplateLine] {
        let value = value(member.value, like: member.key, scope)
        return flush() + [.action(indent: 0, Phrase.call("set", map, .text(member.key), value).declaring("_"))]
    }

    private mutating func value(_ node: ExpressionNode, like hint: String, _ scope: EmissionScope) -> Phrase {
        switch node {
        case .dictionary(let members): dictionary(members, like: hint, scope)
        case .call(.map, let arguments): map(arguments, like: hint, scope)
        default: erased(node, scope)
        }
    }
}

/// The shared values that some expressions mention, those first that others need.
struct SharedValues {
    private(set) var inOrder: [SharedValue] = []

    /// Adds what an expression mentions.
    mutating func insert(from node: ExpressionNode) {
        if case .shared(let value) = node, !inOrder.contains(value) {
            insert(from: value.body)
            inOrder.append(value)
        }
        for part in node.parts { insert(from: part) }
    }
}
