import ValuesSchema

extension TemplateEmission {
    /// The lines of a sequence's elements.
    mutating func lines(
        ofElements blocks: [Block<Element>],
        indent: Int,
        _ scope: EmissionScope
    ) -> [TemplateLine] {
        lines(of: blocks, indent: indent, scope) { $0.lines(of: $1, indent: indent, $2) }
    }

    private mutating func lines(of element: Element, indent: Int, _ scope: EmissionScope) -> [TemplateLine] {
        switch element {
        case .splice(let list): return splice(list, indent: indent, scope)
        case .include(let helper):
            mentioned.insert(helper)
            return [.block(indent: indent, .call("include", .text(name(of: helper.name)), rootDot(scope)))]
        case .item(.mapping(let entries)):
            let content = Content.mapping(entries)
            return guarded(
                content.presence,
                indent: indent,
                scope,
                canRebind: { Self.canRebind([content], around: $0, scope) },
                loops: { content.loops },
                lines: { $0.item(entries, indent: indent, $1) }
            )
        case .item(.value(let value)):
            return guarded(
                Content.value(value).presence,
                indent: indent,
                scope,
                canRebind: { $0 == value },
                loops: { [] },
                lines: { emission, inner in
                    let list = Phrase.call("list", emission.value(value, inner))
                    return emission.flush(indent: indent) + [.block(indent: indent, .call("toYaml", list))]
                }
            )
        case .item(let content): return lines(of: content, under: [.literal("-")], indent: indent, scope)
        }
    }

    /// An element that is a mapping: its first line stands behind the dash.
    private mutating func item(_ entries: [Block<Entry>], indent: Int, _ scope: EmissionScope) -> [TemplateLine] {
        var entries = entries
        // What stands behind the dash must be there always; the order of keys means nothing.
        if let first = entries.firstIndex(where: \.isAlwaysText) { entries.insert(entries.remove(at: first), at: 0) }
        let lines = lines(ofEntries: entries, indent: indent + 2, scope)
        guard case .text(indent + 2, let parts) = lines.first else {
            return [.text(indent: indent, [.literal("-")])] + lines
        }
        return [.text(indent: indent, [.literal("- ")] + parts)] + lines.dropFirst()
    }
}

extension Block<Entry> {
    /// Whether this is an entry whose first line is there always, and is no branch.
    fileprivate var isAlwaysText: Bool {
        guard case .leaf(.key(_, let content)) = self, case .always = content.presence else { return false }
        if case .scalar(.call(.choose, _)) = content { return false }
        return true
    }
}
