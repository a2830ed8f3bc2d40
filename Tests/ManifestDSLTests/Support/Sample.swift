import Diagnostics
import ManifestDSL
import OrderedCollections
import ValueModel
import ValuesSchema
import YAML

/// Values with a field of every kind that templates treat differently.
struct Sample: ValuesObject {
    var name = ""
    var count = 1
    var enabled = false
    var limit: Int?
    var budget: IntOrPercent?
    var labels: [String: String] = [:]
    var words: [String] = []
    var ports: [Port] = []
    var anything: Value = [:]
    var objects: Value = []
    var key = "key"

    static let schema = ObjectSchema<Self>("A sample.") {
        Field("name", \.name, "A name.")
        Field("count", \.count, "A number.", .minimum(0))
        Field("enabled", \.enabled, "A switch.")
        Field("limit", \.limit, "A number or nothing.", .minimum(0))
        Field("budget", \.budget, "A number of pods.")
        Field("labels", \.labels, "Labels.")
        Field("words", \.words, "Words.")
        Field("ports", \.ports, "Ports.")
        Field("map", \.anything, "Anything.", .anyMap)
        Field("list", \.objects, "Objects.", .listOfMaps)
        Field("key", \.key, "A key.")
        Rule("name and count exclude each other", help: "remove one") { $0.name.isEmpty || $0.count == 1 }
    }

    struct Port: ValuesObject {
        var name = ""
        var number = 80

        static let schema = ObjectSchema<Self>("A port.") {
            Field("name", \.name, "A name.")
            Field("number", \.number, "A number.", .range(1...65535))
        }
    }

    static let values = Expression<Sample>.root

    /// Returns a chart of templates over the sample.
    static func chart(_ manifests: [Manifest], advisories: [ChartDefinition.AdvisoryCheck] = []) -> ChartDefinition {
        ChartDefinition(
            name: "sample",
            version: "1.0.0",
            appVersion: "2.0",
            description: "A sample.",
            values: schema.record,
            manifests: manifests,
            advisories: advisories
        )
    }
}

/// One run of a chart over the text of a values file.
struct Run {
    let objects: [RenderedObject]
    let diagnostics: [Diagnostic]
    let sources: SourceMap
    let text: String

    init(_ chart: ChartDefinition, _ text: String = "{}", release: ReleaseIdentity = ReleaseIdentity(name: "r")) {
        var sources = SourceMap()
        let file = sources.add(name: "values.yaml", bytes: Array(text.utf8))
        let collector = DiagnosticCollector()
        let pipeline = ChartPipeline(chart, release: release) { String(repeating: "x", count: $0) }
        objects = pipeline.run(ChartPipeline.Input(files: [file]), into: collector).objects
        diagnostics = collector.sorted()
        self.sources = sources
        self.text = text
    }

    var report: String { TerminalRenderer(sources: sources).render(diagnostics) }

    /// The stretch of the text that a span marks.
    func marked(_ span: SourceSpan?) -> String? {
        span.map { String(decoding: Array(text.utf8)[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    }
}
