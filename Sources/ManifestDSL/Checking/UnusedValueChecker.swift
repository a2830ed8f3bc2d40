import Diagnostics
import OrderedCollections
import ValueModel
import ValuesSchema

/// Tells of values that the user set and that no object was made from.
///
/// In: the effective values, and the paths that were read while the objects were made. A section that is switched off is
/// mentioned once, and so is an object of which nothing was read; anything else by the value.
struct UnusedValueChecker {
    let collector: DiagnosticCollector

    /// Checks an object of the values and everything in it.
    func check(
        _ node: ValueNode,
        _ record: ObjectRecord,
        defaults: Value?,
        reads: ReadPaths?,
        at path: ValuePath = ValuePath()
    ) {
        for field in record.fields where field.deadReason == nil {
            // What the user did not touch has no place.
            guard let member = node.mapping?[field.name], member.node.span != nil else { continue }
            let reads = reads?.members[field.name]
            if reads?.isRead == true { continue }
            check(member, field, standard: defaults?[field.name], reads: reads, at: path.appending(field.name))
        }
    }

    private func check(
        _ member: ValueNode.Member,
        _ field: FieldRecord,
        standard: Value?,
        reads: ReadPaths?,
        at path: ValuePath
    ) {
        guard case .object(let inner) = field.shape else {
            if isSet(member.node, standard), !isSwitchedOff(member.node, field.name) {
                report("`\(path)` has no effect with these values", member, field, path)
            }
            return
        }
        guard hasSetField(member.node, inner, standard) else { return }
        let name = Self.switches.first { member.node[$0]?.scalar == .bool(false) }
        if reads?.members.contains(where: { $0.key != name }) ?? false {
            check(member.node, inner, defaults: standard, reads: reads, at: path)
        } else if let name {
            let message = "`\(path)` is set, but has no effect while `\(path).\(name)` is false"
            report(
                message,
                member,
                field,
                path,
                severity: .info,
                help: "set `\(path).\(name): true`, or remove the rest"
            )
        } else {
            report("`\(path)` has no effect with these values", member, field, path)
        }
    }

    /// The names of fields that switch their section on.
    private static let switches = ["enabled", "create"]

    /// Whether a field only says that its section is off, which other values may make needless but never wrong.
    private func isSwitchedOff(_ node: ValueNode, _ name: String) -> Bool {
        Self.switches.contains(name) && node.scalar == .bool(false)
    }

    /// Whether the user gave a value that is not the default anyway.
    private func isSet(_ node: ValueNode, _ standard: Value?) -> Bool {
        node.span != nil && node.value.sorted() != (standard ?? .null).sorted()
    }

    private func hasSetField(_ node: ValueNode, _ record: ObjectRecord, _ standard: Value?) -> Bool {
        record.fields.contains { field in
            guard field.deadReason == nil, let inner = node[field.name] else { return false }
            if case .object(let record) = field.shape { return hasSetField(inner, record, standard?[field.name]) }
            return isSet(inner, standard?[field.name]) && !isSwitchedOff(inner, field.name)
        }
    }

    private func report(
        _ message: String,
        _ member: ValueNode.Member,
        _ field: FieldRecord,
        _ path: ValuePath,
        severity: Severity? = nil,
        help: String? = nil
    ) {
        collector.report(
            Diagnostic(
                .unusedValue,
                message,
                at: member.keySpan ?? member.node.span,
                severity: severity ?? (field.isOftenUnused ? .info : nil),
                help: help ?? "remove it, or see `chartgen explain \(path)`",
                path: path.description
            )
        )
    }
}
