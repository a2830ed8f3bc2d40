import Diagnostics
import OrderedCollections
import ValueModel

extension ShapeWalk {
    /// Checks what fields of one map say about each other.
    func checkRelations(_ node: ValueNode, _ members: ValueNode.Mapping, of name: String, at path: ValuePath) {
        for group in ExclusiveFields.groups[name] ?? [] {
            let present = members.elements.filter { key, member in
                group(key) && !member.node.isNull && member.node.scalar?.text != ""
            }
            guard present.count > 1, let first = present.first, let last = present.last else { continue }
            collector.report(
                Diagnostic(
                    .kubernetesConflictingFields,
                    "\(path.subject) sets \(MessageText.listed(present.map { "`\($0.key)`" })), only one is allowed",
                    at: last.value.keySpan ?? node.span,
                    label: "the second one",
                    related: [Diagnostic.Related("the first one", at: first.value.keySpan)],
                    path: path.description
                )
            )
        }
        if name == "ResourceRequirements" { checkRequests(members, at: path) }
        if name == "RollingUpdateDeployment" { checkProgress(members, at: path) }
    }

    /// A Deployment that may neither add nor remove a pod cannot be updated, and the API server refuses it.
    private func checkProgress(_ members: ValueNode.Mapping, at path: ValuePath) {
        guard let surge = members["maxSurge"]?.node, let unavailable = members["maxUnavailable"]?.node,
            isZero(surge), isZero(unavailable)
        else { return }
        collector.report(
            Diagnostic(
                .kubernetesConflictingFields,
                "`maxSurge` and `maxUnavailable` must not both be 0",
                at: unavailable.span,
                label: "no pod may go",
                related: [Diagnostic.Related("no pod may be added", at: surge.span)],
                help: "set one of them to at least 1",
                path: path.appending("maxUnavailable").description
            )
        )
    }

    private func isZero(_ node: ValueNode) -> Bool {
        let digits = text(node).utf8.drop { $0 == UInt8(ascii: "0") }
        return !text(node).isEmpty && (digits.isEmpty || digits.elementsEqual("%".utf8))
    }

    private func checkRequests(_ members: ValueNode.Mapping, at path: ValuePath) {
        guard let requests = members["requests"]?.node.mapping, let limits = members["limits"]?.node.mapping
        else { return }
        for (resource, request) in requests {
            guard let limit = limits[resource], let asked = amount(request.node), let most = amount(limit.node),
                asked > most
            else { continue }
            collector.report(
                Diagnostic(
                    .kubernetesRequestAboveLimit,
                    "the request of \(text(request.node)) \(resource) is above the limit of \(text(limit.node))",
                    at: request.node.span,
                    label: "above the limit",
                    related: [Diagnostic.Related("the limit", at: limit.node.span)],
                    help: "lower the request or raise the limit",
                    path: path.appending("requests").appending(resource).description
                )
            )
        }
    }

    private func amount(_ node: ValueNode) -> Quantity? {
        guard let scalar = node.scalar else { return nil }
        return try? Quantity(Self.quantityText(scalar))
    }

    private func text(_ node: ValueNode) -> String { node.scalar.map(Self.quantityText) ?? "" }

    /// Reports elements of a list that bear the name of an earlier one.
    func checkDuplicates(_ nodes: [ValueNode], of name: String, at path: ValuePath) {
        guard let key = Self.identities[name] else { return }
        var seen: [String: SourceSpan?] = [:]
        for (index, node) in nodes.enumerated() {
            guard let field = node[key], let text = field.scalar?.text, !isTemplate(field.scalar) else { continue }
            guard let first = seen.updateValue(field.span, forKey: text) else { continue }
            let isFatal = name != "EnvVar"
            collector.report(
                Diagnostic(
                    .kubernetesDuplicateName,
                    "\(path.subject) has two elements with the \(key) \(MessageText.quoted(text))",
                    at: field.span,
                    severity: isFatal ? .error : nil,
                    label: "again",
                    related: [Diagnostic.Related("first here", at: first)],
                    help: isFatal ? nil : "remove the first one, the last one wins",
                    path: path.appending(index).appending(key).description
                )
            )
        }
    }

    /// The field by which elements of a list are told apart; doubles are refused, for variables the last one wins.
    private static let identities = [
        "Container": "name", "Volume": "name", "EnvVar": "name", "VolumeMount": "mountPath",
    ]
}
