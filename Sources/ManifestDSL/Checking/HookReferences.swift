import Diagnostics
import ValueModel

/// Checks that hooks that run before an install do not need objects that the install brings.
struct HookReferences {
    let collector: DiagnosticCollector

    func check(_ objects: [RenderedObject]) {
        let later = Set(objects.lazy.filter { !Self.runsBefore($0) }.map { [$0.kind, $0.name] })
        for object in objects where Self.runsBefore(object) {
            guard let pod = PodPlace(in: object) else { continue }
            for reference in Self.references(of: pod) where later.contains([reference.kind, reference.name]) {
                report(object, reference)
            }
        }
    }

    private typealias Reference = (kind: String, name: String, place: ValueNode)

    private static func runsBefore(_ object: RenderedObject) -> Bool {
        let annotations = object.node["metadata"]?["annotations"]
        if annotations?["argocd.argoproj.io/hook"]?.scalar?.text == "PreSync" { return true }
        return annotations?["helm.sh/hook"]?.scalar?.text?.contains("pre-install") ?? false
    }

    private static func references(of pod: PodPlace) -> [Reference] {
        var found: [Reference] = []
        func add(_ kind: String, _ node: ValueNode?, key: String = "name") {
            guard let place = node?[key], let name = place.scalar?.text else { return }
            if node?["optional"]?.scalar == .bool(true) { return }
            found.append((kind, name, place))
        }
        add("ServiceAccount", pod.spec, key: "serviceAccountName")
        for container in pod.containers {
            for variable in container["env"]?.sequence ?? [] {
                add("Secret", variable["valueFrom"]?["secretKeyRef"])
                add("ConfigMap", variable["valueFrom"]?["configMapKeyRef"])
            }
            for source in container["envFrom"]?.sequence ?? [] {
                add("Secret", source["secretRef"])
                add("ConfigMap", source["configMapRef"])
            }
        }
        for volume in pod.volumes {
            add("Secret", volume["secret"], key: "secretName")
            add("ConfigMap", volume["configMap"])
        }
        return found
    }

    private func report(_ object: RenderedObject, _ reference: Reference) {
        collector.report(
            Diagnostic(
                .manifestHookTooEarly,
                "the \(object.phrase) is a hook and runs before the \(reference.kind) `\(reference.name)` exists",
                at: reference.place.span,
                label: "part of the same install",
                notes: ["a hook that waits for an object that is created after it never ends"],
                help: "create the \(reference.kind) beforehand, outside these values, or turn the hook off"
            )
        )
    }
}
