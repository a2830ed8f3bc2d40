import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// The lines of a mapping's entries.
    mutating func lines(
        ofEntries blocks: [Block<Entry>],
        indent: Int,
        _ scope: EmissionScope
    ) -> [TemplateLine] {
        lines(of: blocks, indent: indent, scope) { $0.lines(of: $1, indent: indent, $2) }
    }

    private mutating func lines(of entry: Entry, indent: Int, _ scope: EmissionScope) -> [TemplateLine] {
        switch entry {
        case .key(let key, let content):
            return lines(of: content, under: [.literal(YAMLText.scalar(key) + ":")], indent: indent, scope)
        case .computedKey(let key, let content):
            let head = scalar(key, scope) + [.literal(":")]
            return flush(indent: indent) + lines(of: content, under: head, indent: indent, scope)
        case .splice(let map): return splice(map, indent: indent, scope)
        case .include(let helper):
            mentioned.insert(helper)
            let included = Phrase.call("include", .text(name(of: helper.name)), rootDot(scope))
            return [.block(indent: indent, included)]
        }
    }

    /// All members of a map, or all elements of a list, at the indentation of their neighbours.
    mutating func splice(_ collection: ExpressionNode, indent: Int, _ scope: EmissionScope) -> [TemplateLine] {
        branch(
            on: .call(.isNotEmpty, [collection]),
            indent: indent,
            scope,
            canRebind: { $0 == collection },
            then: { [.block(indent: indent, .call("toYaml", $0.reference(collection, $1)))] },
            otherwise: { _, _ in [] }
        )
    }

    /// The lines of a key or a dash and what stands under it.
    mutating func lines(
        of content: Content,
        under head: [TemplateLine.Part],
        indent: Int,
        _ scope: EmissionScope
    ) -> [TemplateLine] {
        switch content {
        case .scalar(let node): return scalarLines(node, under: head, indent: indent, scope)
        case .emptyMapping: return [.text(indent: indent, head + [.literal(" {}")])]
        case .document(let helper):
            let text = value(.include(helper), scope)
            return [.text(indent: indent, head + [.literal(" |")]), .block(indent: indent + 2, text)]
        case .value, .mapping, .sequence:
            return guarded(
                content.presence,
                indent: indent,
                scope,
                canRebind: { Self.canRebind([content], around: $0, scope) },
                loops: { content.loops },
                lines: { [.text(indent: indent, head)] + $0.inner(content, indent: indent + 2, $1) }
            )
        }
    }

    private mutating func inner(_ content: Content, indent: Int, _ scope: EmissionScope) -> [TemplateLine] {
        switch content {
        case .mapping(let entries): lines(ofEntries: entries, indent: indent, scope)
        case .sequence(let elements, _): lines(ofElements: elements, indent: indent, scope)
        case .value(let value): [.block(indent: indent, .call("toYaml", reference(value, scope)))]
        case .scalar, .document, .emptyMapping: []
        }
    }
}
