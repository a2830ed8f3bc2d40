import Diagnostics
import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// The lines of `NOTES.txt`.
    mutating func lines(ofNotes notes: [Block<NoteLine>]) -> [TemplateLine] {
        var shared = SharedValues()
        for line in notes { line.visitExpressions { shared.insert(from: $0) } }
        for rule in values.warnings { shared.insert(from: rule.condition()) }
        let declared = declarations(of: shared.inOrder)
        let lines = lines(of: notes.distinct([:]), indent: 0, EmissionScope()) { $0.lines(of: $1, $2) }
        return declared + lines + warningLines(of: values, at: .values)
    }

    private mutating func lines(of line: NoteLine, _ scope: EmissionScope) -> [TemplateLine] {
        guard case .interpolation(let parts) = line.text else { return [noteLine([line.text], scope)] }
        return [noteLine(parts, scope)]
    }

    private mutating func noteLine(_ parts: [ExpressionNode], _ scope: EmissionScope) -> TemplateLine {
        .text(
            indent: 0,
            parts.map { part in
                if case .literal(.string(let text)) = part { return .literal(text) }
                return .action(hole(part, scope))
            }
        )
    }

    /// What is insecure or probably a mistake in the values, in the words of the diagnostics.
    private mutating func warningLines(of record: ObjectRecord, at place: ExpressionNode) -> [TemplateLine] {
        var lines: [TemplateLine] = []
        for field in record.fields {
            guard case .object(let inner) = field.shape else { continue }
            lines += warningLines(of: inner, at: .member(place, field.name))
        }
        for rule in record.warnings {
            lines += branch(
                on: rule.condition().replacing(.values, with: place).negated,
                indent: 0,
                EmissionScope(),
                canRebind: { _ in false },
                then: { _, _ in
                    [.text(indent: 0, []), .text(indent: 0, [.literal("WARNING: \(rule.failure).")])]
                },
                otherwise: { _, _ in [] }
            )
        }
        return lines
    }
}

extension NoteLine: MentioningExpressions {
    func visitExpressions(_ visit: (ExpressionNode) -> Void) { visit(text) }
}

extension ObjectRecord {
    /// The rules whose breach is worth a warning to whoever has installed the chart.
    fileprivate var warnings: [RuleRecord] {
        rules.filter { $0.code.severity == .warning && $0.code.name != "secrets.generated" }
    }
}
