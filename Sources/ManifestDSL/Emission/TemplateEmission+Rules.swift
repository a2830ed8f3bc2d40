import Diagnostics
import GoRuntime
import GoTemplate
import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// The lines that fail where a rule across fields is broken, with the words of the diagnostic.
    mutating func ruleLines() -> [TemplateLine] {
        let rules = ruleLines(of: values, at: .values, EmissionScope())
        var shared = SharedValues()
        sharedInRules(of: values, &shared)
        return declarations(of: shared.inOrder) + rules
    }

    private func sharedInRules(of record: ObjectRecord, _ shared: inout SharedValues) {
        for rule in record.errors { shared.insert(from: rule.condition()) }
        for field in record.fields { if let inner = field.shape.inner { sharedInRules(of: inner, &shared) } }
    }

    private mutating func ruleLines(
        of record: ObjectRecord,
        at place: ExpressionNode,
        _ scope: EmissionScope
    ) -> [TemplateLine] {
        var lines: [TemplateLine] = []
        for field in record.fields {
            let member = ExpressionNode.member(place, field.name)
            if let key = field.uniqueKey { lines += uniquenessLines(of: member, by: key, scope) }
            switch field.shape {
            case .object(let inner): lines += ruleLines(of: inner, at: member, scope)
            case .list(.object(let inner)) where inner.hasErrors:
                lines += loop(over: member, key: nil, value: "element", indent: 0, scope) {
                    $0.ruleLines(of: inner, at: .variable("element"), $1)
                }
            default: continue
            }
        }
        for rule in record.errors {
            let broken = rule.condition().replacing(.values, with: place).negated
            lines += branch(
                on: broken,
                indent: 0,
                scope,
                canRebind: { _ in false },
                then: { _, _ in [.action(indent: 0, .call("fail", .text(rule.failure)))] },
                otherwise: { _, _ in [] }
            )
        }
        return lines
    }
}

extension TemplateEmission {
    /// The lines that fail where two elements of a list have the same name, say.
    private mutating func uniquenessLines(
        of list: ExpressionNode,
        by key: String,
        _ scope: EmissionScope
    ) -> [TemplateLine] {
        let seen = variable(like: "seen")
        let known = Phrase(.variable(VariableNode(GoString("$\(seen)"))))
        let loop = loop(over: list, key: nil, value: "element", indent: 0, scope) { emission, inner in
            let name = emission.reference(.call(.index, [.variable("element"), .literal(.string(key))]), inner)
            let message = "`\(list.memberKeys?.joined(separator: ".") ?? "")` has two elements whose \(key) is `%s`"
            let failure = Phrase.call("fail", .call("printf", .text("\(message); remove one of them"), name))
            let test = Phrase.call("has", name, known).pipeline
            return [
                .branch(indent: 0, .init(kind: .if, pipeline: test, lines: [.action(indent: 0, failure)])),
                .action(indent: 0, Phrase.call("append", known, name).assigned(to: seen)),
            ]
        }
        return [.action(indent: 0, Phrase.call("list").declaring(seen))] + loop
    }
}

extension ObjectRecord {
    /// The rules that are broken by mistake, not only probably.
    fileprivate var errors: [RuleRecord] { rules.filter { $0.code.severity == .error } }

    /// Whether there are such rules here or in the objects within.
    fileprivate var hasErrors: Bool {
        !errors.isEmpty || fields.contains { $0.shape.inner?.hasErrors ?? false }
    }
}

extension Shape {
    fileprivate var inner: ObjectRecord? {
        switch self {
        case .object(let record), .list(.object(let record)): record
        default: nil
        }
    }
}

extension RuleRecord {
    /// What the chart says where the rule is broken.
    var failure: String { help.map { "\(message); \($0)" } ?? message }
}
