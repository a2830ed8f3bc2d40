public import Diagnostics
import OrderedCollections
public import ValueModel

/// Checks what the user said against a schema and lays it over the defaults.
///
/// In: the user's merged layers, with nulls still in them, and the schema. Out: the effective values, a node for every
/// field that has a value, in the order of declaration; nodes without a span are defaults. Every problem is reported;
/// where there is one, the default stands in, so that one run finds all of them.
public struct ValuesResolver {
    let collector: DiagnosticCollector
    let root: ObjectRecord

    /// Creates a resolver for the values of a chart.
    public init(_ root: ObjectRecord, into collector: DiagnosticCollector) {
        self.root = root
        self.collector = collector
    }

    /// Returns the effective values.
    ///
    /// - Parameters:
    ///   - user: what the user said, a mapping.
    ///   - defaults: the encoded default object.
    /// - Returns: A mapping of the fields that have a value, in the order of declaration.
    public func resolve(_ user: ValueNode, over defaults: Value) -> ValueNode {
        object(user, root, defaults: defaults, at: ValuePath())
    }

    /// Returns an object with every field checked.
    func object(_ user: ValueNode?, _ record: ObjectRecord, defaults: Value?, at path: ValuePath) -> ValueNode {
        let given = user?.mapping ?? [:]
        for (key, member) in given where record[key] == nil {
            undeclared(key, member, of: record, at: path)
        }
        var members = ValueNode.Mapping()
        for field in record.fields {
            let node = given[field.name]
            let standard = defaults?[field.name]
            let effective = self.field(
                field,
                node?.node,
                standard,
                at: path.appending(field.name),
                keySpan: node?.keySpan
            )
            guard let effective else { continue }
            members[field.name] = ValueNode.Member(keySpan: node?.keySpan, node: effective)
        }
        return ValueNode(.mapping(members), span: user?.span)
    }

    private func field(
        _ field: FieldRecord,
        _ user: ValueNode?,
        _ standard: Value?,
        at path: ValuePath,
        keySpan: SourceSpan?
    ) -> ValueNode? {
        guard let user else { return standard.map { ValueNode($0) } }
        if let reason = field.deadReason {
            collector.report(
                Diagnostic(
                    .deadKey,
                    "`\(path)` does nothing",
                    at: keySpan ?? user.span,
                    notes: [reason],
                    help: "remove it",
                    path: path.description
                )
            )
        }
        if user.isNull { return null(field, standard, user, at: path) }
        let effective = value(user, field.shape, standard: standard, at: path)
        if let effective {
            uniqueness(of: effective, in: field, at: path)
            reservedKeys(of: effective, in: field, at: path)
            field.check?(effective, path, collector)
        }
        return effective ?? standard.map { ValueNode($0) }
    }

    /// A null deletes the default: fine where the field may be absent or where empty is the default anyway.
    private func null(_ field: FieldRecord, _ standard: Value?, _ user: ValueNode, at path: ValuePath) -> ValueNode? {
        if field.isNullable { return nil }
        switch field.shape {
        case .list, .freeform(.some(FreeformType(definition: nil, isList: true))):
            return ValueNode(.sequence([]), span: user.span)
        case .map: return ValueNode(.mapping([:]), span: user.span)
        case .freeform(let type):
            return ValueNode(type?.isList == true ? .sequence([]) : .mapping([:]), span: user.span)
        case .boolean, .integer, .string, .choice, .intOrPercent, .scalar, .object:
            collector.report(
                Diagnostic(
                    .unexpectedNull,
                    "`\(path)` must not be null, it takes \(field.shape.phrase)",
                    at: user.span,
                    label: "null",
                    help: "remove the line to keep the default\(standard.map { " `\($0.brief)`" } ?? "")",
                    path: path.description
                )
            )
            return standard.map { ValueNode($0) }
        }
    }
}
