import ManifestDSL
import OrderedCollections
import ValueModel

/// An object that makes pods, and the pod that it makes.
struct Workload {
    let object: Value
    let labels: [String: String]
    let pod: Value

    var kind: String { object.text("kind") ?? "" }
    var phrase: String { "\(kind) \(object.text("metadata.name") ?? "")" }

    /// Returns the workloads among objects.
    static func all(in objects: [Value]) -> [Workload] {
        objects.compactMap { object in
            guard let pod = object.at("spec.template.spec") else { return nil }
            return Workload(object: object, labels: object.labels("spec.template.metadata.labels"), pod: pod)
        }
    }

    /// The containers, those that run first at the front.
    var containers: [Value] { pod.list("initContainers") + pod.list("containers") }

    /// The names of the ports of all containers.
    var ports: Set<String> { Set(containers.flatMap { $0.list("ports") }.compactMap { $0.text("name") }) }

    /// The names of the volumes, claims of a StatefulSet among them.
    var volumes: Set<String> {
        Set(
            pod.list("volumes").compactMap { $0.text("name") }
                + object.list("spec.volumeClaimTemplates").compactMap { $0.text("metadata.name") }
        )
    }

    /// The Secrets and ConfigMaps that the pod reads, each with the key it must have where there is one.
    var references: [Reference] {
        containers.flatMap { container in
            container.list("env").flatMap { variable in
                [("Secret", "secretKeyRef"), ("ConfigMap", "configMapKeyRef")].compactMap { kind, field in
                    variable.at("valueFrom.\(field)").map {
                        Reference(kind: kind, name: $0.text("name") ?? "", key: $0.text("key"))
                    }
                }
            }
                + container.list("envFrom").flatMap { source in
                    [("Secret", "secretRef"), ("ConfigMap", "configMapRef")].compactMap { kind, field in
                        source.text("\(field).name").map { Reference(kind: kind, name: $0, key: nil) }
                    }
                }
        }
            + pod.list("volumes").flatMap { volume in
                if let name = volume.text("secret.secretName") {
                    return [Reference(kind: "Secret", name: name, key: nil)]
                }
                guard let name = volume.text("configMap.name") else { return [] }
                let keys = volume.list("configMap.items").map { $0.text("key") }
                return (keys.isEmpty ? [nil] : keys).map { Reference(kind: "ConfigMap", name: name, key: $0) }
            }
    }

    /// A Secret or ConfigMap that is read.
    struct Reference: Hashable {
        let kind: String
        let name: String
        let key: String?
    }

    /// Whether labels are selected.
    static func selects(_ selector: [String: String], _ labels: [String: String]) -> Bool {
        !selector.isEmpty && selector.allSatisfy { labels[$0.key] == $0.value }
    }
}
