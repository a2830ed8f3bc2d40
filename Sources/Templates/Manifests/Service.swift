import ManifestDSL
import ValuesSchema

/// The Service in front of the pods.
let service = Manifest("service.yaml") {
    Key("apiVersion", "v1")
    Key("kind", "Service")
    Map("metadata") {
        Key("name", Names.fullname.expression)
        Map("labels") {
            Include(Labels.common)
            Members(values.service.labels)
        }
        Passthrough("annotations", values.service.annotations)
    }
    Map("spec") {
        Key("type", values.service.type.text)
        When(values.service.type == .loadBalancer && values.service.loadBalancerClass.isNotEmpty) {
            Key("loadBalancerClass", values.service.loadBalancerClass)
        }
        List("ports") {
            Item {
                Key("port", values.service.port)
                Key("targetPort", "http")
                Key("protocol", "TCP")
                Key("name", "http")
                With(values.service.nodePort, "port") { port in Key("nodePort", port) }
            }
        }
        Map("selector") { Include(Labels.selector) }
    }
}
