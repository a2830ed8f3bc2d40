import Diagnostics

extension DiagnosticCode {
    static let sampleType = DiagnosticCode(
        "values.type",
        .error,
        "A value has another type than the chart expects.",
        explanation:
            "YAML decides types by spelling: `\"3\"` is a string and `3` is an integer. Remove or add the quotes."
    )
    static let sampleKey = DiagnosticCode(
        "values.unknown-key",
        .warning,
        "A key is not used by the chart.",
        explanation: "Helm ignores keys that no template reads, so a misspelt key | changes nothing."
    )
    static let sampleDefault = DiagnosticCode(
        "values.default",
        .info,
        "A value equals its default.",
        explanation: "The line can go."
    )
}

/// Texts and diagnostics that use every part of a diagnostic.
struct Sample {
    var sources = SourceMap()
    var diagnostics: [Diagnostic] = []

    init() {
        let text =
            "# values of the shop, 50% off\nimage: {tag: v1}\nreplicaCount: \"3\"\nreplicaCont: 4\nhöhe: größer\n"
        let values = sources.add(name: "values.yaml", bytes: Array(text.utf8))
        let schema = sources.add(name: "my charts/schema.json", bytes: Array("{\r\n\t\"type\": \"integer\"\r\n}".utf8))
        let argument = sources.add(name: "--set", kind: .argument, bytes: Array("debug=maybe".utf8))
        let quoted = span(of: "\"3\"", in: text, of: values)
        diagnostics = [
            Diagnostic(.sampleType, "`prod.yaml` cannot be read: no such file", file: "prod.yaml"),
            Diagnostic(
                .sampleType,
                "`replicaCount` must be an integer, not a string",
                at: quoted,
                label: "this is a string",
                related: [
                    .init("the type is set here", at: SourceSpan(file: schema, start: 4, end: 21)),
                    .init("the chart's default is 1", at: nil),
                ],
                notes: ["values files are read in order\nand the last one wins"],
                help: "remove the quotes",
                fix: .init("remove the quotes", replace: quoted, with: "3"),
                path: "replicaCount"
            ),
            Diagnostic(
                .sampleKey,
                "unknown key `replicaCont`",
                at: span(of: "replicaCont:", in: text, of: values),
                help: "did you mean `replicaCount`?"
            ),
            Diagnostic(.sampleDefault, "`höhe` equals its default", at: span(of: "größer", in: text, of: values)),
            Diagnostic(
                .sampleType,
                "`debug` must be a Boolean",
                at: SourceSpan(file: argument, start: 6, end: 11),
                severity: .warning
            ),
            Diagnostic(.sampleType, "two charts are given"),
        ]
    }

    private func span(of word: String, in text: String, of file: SourceFile) -> SourceSpan {
        let start = text.firstRange(of: word)?.lowerBound ?? text.startIndex
        let offset = text.utf8.distance(from: text.startIndex, to: start)
        return SourceSpan(file: file, start: offset, end: offset + word.utf8.count)
    }
}

/// Returns a map with one text and the span between its marks `«` and `»`.
func marking(_ marked: String) -> (SourceMap, SourceSpan) {
    let parts = marked.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
    let pieces = parts.map { Array(String($0).utf8) }
    var sources = SourceMap()
    let file = sources.add(name: "marked.yaml", bytes: pieces.flatMap(\.self))
    return (sources, SourceSpan(file: file, start: pieces[0].count, end: pieces[0].count + pieces[1].count))
}
