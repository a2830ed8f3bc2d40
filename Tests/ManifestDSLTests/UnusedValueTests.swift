import Diagnostics
import ManifestDSL
import Testing
import ValuesSchema

/// Values of a section that can be switched off, and of a choice.
private struct SectionValues: ValuesObject {
    var enabled = false
    var size = 1

    static let schema = ObjectSchema<Self>("A section.") {
        Field("enabled", \.enabled, "Switch it on.")
        Field("size", \.size, "Its size.")
    }
}

private struct ChoiceValues: ValuesObject {
    var fast = true
    var engine = ""
    var sail = ""
    var crew = 3
    var section = SectionValues()
    var rudder = SectionValues()

    static let schema = ObjectSchema<Self>("Values for tests.") {
        Field("fast", \.fast, "By engine.")
        Field("engine", \.engine, "The engine.")
        Field("sail", \.sail, "The sail.")
        Field("crew", \.crew, "The crew.", .oftenUnused)
        Field("section", \.section, "A section.")
        Field("rudder", \.rudder, "Nothing reads it.")
    }
}

/// What was set and not needed is named, once, and nothing else is.
@Suite struct UnusedValueTests {
    private static let values = Expression<ChoiceValues>.root

    private static let chart = ChartDefinition(
        name: "sample",
        version: "1.0.0",
        appVersion: "1",
        description: "A chart for tests.",
        values: ChoiceValues.schema.record,
        manifests: [
            Manifest("configmap.yaml") {
                Key("apiVersion", "v1")
                Key("kind", "ConfigMap")
                Map("metadata") {
                    Key("name", "sample")
                    Map("annotations") { Key("hash", values.sail.sha256) }
                }
                Map("data") {
                    When(values.fast) {
                        Key("engine", values.engine)
                    } otherwise: {
                        Key("sail", values.sail)
                    }
                    When(values.section.enabled) { Key("size", values.section.size.text) }
                }
            }
        ]
    )

    @Test(arguments: [
        ("engine: v8", ""),
        ("sail: red", "1:1 warning: `sail` has no effect with these values"),
        ("{fast: false, sail: red}", ""),
        ("{fast: false, engine: v8}", "1:15 warning: `engine` has no effect with these values"),
        ("crew: 4", "1:1 info: `crew` has no effect with these values"),
        ("crew: 3", ""),
        ("section: {enabled: false}", ""),
        ("section: {enabled: true, size: 2}", ""),
        ("section: {size: 1}", ""),
        ("section: {size: 2}", "1:1 info: `section` is set, but has no effect while `section.enabled` is false"),
        ("rudder: {enabled: true}", "1:1 warning: `rudder` has no effect with these values"),
        (
            "rudder: {enabled: true, size: x}",
            "1:31 error: `rudder.size` expects a whole number, found the string \"x\""
        ),
    ])
    func reports(yaml: String, expected: String) {
        var sources = SourceMap()
        let file = sources.add(name: "values.yaml", bytes: Array(yaml.utf8))
        let collector = DiagnosticCollector()
        let release = ReleaseIdentity(name: "sample", namespace: "default")
        let pipeline = ChartPipeline(Self.chart, release: release) { String(repeating: "x", count: $0) }
        _ = pipeline.run(ChartPipeline.Input(files: [file]), into: collector)
        let report = collector.sorted().map { diagnostic in
            let place = diagnostic.span.map { file.position(of: Int($0.start)) }
            return "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.severity.rawValue): \(diagnostic.message)"
        }
        #expect(report.joined(separator: "\n") == expected)
    }
}
