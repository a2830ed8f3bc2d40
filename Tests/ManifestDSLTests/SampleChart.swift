import Diagnostics
import ManifestDSL
import ValueModel
import ValuesSchema

/// Values of a chart that is just big enough for tests.
struct SampleValues: ValuesObject {
    var name = "app"
    var low = 1
    var high = 2
    var objects: [Value] = []
    var sidecars: [Value] = []
    var variables: [Value] = []
    var mounts: [Value] = []

    static let schema = ObjectSchema<Self>("Values for tests.") {
        Field("name", \.name, "The name of every object.")
        Field("low", \.low, "The lower number.")
        Field("high", \.high, "The higher number.")
        Field("objects", \.objects, "Objects as they are.")
        Field("sidecars", \.sidecars, "More containers.")
        Field("variables", \.variables, "More variables.")
        Field("mounts", \.mounts, "More mounts.")
        Rule("low must not exceed high") { $0.low <= $0.high }
    }
}

/// The chart, and runs of it.
enum SampleChart {
    static let values = Expression<SampleValues>.root

    static let definition = ChartDefinition(
        name: "sample",
        version: "1.0.0",
        appVersion: "1",
        description: "A chart for tests.",
        values: SampleValues.schema.record,
        manifests: [deployment, service, hook, extra],
        advisories: [
            { values, _, collector in
                guard values["name"]?.scalar?.text == "advice" else { return }
                collector.report(Diagnostic(.advice, "think twice", at: values["name"]?.span))
            }
        ]
    )

    private static let deployment = Manifest("deployment.yaml") {
        Key("apiVersion", "apps/v1")
        Key("kind", "Deployment")
        Map("metadata") { Key("name", values.name) }
        Map("spec") {
            Map("selector") { Map("matchLabels") { Key("app", "x") } }
            Map("template") {
                Map("metadata") { Map("labels") { Key("app", "x") } }
                Map("spec") {
                    List("containers") {
                        Item {
                            Key("name", "main")
                            Key("image", "nginx:1")
                            List("env") {
                                Item {
                                    Key("name", "HOST")
                                    Key("value", "a")
                                }
                                Elements(values.variables)
                            }
                            Passthrough("volumeMounts", values.mounts)
                        }
                        Elements(values.sidecars)
                    }
                }
            }
        }
    }

    private static let service = Manifest("a-service.yaml") {
        Key("apiVersion", "v1")
        Key("kind", "Service")
        Map("metadata") { Key("name", values.name) }
    }

    private static let hook = Manifest("hook.yaml") {
        Key("apiVersion", "v1")
        Key("kind", "ConfigMap")
        Map("metadata") {
            Key("name", "\(values.name)-hook")
            Map("annotations") { Key("helm.sh/hook", "pre-install") }
        }
    }

    private static let extra = Manifest("extra.yaml", objects: values.objects)

    /// What one run gave.
    struct Run {
        let outcome: ChartPipeline.Outcome
        let diagnostics: [Diagnostic]
        let sources: SourceMap

        /// `line:column code` of every diagnostic.
        var places: [String] {
            diagnostics.map { diagnostic in
                guard let span = diagnostic.span, let file = sources.file(of: span) else {
                    return "- \(diagnostic.code.name)"
                }
                let position = file.position(of: Int(span.start))
                return "\(position.line):\(position.column) \(diagnostic.code.name)"
            }
        }
    }

    static func run(_ texts: String..., release: String = "release") -> Run {
        var sources = SourceMap()
        let files = texts.map { sources.add(name: "values.yaml", bytes: Array($0.utf8)) }
        let nameFile = sources.add(name: "--name", kind: .argument, bytes: Array(release.utf8))
        let span = SourceSpan(file: nameFile, start: 0, end: nameFile.bytes.count)
        let pipeline = ChartPipeline(definition, release: .init(name: release, nameSpan: span)) { "\($0)" }
        let collector = DiagnosticCollector()
        let outcome = pipeline.run(.init(files: files), into: collector)
        return Run(outcome: outcome, diagnostics: collector.diagnostics, sources: sources)
    }
}
