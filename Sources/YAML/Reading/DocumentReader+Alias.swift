internal import CLibYAML
internal import Diagnostics
internal import ValueModel

extension DocumentReader {
    /// Reads an alias: the node of its anchor.
    mutating func alias(depth: Int) throws(ProblemSink.Stop) -> ValueNode {
        let name = events.data.alias.anchor.map { String(yaml: $0) } ?? ""
        let start = events.start
        let end = max(start, events.end)
        lastEnd = end
        let span = problems.span(start..<end)
        guard let known = anchors[name] else {
            try problems.report(undefinedAlias(name, at: span))
            return ValueNode(.scalar(.null), span: span)
        }
        guard let anchor = known else {
            try problems.report(
                Diagnostic(
                    .yamlRecursiveAlias,
                    "the alias `*\(name)` stands inside the value of its own anchor",
                    at: span,
                    label: "this value would contain itself",
                    help: "move `&\(name)` to the part that is to be repeated"
                )
            )
            return ValueNode(.scalar(.null), span: span)
        }
        aliasNodes += anchor.count
        if aliasNodes > limits.aliasNodes, aliasNodes / max(1, limits.aliasRatio) > ownNodes {
            throw problems.stop(aliasBomb(at: span))
        }
        let bottom = depth + anchor.height - 1
        guard bottom <= limits.depth else { throw problems.stop(tooDeep(at: start)) }
        deepest = max(deepest, bottom)
        return anchor.node
    }

    private func undefinedAlias(_ name: String, at span: SourceSpan) -> Diagnostic {
        let near = name.utf8.count > 2 ? Suggestion.nearest(to: name, among: anchors.keys.sorted()) : nil
        return Diagnostic(
            .yamlUndefinedAlias,
            "there is no anchor `&\(name)` above this alias",
            at: span,
            label: near.map { "did you mean `*\($0)`?" } ?? "unknown anchor",
            help: near.map { "write `*\($0)`" }
                ?? "define `&\(name)` above, or put the value in quotes if it is meant as text",
            fix: near.map { Diagnostic.Fix("write `*\($0)`", replace: span, with: "*\($0)") }
        )
    }

    private func aliasBomb(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            .yamlAliasBomb,
            "aliases expand this text to more than \(limits.aliasNodes) values",
            at: span,
            label: "this alias goes over the limit",
            notes: ["\(ownNodes) values are written out up to here; aliases added \(aliasNodes) more"],
            help: "write the repeated parts out, or use fewer levels of aliases"
        )
    }

    /// The report of a list or map below the limit of depth.
    func tooDeep(at start: Int) -> Diagnostic {
        Diagnostic(
            .yamlTooDeep,
            "lists and maps are nested more than \(limits.depth) levels deep",
            at: problems.span(start..<min(start + 1, events.bytes.count)),
            label: "level \(limits.depth + 1) starts here",
            help: "look for brackets that are not closed, or flatten the structure"
        )
    }

    /// The report of a second document in a values file.
    func severalDocuments() -> Diagnostic {
        let (start, end) = (events.start, events.end)
        let isExplicit = end - start >= 3
        return Diagnostic(
            .yamlSeveralDocuments,
            "expected one document, found a second one",
            at: problems.span(start..<(isExplicit ? start + 3 : min(start + 1, events.bytes.count))),
            label: "a second document starts here",
            help: isExplicit
                ? "delete the `---`, or move what follows into a file of its own"
                : "delete the `...` above, or move what follows into a file of its own"
        )
    }
}
