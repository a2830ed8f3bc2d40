import Diagnostics
import OrderedCollections
import ValueModel
import ValuesSchema
import YAML

/// One run of the checks over a values file of the sample schema.
struct Trial {
    let collector = DiagnosticCollector()
    private(set) var sources = SourceMap()
    /// What the user said.
    let user: ValueNode
    /// The effective values.
    let effective: ValueNode

    /// Reads a text, resolves it against the schema, and checks the rules where it has no errors.
    init(_ text: String, name: String = "values.yaml") {
        let record = SampleValues.schema.record
        let file = sources.add(name: name, bytes: Array(text.utf8))
        user = YAMLReader(file: file).values(into: collector) ?? ValueNode(.mapping([:]))
        effective = ValuesResolver(record, into: collector).resolve(user, over: record.defaults)
        if !collector.hasErrors { RuleChecker(context: .sample, into: collector).check(effective, against: record) }
    }

    /// Resolves a value that stands in no text; the rules are not checked.
    init(_ value: Value) {
        let record = SampleValues.schema.record
        user = ValueNode(value)
        effective = ValuesResolver(record, into: collector).resolve(user, over: record.defaults)
    }

    /// The problems as a terminal shows them.
    var report: String {
        DiagnosticReport(
            sources: sources,
            files: sources.files.map(\.name),
            diagnostics: collector.diagnostics,
            toolVersion: "1"
        ).render(.text)
    }
}

extension EvaluationContext {
    static let sample = EvaluationContext(
        releaseName: "demo",
        namespace: "models",
        chartName: "sample",
        chartVersion: "1.2.3",
        appVersion: "v4",
        entropy: { String(repeating: "r", count: $0) }
    )
}
