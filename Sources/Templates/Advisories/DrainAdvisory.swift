import Diagnostics
import ManifestDSL
import ValueModel
import ValuesSchema

/// Warns of a disruption budget that lets no pod go, so that a node drain waits for ever.
enum DrainAdvisory {
    @Sendable static func advise(_ node: ValueNode, _ context: EvaluationContext, _ collector: DiagnosticCollector) {
        guard let budget = node["pdb"].flatMap(DisruptionBudgetValues.decode), budget.enabled,
            let (pods, source) = fewestPods(node), pods > 0
        else { return }
        if let minimum = budget.minAvailable {
            let staying = minimum.pods(of: pods, roundingUp: true)
            guard staying >= pods else { return }
            report(
                "pdb.minAvailable keeps \(staying) of \(pods) pods, so no node with one of them can be drained",
                node["pdb"]?["minAvailable"],
                raising: source,
                node.node(at: source),
                collector
            )
        } else if let maximum = budget.maxUnavailable, maximum.pods(of: pods, roundingUp: true) == 0 {
            report(
                "pdb.maxUnavailable lets no pod go, so no node with one of them can be drained",
                node["pdb"]?["maxUnavailable"],
                raising: nil,
                nil,
                collector
            )
        }
    }

    /// The fewest pods there may be, and the value that says so.
    private static func fewestPods(_ node: ValueNode) -> (Int, ValuePath)? {
        let scaler = ["autoscaling", "keda"].first { node[$0]?["enabled"]?.scalar == .bool(true) }
        let path = ValuePath(scaler.map { [.key($0), .key("minReplicas")] } ?? [.key("replicaCount")])
        return node.node(at: path).flatMap(Int.decode).map { ($0, path) }
    }

    private static func report(
        _ message: String,
        _ node: ValueNode?,
        raising source: ValuePath?,
        _ count: ValueNode?,
        _ collector: DiagnosticCollector
    ) {
        let spare = "use `pdb.maxUnavailable: 1`"
        collector.report(
            Diagnostic(
                .blockedDrain,
                message,
                at: node?.span,
                related: source.flatMap { source in count?.span.map { [.init("`\(source)` is set here", at: $0)] } }
                    ?? [],
                help: source.map { "raise `\($0)`, or \(spare)" } ?? spare,
                path: "pdb"
            )
        )
    }
}
