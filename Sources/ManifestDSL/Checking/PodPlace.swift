import ValueModel

/// Where the pod stands in an object that makes pods.
struct PodPlace {
    /// The specification of the pod.
    let spec: ValueNode
    /// The names of volumes that come from elsewhere: the claims of a StatefulSet.
    let claims: [String]

    /// Finds the pod; nil for kinds that make none.
    init?(in object: RenderedObject) {
        var steps: [String]
        switch object.kind {
        case "Pod": steps = ["spec"]
        case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job": steps = ["spec", "template", "spec"]
        case "CronJob": steps = ["spec", "jobTemplate", "spec", "template", "spec"]
        default: return nil
        }
        guard let spec = object.node.node(at: ValuePath(steps.map { .key($0) })), spec.mapping != nil else {
            return nil
        }
        self.spec = spec
        claims = (object.node["spec"]?["volumeClaimTemplates"]?.sequence ?? [])
            .compactMap { $0["metadata"]?["name"]?.scalar?.text }
    }

    /// All containers, those that run first at the front.
    var containers: [ValueNode] {
        ["initContainers", "containers"].flatMap { spec[$0]?.sequence ?? [] }
    }

    /// The volumes.
    var volumes: [ValueNode] { spec["volumes"]?.sequence ?? [] }
}
