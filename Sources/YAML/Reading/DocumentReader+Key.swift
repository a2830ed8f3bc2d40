internal import CLibYAML
internal import Diagnostics
internal import ValueModel

extension DocumentReader {
    /// What a key turned out to be.
    enum Key {
        case text(String, SourceSpan)
        case merge(SourceSpan)
        /// No key at all; reported.
        case bad
    }

    /// Reads the key that the current event begins.
    mutating func key(depth: Int) throws(ProblemSink.Stop) -> Key {
        guard events.kind == YAML_SCALAR_EVENT else {
            let isAlias = events.kind == YAML_ALIAS_EVENT
            let start = events.start
            let aliasEnd = max(start, events.end)
            let errors = problems.errors
            let node = try node(depth: depth)
            guard let value = node.scalar else {
                let range = isAlias ? start..<aliasEnd : start..<max(start, lastEnd)
                if isTemplate(range) { throw problems.stop(templateAsKey(range)) }
                try problems.report(
                    badKey(
                        node.kindPhrase,
                        at: problems.span(range),
                        help: "use text as the key; if this is meant as text, put it in quotes"
                    )
                )
                return .bad
            }
            guard problems.errors == errors else { return .bad }
            let span = problems.span(start..<aliasEnd)
            return try text(of: Resolved(value), at: span)
        }
        let scalar = ScalarEvent(events)
        let span = problems.span(scalar.textRange)
        ownNodes += 1
        lastEnd = max(scalar.textRange.upperBound, events.end)
        if scalar.end < lastEnd { lastEnd = scalar.end }
        let anchor = events.data.scalar.anchor.map { String(yaml: $0) }
        let resolved = try resolve(scalar, at: span)
        if let anchor {
            let node = ValueNode(.scalar(resolved?.value ?? .null), span: span)
            anchors[anchor] = Anchor(node: node, count: 1, height: 0)
        }
        guard let resolved else { return .bad }
        return try text(of: resolved, at: span)
    }

    // sigs.k8s.io/yaml 1.6, convertToJSONableObject: which keys become text, and how.
    private func text(of key: Resolved, at span: SourceSpan) throws(ProblemSink.Stop) -> Key {
        switch key {
        case .string(let text), .timestamp(let text): return .text(text, span)
        case .merge: return .merge(span)
        case .bool(let value): return .text(value ? "true" : "false", span)
        case .integer(let value): return .text(String(value), span)
        case .double(let value): return .text(NumberText.key(value), span)
        case .null:
            let help = "write a name before the colon, or put the key in quotes"
            try problems.report(badKey("null", at: span, help: help))
        case .unsigned(let value):
            try problems.report(badKey("the number \(value)", at: span, help: "put the number in quotes"))
        }
        return .bad
    }

    private func badKey(_ found: String, at span: SourceSpan, help: String) -> Diagnostic {
        Diagnostic(.yamlBadKey, "expected a name as the key, found \(found)", at: span, label: "not a name", help: help)
    }

    /// Whether a map stands in `{{`, which was meant for a template.
    private func isTemplate(_ range: Range<Int>) -> Bool {
        let bytes = events.bytes
        let brace = UInt8(ascii: "{")
        return range.lowerBound > 0 && range.lowerBound < bytes.count && bytes[range.lowerBound] == brace
            && bytes[range.lowerBound - 1] == brace
    }

    private func templateAsKey(_ range: Range<Int>) -> Diagnostic {
        let isClosed = range.upperBound < events.bytes.count && events.bytes[range.upperBound] == UInt8(ascii: "}")
        return Diagnostic(
            .yamlBadKey,
            "a value that starts with `{{` is read as a map in a map",
            at: problems.span(range.lowerBound - 1..<range.upperBound + (isClosed ? 1 : 0)),
            label: "templates are not evaluated here",
            help: "put the value in quotes, as in `\"{{ … }}\"`"
        )
    }
}
