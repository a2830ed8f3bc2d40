import Diagnostics
import GoRuntime
import Helm
import ManifestDSL
import ValueModel
import ValuesSchema

/// Random values files for ``LanguageValues``, as both ways of rendering take them; the first is empty.
struct LanguageFiles {
    /// A values file.
    struct File {
        let draft: Draft
        /// What the manifests in Swift see.
        let values: ValueNode
        /// What Helm is given.
        let user: GoMap
    }

    private(set) var files: [File] = []

    init(count: Int, seed: UInt64) throws {
        let pools = TextPools()
        var number: UInt64 = 0
        var choices = RandomChoices(seed: ~seed)
        while files.count < count {
            var values = RandomValues(LanguageValues.schema.record, pools: pools, seed: seed &* 1_000_003 &+ number)
            number += 1
            let draft = files.isEmpty ? Draft.map([]) : Self.withKnownParts(values.file(), &choices)
            if let file = try Self.file(draft) { files.append(file) }
        }
    }

    /// Reads a file; nil where it is not valid, or says what no chart can print.
    static func file(_ draft: Draft) throws -> File? {
        var sources = SourceMap()
        let bytes = Array(draft.text.utf8)
        let source = sources.add(name: "values.yaml", bytes: bytes)
        let collector = DiagnosticCollector()
        let pipeline = ChartPipeline(Self.empty, release: LanguageRun.release) { _ in "" }
        let values = pipeline.run(.init(files: [source]), into: collector).values
        guard !collector.hasErrors, !Self.isBeyondTemplates(draft.text) else { return nil }
        let user = try UserValues.merged(
            files: [UserValues.File(name: "values.yaml", text: bytes)],
            into: DiagnosticCollector()
        )
        return File(draft: draft, values: values, user: user)
    }

    /// Whether there is something in the values that Helm deletes, or that YAML 1.1 takes for a line break in a document
    /// within a document, whatever its indentation.
    private static func isBeyondTemplates(_ text: String) -> Bool {
        text.contains(ExpressionGrammar.deleted)
            || text.unicodeScalars.contains { ["\u{85}", "\u{2028}", "\u{2029}"].contains($0) }
            // A merge key, which Helm's writer of YAML does not quote.
            || text.contains("\\u003c\\u003c") || text.contains("<<")
            || text.contains("\\u2028") || text.contains("\\u2029")
    }

    private static let empty = ChartDefinition(
        name: "language",
        version: "1.0.0",
        appVersion: "1.10",
        description: "A chart for tests.",
        values: LanguageValues.schema.record,
        manifests: []
    )

    /// Free-form maps mostly have members that manifests ask for.
    private static func withKnownParts(_ draft: Draft, _ choices: inout RandomChoices) -> Draft {
        var draft = draft
        for path in [["config"], ["config", "inner"], ["config", "more"], ["inner", "options"]] where choices.holds(0.3)
        {
            let members: [Draft.Member] = [
                .init(key: "inner", value: choices.holds(0.7) ? choices.map(depth: 2) : .map([])),
                .init(key: "title", value: choices.spelled(choices.pick(OddTexts.all))),
                .init(key: "a", value: choices.anything(depth: 2)), .init(key: "true", value: choices.scalar()),
            ]
            draft = draft.setting(.map(members.filter { _ in choices.holds(0.6) }), at: path[...])
        }
        return draft
    }
}
