import Kubernetes
public import ValueModel
public import ValuesSchema

/// Turns a chart and resolved values into objects, in the order in which `helm template` prints them.
///
/// Helm v4.2.3 pkg/release/v1/util/manifest_sorter.go, SortManifests: files are taken by path, objects sorted by kind,
/// stably; hooks are sorted likewise among themselves and printed behind the others.
public struct ChartRenderer: Sendable {
    let chart: ChartDefinition

    /// Creates a renderer of a chart.
    public init(_ chart: ChartDefinition) { self.chart = chart }

    /// Returns the objects.
    ///
    /// - Parameters:
    ///   - values: The effective values, as ``ValuesResolver`` gives them.
    ///   - context: The release.
    /// - Returns: Manifests in install order, then hooks.
    public func render(_ values: ValueNode, in context: EvaluationContext) -> [RenderedObject] {
        render(with: ExpressionEvaluator(values: values, context: context))
    }

    /// Returns the objects; the evaluator then knows which values were read.
    func render(with expressions: ExpressionEvaluator) -> [RenderedObject] {
        let evaluator = ManifestEvaluator(expressions)
        let manifests = chart.manifests.sorted { Value.precedes($0.file, $1.file) }
        let objects = manifests.flatMap { manifest in
            evaluator.objects(of: manifest).map {
                RenderedObject(source: "\(chart.name)/templates/\(manifest.file)", node: $0)
            }
        }
        let plain = objects.filter { !$0.isHook }
        let hooks = objects.filter(\.isHook)
        return InstallOrder.sorted(plain, by: \.kind) + InstallOrder.sorted(hooks, by: \.kind)
    }
}
