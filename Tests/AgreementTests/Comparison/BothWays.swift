import Diagnostics
import GoRuntime
import Helm
import ManifestDSL
import ValueModel
import ValuesSchema

@testable import chartgen

/// One chart rendered for the same values by the manifests in Swift, and by the engine from the emitted chart.
///
/// Not to be shared between threads.
final class BothWays {
    /// What came of it.
    enum Verdict {
        /// As many equal objects.
        case equal(Int)
        /// The first difference.
        case different(ObjectDifference)
        /// Neither takes the values.
        case refused([Diagnostic])
        /// The manifests in Swift refuse what the API server would refuse, of which a chart knows nothing.
        case refusedForTheCluster([Diagnostic])
        /// The manifests in Swift refuse, the chart renders.
        case refusedByRenderOnly([Diagnostic])
        /// The chart refuses what the manifests in Swift take, in Helm's words.
        case refusedByChartOnly(String)
    }

    /// The values as the manifests in Swift take them.
    struct Rendering {
        let outcome: ChartPipeline.Outcome
        let errors: [Diagnostic]
    }

    let chart: ChartDefinition
    private let engine: EngineRendering?
    private let overlooked: Set<DiagnosticCode>
    private let clusterRules: ClusterRules

    /// Takes a chart and its emitted files; errors with overlooked codes do not count.
    init(
        _ chart: ChartDefinition,
        files: [ManifestDSL.ChartFile],
        overlooking overlooked: Set<DiagnosticCode> = []
    ) throws {
        self.chart = chart
        self.overlooked = overlooked
        clusterRules = ClusterRules(chart.values)
        let schemas = SchemaCache()
        engine = try EngineRendering(files) { schemas.check($0, $1) }
    }

    /// Takes a chart that is rendered by the manifests in Swift alone.
    init(_ chart: ChartDefinition) {
        self.chart = chart
        engine = nil
        overlooked = []
        clusterRules = ClusterRules(chart.values)
    }

    /// Renders with the manifests in Swift.
    func rendering(_ text: String, _ release: ReleaseIdentity) -> Rendering {
        var sources = SourceMap()
        let file = sources.add(name: "values.yaml", bytes: Array(text.utf8))
        let collector = DiagnosticCollector()
        let pipeline = ChartPipeline(chart, release: release, entropy: RandomText.zeros)
        let outcome = pipeline.run(.init(files: [file], includesTests: true), into: collector)
        let errors = collector.diagnostics.filter { $0.severity == .error && !overlooked.contains($0.code) }
        return Rendering(outcome: outcome, errors: errors)
    }

    /// Renders the emitted chart; a text is why it cannot be.
    func objects(_ text: String, _ release: ReleaseIdentity) -> Result<[RenderedObject], Refusal> {
        let file = UserValues.File(name: "values.yaml", text: Array(text.utf8))
        do throws(UserValues.Failure) {
            let values = try UserValues.merged(files: [file], into: DiagnosticCollector())
            do throws(EngineRendering.Failure) {
                return .success(try engine?.objects(values, release) ?? [])
            } catch {
                return .failure(Refusal(text: error.text))
            }
        } catch {
            return .failure(Refusal(text: error.helmText))
        }
    }

    /// Renders both ways and compares.
    func judge(_ text: String, _ release: ReleaseIdentity) -> Verdict {
        judge(text, release, rendering(text, release))
    }

    /// Renders the emitted chart and compares it with what is already rendered.
    func judge(_ text: String, _ release: ReleaseIdentity, _ rendering: Rendering) -> Verdict {
        switch (rendering.errors.isEmpty, objects(text, release)) {
        case (true, .success(let objects)):
            let difference = ObjectDifference(between: rendering.outcome.objects, and: objects)
            return difference.map { .different($0) } ?? .equal(objects.count)
        case (true, .failure(let refusal)): return .refusedByChartOnly(refusal.text)
        case (false, .success):
            let isForTheCluster = rendering.errors.allSatisfy(clusterRules.covers)
            return isForTheCluster ? .refusedForTheCluster(rendering.errors) : .refusedByRenderOnly(rendering.errors)
        case (false, .failure): return .refused(rendering.errors)
        }
    }
}

/// Why a chart gives no objects for some values, in words.
struct Refusal: Error {
    let text: String
}

extension BothWays.Verdict {
    /// What is wrong with the two renderings; nil when nothing is.
    var problem: String? {
        switch self {
        case .equal, .refused, .refusedForTheCluster: nil
        case .different(let difference): difference.message("render", "the chart")
        case .refusedByRenderOnly(let errors):
            "render refuses, the chart does not: "
                + errors.map { "\($0.message) [\($0.code.name)]" }.joined(separator: "; ")
        case .refusedByChartOnly(let text): "the chart refuses, render does not: \(text)"
        }
    }
}
