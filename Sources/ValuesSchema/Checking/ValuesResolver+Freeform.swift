import Diagnostics
internal import Kubernetes
import OrderedCollections
import ValueModel

extension ValuesResolver {
    /// Returns a free-form value laid over its default as Helm would, checked against the Kubernetes API.
    func freeform(
        _ node: ValueNode,
        _ type: FreeformType?,
        _ shape: Shape,
        standard: Value?,
        at path: ValuePath
    ) -> ValueNode? {
        guard let type else { return node }
        if type.isList {
            // Upstream writes `{}` for some empty lists.
            if node.mapping?.isEmpty == true { return ValueNode(.sequence([]), span: node.span) }
            guard node.sequence != nil else { return mismatch(node, shape, at: path) }
        } else {
            guard node.mapping != nil else { return mismatch(node, shape, at: path) }
        }
        let effective = type.isList ? node : coalesced(node, over: standard)
        printable(effective, at: path)
        if type.isList, type.definition == nil { maps(effective, at: path) }
        if let definition = type.definition { check(effective, definition, isList: type.isList, at: path) }
        return effective
    }

    private func coalesced(_ node: ValueNode, over standard: Value?) -> ValueNode {
        guard let standard, case .object(let members) = standard, !members.isEmpty else { return node }
        return node.coalesced(over: ValueNode(standard), into: collector)
    }

    private func maps(_ list: ValueNode, at path: ValuePath) {
        for (index, node) in (list.sequence ?? []).enumerated() where node.mapping == nil {
            _ = mismatch(node, .freeform(.one(nil)), at: path.appending(index))
        }
    }

    private func printable(_ node: ValueNode, at path: ValuePath) {
        switch node.content {
        case .scalar(.string(let text)):
            guard let violation = Self.unprintable(text) else { return }
            collector.report(Diagnostic(.badFormat, "`\(path)` \(violation)", at: node.span, path: path.description))
        case .scalar(let scalar): _ = isExact(scalar, node, at: path)
        case .sequence(let nodes):
            for (index, node) in nodes.enumerated() { printable(node, at: path.appending(index)) }
        case .mapping(let members):
            for (key, member) in members {
                // Helm's toYaml writes such a key without quotes, and then it merges maps.
                let merging = key == "<<" ? "must not be `<<`, which YAML takes for a merge" : nil
                if let violation = Self.unprintable(key) ?? merging {
                    collector.report(
                        Diagnostic(
                            .badFormat,
                            "a key of `\(path)` \(violation)",
                            at: member.keySpan,
                            path: path.appending(key).description
                        )
                    )
                }
                printable(member.node, at: path.appending(key))
            }
        }
    }
}
