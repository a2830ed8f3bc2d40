import ManifestDSL
import ValueModel
import ValuesSchema

/// Access from outside through a Gateway of the Gateway API.
let httpRoute = Manifest("httproute.yaml", when: values.httpRoute.enabled) {
    Key("apiVersion", "gateway.networking.k8s.io/v1")
    Key("kind", "HTTPRoute")
    Map("metadata") {
        Key("name", Names.fullname.expression)
        Map("labels") {
            Include(Labels.common)
            Members(values.httpRoute.labels)
        }
        Passthrough("annotations", values.httpRoute.annotations)
    }
    Map("spec") {
        Passthrough("parentRefs", values.httpRoute.parentRefs)
        Passthrough("hostnames", values.httpRoute.hostnames)
        List("rules") {
            Item {
                Passthrough("matches", values.httpRoute.matches)
                Passthrough("filters", values.httpRoute.filters)
                Passthrough("timeouts", values.httpRoute.timeouts)
                List("backendRefs") {
                    Item {
                        Key("name", Names.fullname.expression)
                        Key("port", values.service.port)
                    }
                }
            }
        }
    }
}
