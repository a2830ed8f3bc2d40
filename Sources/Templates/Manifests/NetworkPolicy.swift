import ManifestDSL
import ValueModel
import ValuesSchema

/// Who may talk to the program's pods, and to whom they may talk.
let networkPolicy = Manifest("networkpolicy.yaml", when: values.networkPolicy.enabled) {
    Key("apiVersion", "networking.k8s.io/v1")
    Key("kind", "NetworkPolicy")
    Map("metadata") {
        Key("name", Names.fullname.expression)
        Map("labels") { Include(Labels.common) }
    }
    Map("spec") {
        Map("podSelector") { Map("matchLabels") { Include(Labels.selector) } }
        List("ingress") {
            Item {
                Passthrough("from", values.networkPolicy.ingressFrom)
                List("ports") {
                    NetworkPolicyParts.port("http")
                    When(values.separateHealthApp) { NetworkPolicyParts.port("health") }
                }
            }
            Elements(values.networkPolicy.extraIngress)
        }
        When(values.networkPolicy.egress.isNotEmpty) { List("egress") { egress() } }
        List("policyTypes") {
            Item("Ingress")
            When(values.networkPolicy.egress.isNotEmpty) { Item("Egress") }
        }
    }
}

/// The user's own rules, and what the pods cannot do without: name resolution and the chart's own servers.
@ListBuilder private func egress() -> [Block<Element>] {
    Elements(values.networkPolicy.egress)
    Item {
        List("ports") {
            Item {
                Key("port", 53)
                Key("protocol", "UDP")
            }
            Item {
                Key("port", 53)
                Key("protocol", "TCP")
            }
        }
    }
    When(values.db.deployStandalone) { server(Labels.postgresqlSelector, "tcp-postgresql") }
    When(values.redis.enabled) { server(Labels.redisSelector, "redis") }
}

private func server(_ labels: BlockHelper, _ name: Expression<String>) -> ListPart {
    Item {
        List("to") { NetworkPolicyParts.pods(labels) }
        List("ports") { NetworkPolicyParts.port(name) }
    }
}
