import Diagnostics
import ManifestDSL
import OrderedCollections
import ValueModel
import ValuesSchema

/// Which fields each manifest of a chart reads.
struct ManifestReads {
    private let chart: ChartDefinition
    private let context: EvaluationContext

    init(_ chart: ChartDefinition) {
        self.chart = chart
        context = EvaluationContext(
            releaseName: "litellm",
            namespace: "default",
            chartName: chart.name,
            chartVersion: chart.version,
            appVersion: chart.appVersion,
            entropy: { String(repeating: "0", count: $0) }
        )
    }

    /// Returns the paths that a manifest reads for any of some values.
    func paths(of manifest: Manifest, _ values: [ValueNode]) -> Set<String> {
        var found: Set<String> = []
        for values in values {
            let expressions = ExpressionEvaluator(values: values, context: context)
            _ = ManifestEvaluator(expressions).objects(of: manifest)
            Self.collect(expressions.reads, "", into: &found)
        }
        return found
    }

    private static func collect(_ reads: ReadPaths, _ path: String, into found: inout Set<String>) {
        if reads.isRead { found.insert(path) }
        for (key, inner) in reads.members { collect(inner, path.isEmpty ? key : "\(path).\(key)", into: &found) }
    }
}
