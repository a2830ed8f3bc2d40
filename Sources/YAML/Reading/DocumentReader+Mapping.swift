internal import CLibYAML
internal import Diagnostics
internal import OrderedCollections
internal import ValueModel

extension DocumentReader {
    /// A merge key with its value.
    struct Merge {
        let keySpan: SourceSpan
        let value: ValueNode
        /// How many members of the map stand before it.
        let position: Int
    }

    /// Reads a map whose first event is the current one.
    mutating func mapping(from start: Int, depth: Int) throws(ProblemSink.Stop) -> ValueNode {
        let isFlow = events.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
        var members = ValueNode.Mapping()
        var merges: [Merge] = []
        var end = start
        while true {
            try advance()
            if events.kind == YAML_MAPPING_END_EVENT { break }
            let key = try self.key(depth: depth + 1)
            if !isFlow { end = max(end, lastEnd) }
            try advance()
            let value = try node(depth: depth + 1)
            if !isFlow { end = max(end, lastEnd) }
            switch key {
            case .text(let name, let span):
                let old = members.updateValue(.init(keySpan: span, node: value), forKey: name)
                guard let old else { continue }
                members[name] = old
                try problems.report(duplicate(name, at: span, first: old.keySpan))
            case .merge(let span):
                if let first = merges.first { try problems.report(duplicate("<<", at: span, first: first.keySpan)) }
                merges.append(Merge(keySpan: span, value: value, position: members.count))
            case .bad: continue
            }
        }
        lastEnd = isFlow ? events.end : trimmed(end, from: start)
        let mappingEnd = max(start, lastEnd)
        for merge in merges { try apply(merge, to: &members) }
        return ValueNode(.mapping(members), span: problems.span(start..<mappingEnd))
    }

    private func duplicate(_ key: String, at span: SourceSpan, first: SourceSpan?) -> Diagnostic {
        Diagnostic(
            .yamlDuplicateKey,
            "the key `\(key)` is already in this map",
            at: span,
            label: "given again here",
            related: [.init("first given here", at: first)],
            help: "delete one of the two, or merge what stands under them"
        )
    }

    // The YAML specification lets local keys win; sigs.k8s.io/yaml merges in place, so that keys above are overridden.
    private func apply(_ merge: Merge, to members: inout ValueNode.Mapping) throws(ProblemSink.Stop) {
        let sources: [ValueNode]
        switch merge.value.content {
        case .mapping: sources = [merge.value]
        case .sequence(let nodes): sources = nodes
        case .scalar: sources = []
        }
        var overridden: String?
        for source in sources {
            guard let mapping = source.mapping else { continue }
            for (name, member) in mapping {
                guard let index = members.index(forKey: name) else {
                    members[name] = member
                    continue
                }
                let local = members.elements[index].value
                if index < merge.position, local.node.value != member.node.value { overridden = overridden ?? name }
            }
        }
        guard !sources.isEmpty || merge.value.sequence != nil, sources.allSatisfy({ $0.mapping != nil }) else {
            try problems.report(badMerge(merge))
            return
        }
        if let overridden {
            try problems.report(
                Diagnostic(
                    .yamlMergeOrder,
                    "the merge `<<` stands below `\(overridden)`, which it contains as well",
                    at: merge.keySpan,
                    label: "Helm would take `\(overridden)` from here",
                    related: [.init("this value is kept", at: members[overridden]?.keySpan)],
                    help: "write `<<` before the other keys of the map"
                )
            )
        }
    }

    private func badMerge(_ merge: Merge) -> Diagnostic {
        let bad = merge.value.sequence?.first { $0.mapping == nil } ?? merge.value
        let place = merge.value.sequence == nil ? "" : " in the list"
        return Diagnostic(
            .yamlBadMerge,
            "expected a map or a list of maps behind `<<`, found \(bad.kindPhrase)\(place)",
            at: bad.span,
            label: "this is \(bad.kindPhrase)",
            related: [.init("the merge key stands here", at: merge.keySpan)],
            help: "write the alias of a map, as in `<<: *defaults`, or put the key in quotes"
        )
    }
}
