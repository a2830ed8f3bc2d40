import ManifestDSL
import ValueModel
import ValuesSchema

/// Access from outside through an Ingress controller.
let ingress = Manifest("ingress.yaml", when: values.ingress.enabled) {
    Key("apiVersion", "networking.k8s.io/v1")
    Key("kind", "Ingress")
    Map("metadata") {
        Key("name", Names.fullname.expression)
        Map("labels") {
            Include(Labels.common)
            Members(values.ingress.labels)
        }
        Passthrough("annotations", values.ingress.annotations)
    }
    Map("spec") {
        When(values.ingress.className.isNotEmpty) { Key("ingressClassName", values.ingress.className) }
        Passthrough("tls", values.ingress.tls)
        List("rules", isNeverEmpty: true) {
            ForEach(values.ingress.hosts, "host") { host in
                Item {
                    When(host.host.isNotEmpty) { Key("host", host.host) }
                    Map("http") {
                        List("paths", isNeverEmpty: true) {
                            ForEach(host.paths, "path") { path in
                                Item { backend(path) }
                            }
                        }
                    }
                }
            }
        }
    }
}

@MapBuilder private func backend(_ path: Expression<IngressPathValues>) -> [Block<Entry>] {
    Key("path", path.path)
    Key("pathType", path.pathType.text)
    Map("backend") {
        Map("service") {
            Key("name", Names.fullname.expression)
            Map("port") { Key("number", values.service.port) }
        }
    }
}
