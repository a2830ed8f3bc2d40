import ManifestDSL
import ValueModel
import ValuesSchema

/// Scraping by the Prometheus operator.
let serviceMonitor = Manifest("servicemonitor.yaml", when: values.serviceMonitor.enabled) {
    Key("apiVersion", "monitoring.coreos.com/v1")
    Key("kind", "ServiceMonitor")
    Map("metadata") {
        Key("name", Names.fullname.expression)
        Map("labels") {
            Include(Labels.common)
            Members(values.serviceMonitor.labels)
        }
        Passthrough("annotations", values.serviceMonitor.annotations)
    }
    Map("spec") {
        Map("namespaceSelector") {
            List("matchNames") {
                When(values.serviceMonitor.namespaceSelector.matchNames.isNotEmpty) {
                    Elements(values.serviceMonitor.namespaceSelector.matchNames)
                } otherwise: {
                    Item(.release(.namespace))
                }
            }
        }
        List("endpoints") {
            Item {
                Key("port", "http")
                Key("path", values.serviceMonitor.path)
                Key("interval", values.serviceMonitor.interval)
                Key("scrapeTimeout", values.serviceMonitor.scrapeTimeout)
                Key("scheme", "http")
                When(values.serviceMonitor.authorization.secretName.isNotEmpty) {
                    Map("authorization") {
                        Key("type", "Bearer")
                        Map("credentials") {
                            Key("name", values.serviceMonitor.authorization.secretName)
                            Key("key", values.serviceMonitor.authorization.secretKey)
                        }
                    }
                }
                Passthrough("relabelings", values.serviceMonitor.relabelings)
            }
        }
        Map("selector") { Map("matchLabels") { Include(Labels.selector) } }
    }
}
