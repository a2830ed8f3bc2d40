import Diagnostics
import ValueModel

/// Checks what the parts of one pod say about each other.
struct PodChecker {
    private let object: RenderedObject
    private let judgesRelations: Bool
    private let collector: DiagnosticCollector

    init(object: RenderedObject, judgesRelations: Bool, into collector: DiagnosticCollector) {
        self.object = object
        self.judgesRelations = judgesRelations
        self.collector = collector
    }

    func check(_ pod: PodPlace) {
        unique(pod.containers, by: "name", noun: "containers with the name", .manifestDuplicateName)
        unique(pod.volumes, by: "name", noun: "volumes with the name", .manifestDuplicateName)
        let volumes = pod.claims + pod.volumes.compactMap { $0["name"]?.scalar?.text }
        let known = Set(volumes)
        for container in pod.containers {
            let ports = container["ports"]?.sequence ?? []
            unique(ports, by: "name", noun: "ports with the name", of: container, .manifestDuplicateName)
            let variables = container["env"]?.sequence ?? []
            unique(variables, by: "name", noun: "variables", of: container, .manifestDuplicateVariable)
            guard judgesRelations else { continue }
            checkMounts(of: container, among: volumes, known: known)
            VariableReferences(collector: collector).check(container)
        }
    }

    private func unique(
        _ nodes: [ValueNode],
        by key: String,
        noun: String,
        of container: ValueNode? = nil,
        _ code: DiagnosticCode
    ) {
        var seen: [String: ValueNode] = [:]
        for node in nodes {
            guard let name = node[key]?.scalar?.text else { continue }
            guard let first = seen.updateValue(node, forKey: name) else { continue }
            let place = node[key]?.span
            let other = first[key]?.span
            // Values that contradict one another can give the chart's own parts twice; the contradiction was reported.
            guard judgesRelations || place != nil || other != nil else { continue }
            let owner = container.map { "container \(quoted($0)) of the " } ?? ""
            collector.report(
                Diagnostic(
                    code,
                    "the \(owner)\(object.phrase) has two \(noun) `\(name)`",
                    at: place ?? other,
                    label: place == nil ? nil : code.severity == .error ? "the name is taken" : "this one wins",
                    related: place == nil || other == nil ? [] : [.init("this is the first one", at: other)],
                    notes: place == nil || other == nil ? ["the other one is the chart's own"] : [],
                    help: code.severity == .error ? "give it another name" : "remove one of the two"
                )
            )
        }
    }

    private func checkMounts(of container: ValueNode, among names: [String], known: Set<String>) {
        for mount in container["volumeMounts"]?.sequence ?? [] {
            guard let name = mount["name"]?.scalar?.text, !known.contains(name) else { continue }
            let meant = collector.isFull ? nil : Suggestion.nearest(to: name, among: names)
            collector.report(
                Diagnostic(
                    .manifestMissingVolume,
                    """
                    container \(quoted(container)) mounts the volume `\(name)`, which the \(object.phrase) does \
                    not have
                    """,
                    at: mount["name"]?.span,
                    label: "no volume of this name",
                    help: meant.map { "did you mean `\($0)`?" } ?? "add a volume with this name under `volumes`"
                )
            )
        }
    }

    private func quoted(_ container: ValueNode) -> String { "`\(container["name"]?.scalar?.text ?? "")`" }
}
