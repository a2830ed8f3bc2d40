import ManifestDSL
import OrderedCollections
import ValueModel

/// What holds of everything that the chart renders, whatever the values say.
struct Invariants {
    let rendering: Rendering

    /// Returns what does not hold, a sentence each.
    func violations() -> [String] {
        identities() + emptiness() + variables() + mounts() + probes() + selectors() + backends() + references()
            + order()
    }

    private var objects: [Value] { rendering.documents }
    private var workloads: [Workload] { Workload.all(in: objects) }

    /// Two objects never bear one name.
    private func identities() -> [String] {
        var seen: Set<[String]> = []
        return objects.compactMap { object in
            let identity = ["apiVersion", "kind", "metadata.namespace", "metadata.name"].map { object.text($0) ?? "" }
            return seen.insert(identity).inserted ? nil : "two objects \(identity)"
        }
    }

    /// Nulls and empty collections come from the user alone, but for `emptyDir: {}`.
    private func emptiness() -> [String] {
        var found: [String] = []
        func walk(_ node: ValueNode, _ path: String) {
            if node.span == nil, node.isNull || (node.mapping?.isEmpty ?? false) || (node.sequence?.isEmpty ?? false) {
                if !path.hasSuffix(".emptyDir") { found.append("nothing under \(path)") }
            }
            for (key, member) in node.mapping ?? [:] { walk(member.node, "\(path).\(key)") }
            for (index, element) in (node.sequence ?? []).enumerated() { walk(element, "\(path)[\(index)]") }
        }
        for object in rendering.objects { walk(object.node, object.kind) }
        return found
    }

    private func variables() -> [String] {
        workloads.flatMap { workload in
            workload.containers.flatMap { container in
                let names = container.list("env").compactMap { $0.text("name") }
                return Set(names).count == names.count ? [] : ["\(workload.phrase) has a variable twice: \(names)"]
            }
        }
    }

    private func mounts() -> [String] {
        workloads.flatMap { workload in
            workload.containers.flatMap { $0.list("volumeMounts") }.compactMap { $0.text("name") }
                .filter { !workload.volumes.contains($0) }.map { "\(workload.phrase) has no volume \($0)" }
        }
    }

    private func probes() -> [String] {
        workloads.flatMap { workload in
            workload.containers.flatMap { container in
                let names = Set(container.list("ports").compactMap { $0.text("name") })
                return ["livenessProbe", "readinessProbe", "startupProbe"].compactMap { probe -> String? in
                    guard let port = container.text("\(probe).httpGet.port"), !names.contains(port) else { return nil }
                    return "\(workload.phrase) has no port \(port) for its \(probe)"
                }
            }
        }
    }

    /// A selector of the chart's own selects the pods of one workload, which is never the migration.
    private func selectors() -> [String] {
        let chosen: [(object: Value, selector: [String: String], ports: [String])] = own.compactMap { object in
            switch object.text("kind") {
            case "Service":
                (object, object.labels("spec.selector"), object.list("spec.ports").compactMap { $0.text("targetPort") })
            case "PodDisruptionBudget": (object, object.labels("spec.selector.matchLabels"), [])
            case "NetworkPolicy":
                (
                    object, object.labels("spec.podSelector.matchLabels"),
                    object.list("spec.ingress.0.ports").compactMap { $0.text("port") }
                )
            case "Deployment", "StatefulSet": (object, object.labels("spec.selector.matchLabels"), [])
            default: nil
            }
        }
        return chosen.flatMap { object, selector, ports in
            let selected = workloads.filter { Workload.selects(selector, $0.labels) }
            let phrase = "\(object.text("kind") ?? "") \(object.text("metadata.name") ?? "")"
            guard selected.count == 1, let workload = selected.first, workload.kind != "Job" else {
                return ["\(phrase) selects \(selected.map(\.phrase))"]
            }
            return ports.filter { !workload.ports.contains($0) }.map {
                "\(phrase) means a port \($0) that is not there"
            }
        }
    }

    /// What points at an object of the chart's own finds it.
    private func backends() -> [String] {
        let deployments = Set(objects(of: "Deployment").compactMap { $0.text("metadata.name") })
        let services = objects(of: "Service").filter { service in own.contains(service) }
        let numbers = Dictionary(
            services.map { ($0.text("metadata.name") ?? "", Set($0.list("spec.ports").compactMap { $0["port"] })) },
            uniquingKeysWith: { $1 }
        )
        return own.flatMap { object -> [String] in
            let targets: [(name: String?, port: Value?)]
            switch object.text("kind") {
            case "HorizontalPodAutoscaler", "ScaledObject":
                let name = object.text("spec.scaleTargetRef.name") ?? ""
                return deployments.contains(name) ? [] : ["there is no Deployment \(name) to scale"]
            case "ServiceMonitor":
                let selector = object.labels("spec.selector.matchLabels")
                let selected = services.filter { Workload.selects(selector, $0.labels("metadata.labels")) }
                let ports = selected.flatMap { $0.list("spec.ports") }.compactMap { $0.text("name") }
                return ports == [object.text("spec.endpoints.0.port")] ? [] : ["the monitor finds the ports \(ports)"]
            case "Ingress":
                targets = object.list("spec.rules").flatMap { $0.list("http.paths") }
                    .map { ($0.text("backend.service.name"), $0.at("backend.service.port.number")) }
            case "HTTPRoute":
                targets = object.list("spec.rules").flatMap { $0.list("backendRefs") }.map {
                    ($0.text("name"), $0["port"])
                }
            default: return []
            }
            return targets.filter { !(numbers[$0.name ?? ""]?.contains($0.port ?? .null) ?? false) }
                .map { "no Service \($0)" }
        }
    }

    /// A Secret or ConfigMap that no value names is the chart's own, and there with the key; before a hook it is not yet.
    private func references() -> [String] {
        let named = Self.texts(in: rendering.values.value)
        return rendering.objects.flatMap { object in
            Workload.all(in: [object.node.value]).flatMap { workload in
                workload.references.compactMap { reference -> String? in
                    let owner = objects(of: reference.kind).first { $0.text("metadata.name") == reference.name }
                    guard let owner else {
                        return named.contains(reference.name) ? nil : "\(workload.phrase) reads \(reference)"
                    }
                    if Self.isEarly(object), owner.text("metadata.name").map({ !named.contains($0) }) ?? true {
                        return "\(workload.phrase) runs before there is \(reference)"
                    }
                    let keys = ["data", "stringData"].flatMap { owner[$0]?.members?.keys.elements ?? [] }
                    return reference.key.map(keys.contains) ?? true ? nil : "there is no key for \(reference)"
                }
            }
        }
    }

    /// Objects stand in Helm's order, hooks behind the others.
    private func order() -> [String] {
        let hooks = rendering.objects.map(\.isHook)
        return hooks.drop { !$0 }.contains(false) ? ["a hook stands before other objects"] : []
    }

    /// The objects that the chart makes itself.
    private var own: [Value] {
        rendering.objects.filter { $0.template != "templates/extra-resources.yaml" }.map(\.node.value)
    }

    private func objects(of kind: String) -> [Value] { objects.filter { $0.text("kind") == kind } }

    private static func isEarly(_ object: RenderedObject) -> Bool {
        object.isHook || object.node["metadata"]?["annotations"]?["argocd.argoproj.io/hook"] != nil
    }

    private static func texts(in value: Value) -> Set<String> {
        switch value {
        case .string(let text): [text]
        case .array(let elements): elements.reduce(into: []) { $0.formUnion(texts(in: $1)) }
        case .object(let members): members.values.reduce(into: []) { $0.formUnion(texts(in: $1)) }
        case .null, .bool, .integer, .double: []
        }
    }
}
