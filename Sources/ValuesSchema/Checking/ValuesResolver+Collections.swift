import Diagnostics
import OrderedCollections
import ValueModel

extension ValuesResolver {
    func list(_ node: ValueNode, _ element: Shape, _ shape: Shape, at path: ValuePath) -> ValueNode? {
        guard let nodes = elements(of: node) else { return mismatch(node, shape, at: path) }
        var elements: [ValueNode] = []
        for (index, node) in nodes.enumerated() {
            let path = path.appending(index)
            if let value = value(node, element, standard: nil, at: path) { elements.append(value) }
        }
        return ValueNode(.sequence(elements), span: node.span)
    }

    /// The elements of a list; upstream writes `{}` for some empty lists, so an empty map counts as one.
    private func elements(of node: ValueNode) -> [ValueNode]? {
        if let nodes = node.sequence { return nodes }
        return node.mapping?.isEmpty == true ? [] : nil
    }

    func map(
        _ node: ValueNode,
        _ element: Shape,
        _ keys: TextFormat,
        _ shape: Shape,
        standard: Value?,
        at path: ValuePath
    ) -> ValueNode? {
        guard let mapping = node.mapping else { return mismatch(node, shape, at: path) }
        var members = ValueNode.Mapping()
        for (key, value) in standard?.members ?? [:] where mapping[key] == nil {
            members[key] = ValueNode.Member(node: ValueNode(value))
        }
        for (key, member) in mapping {
            let path = path.appending(key)
            if member.node.isNull {
                if standard?[key] == nil { undeletable(member, at: path) }
                continue
            }
            if let violation = keys.violation(key) ?? Self.unprintable(key) {
                collector.report(
                    Diagnostic(
                        .badFormat,
                        "the key `\(key)` \(violation)",
                        at: member.keySpan,
                        label: keys.name.isEmpty ? nil : "not \(keys.name)",
                        path: path.description
                    )
                )
            }
            guard let value = value(member.node, element, standard: standard?[key], at: path) else { continue }
            members[key] = ValueNode.Member(keySpan: member.keySpan, node: value)
        }
        return ValueNode(.mapping(members), span: node.span)
    }

    /// Helm deletes defaults of the chart on account of a null, and keeps any other null, which no object can hold.
    private func undeletable(_ member: ValueNode.Member, at path: ValuePath) {
        collector.report(
            Diagnostic(
                .unexpectedNull,
                "`\(path)` must not be null, there is no default of the chart that it could delete",
                at: member.node.span,
                label: "null",
                help: "remove the line here, and in the values file that sets the key",
                path: path.description
            )
        )
    }

    func uniqueness(of node: ValueNode, in field: FieldRecord, at path: ValuePath) {
        guard let key = field.uniqueKey, let elements = node.sequence else { return }
        var seen: [String: SourceSpan?] = [:]
        for (index, element) in elements.enumerated() {
            guard let named = element[key], let name = named.scalar?.text else { continue }
            if let first = seen[name] {
                collector.report(
                    Diagnostic(
                        .duplicateItem,
                        "`\(path)` has two elements whose \(key) is `\(name)`",
                        at: named.span,
                        label: "again",
                        related: [.init("first here", at: first)],
                        help: "remove one of them",
                        path: path.appending(index).appending(key).description
                    )
                )
            } else {
                seen[name] = .some(named.span)
            }
        }
    }

    func reservedKeys(of node: ValueNode, in field: FieldRecord, at path: ValuePath) {
        guard !field.reservedKeys.isEmpty, let mapping = node.mapping else { return }
        for (key, member) in mapping {
            guard let reason = field.reservedKeys[key] else { continue }
            collector.report(
                Diagnostic(
                    .reservedKey,
                    "`\(path)` must not have the key `\(key)`",
                    at: member.keySpan,
                    label: "set by the chart",
                    notes: [reason],
                    help: "remove it",
                    path: path.appending(key).description
                )
            )
        }
    }
}
