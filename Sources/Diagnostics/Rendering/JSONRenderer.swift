/// A renderer of diagnostics as one JSON document, for programs.
///
/// Every key is always present, null where there is nothing to say. Lines and columns are 1-based, columns count Unicode
/// scalars, and the end is the position behind the last character. A problem that is about a whole file stands at 1:1;
/// where there is no file, `file` and the four numbers are null.
///
/// | Key | Value |
/// | --- | --- |
/// | `version` | 1; goes up only when a key changes its meaning or is taken away |
/// | `diagnostics[].code` | the stable name of the kind of problem |
/// | `….severity` | `error`, `warning` or `info` |
/// | `….message` | the headline |
/// | `….file`, `line`, `column`, `endLine`, `endColumn` | the place |
/// | `….path` | the values path, such as `ingress.hosts[0].host` |
/// | `….label`, `help` | a remark on the place, and how to mend it |
/// | `….notes` | strings that explain the problem |
/// | `….related` | other places: `message` and the five keys of a place |
/// | `….fix` | an edit: `message`, the five keys of the place to replace, and `replacement` |
/// | `summary.errors`, `warnings`, `infos` | how many of each |
public struct JSONRenderer: Sendable {
    /// The version of the document's form.
    public static let version = 1

    private let sources: SourceMap

    /// Creates a renderer for diagnostics whose spans point into these texts.
    public init(sources: SourceMap) { self.sources = sources }

    /// Returns the document.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        let summary = DiagnosticSummary(diagnostics, sources: sources)
        return JSONText.object([
            ("version", .number(Self.version)),
            ("diagnostics", .array(diagnostics.map(json))),
            (
                "summary",
                .object([
                    ("errors", .number(summary.errors)),
                    ("warnings", .number(summary.warnings)),
                    ("infos", .number(summary.infos)),
                ])
            ),
        ]).text()
    }

    private func json(_ diagnostic: Diagnostic) -> JSONText {
        .object(
            [
                ("code", .string(diagnostic.code.name)),
                ("severity", .string(diagnostic.severity.rawValue)),
                ("message", .string(diagnostic.message)),
            ] + members(of: ResolvedPlace(diagnostic, in: sources)) + [
                ("path", .orNull(diagnostic.path)),
                ("label", .orNull(diagnostic.label)),
                ("help", .orNull(diagnostic.help)),
                ("notes", .array(diagnostic.notes.map(JSONText.string))),
                ("related", .array(diagnostic.related.map(json))),
                ("fix", diagnostic.fix.map(json) ?? .null),
            ]
        )
    }

    private func json(_ related: Diagnostic.Related) -> JSONText {
        let place = related.span.flatMap { ResolvedPlace($0, in: sources) }
        return .object([("message", .string(related.message))] + members(of: place))
    }

    private func json(_ fix: Diagnostic.Fix) -> JSONText {
        .object(
            [("message", .string(fix.message))] + members(of: ResolvedPlace(fix.span, in: sources))
                + [("replacement", .string(fix.replacement))]
        )
    }

    private func members(of place: ResolvedPlace?) -> [(name: String, value: JSONText)] {
        func number(_ value: Int?) -> JSONText { value.map(JSONText.number) ?? .null }
        return [
            ("file", .orNull(place?.name)),
            ("line", number(place?.start.line)),
            ("column", number(place?.start.column)),
            ("endLine", number(place?.end.line)),
            ("endColumn", number(place?.end.column)),
        ]
    }
}
