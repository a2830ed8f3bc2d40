import Diagnostics
import Kubernetes
import OrderedCollections
import ValueModel
import ValuesSchema

/// The check that no request exceeds its limit, which the API server would refuse.
enum ResourceCheck {
    @Sendable static func check(_ node: ValueNode, _ path: ValuePath, _ collector: DiagnosticCollector) {
        for (resource, member) in node["requests"]?.mapping ?? [:] {
            guard let limit = node["limits"]?[resource], let wanted = quantity(member.node), let most = quantity(limit),
                wanted > most
            else { continue }
            let place = path.appending("requests").appending(resource)
            collector.report(
                Diagnostic(
                    .rule,
                    "`\(place)` \(member.node.scalarText) exceeds the limit \(limit.scalarText)",
                    at: member.node.span,
                    label: "more than the limit",
                    related: [.init("the limit is set here", at: limit.span)],
                    help: "lower the request or raise the limit",
                    path: place.description
                )
            )
        }
    }

    private static func quantity(_ node: ValueNode) -> Quantity? { try? Quantity(node.scalarText) }
}

extension ValueNode {
    /// The text of a scalar.
    fileprivate var scalarText: String { spelling }
}
