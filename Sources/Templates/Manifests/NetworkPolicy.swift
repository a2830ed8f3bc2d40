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
        List("policyTypes") {
            Item("Ingress")
            When(values.networkPolicy.egress.isNotEmpty) { Item("Egress") }
        }
        List("ingress") {
            Item {
                Passthrough("from", values.networkPolicy.ingressFrom)
                List("ports") {
                    port("http")
                    When(values.separateHealthApp) { port("health") }
                }
            }
            Elements(values.networkPolicy.extraIngress)
        }
        When(values.networkPolicy.egress.isNotEmpty) { List("egress") { egress() } }
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
        List("to") { Item { Map("podSelector") { Map("matchLabels") { Include(labels) } } } }
        List("ports") { port(name) }
    }
}

private func port(_ name: Expression<String>) -> ListPart {
    Item {
        Key("port", name)
        Key("protocol", "TCP")
    }
}

/// Only the program and the migration may talk to the chart's own PostgreSQL.
let postgresqlNetworkPolicy = Manifest(
    "postgresql-networkpolicy.yaml",
    when: values.networkPolicy.enabled && values.db.deployStandalone
) {
    Key("apiVersion", "networking.k8s.io/v1")
    Key("kind", "NetworkPolicy")
    Map("metadata") {
        Key("name", Names.postgresql.expression)
        Map("labels") { Include(Labels.postgresql) }
    }
    Map("spec") {
        Map("podSelector") { Map("matchLabels") { Include(Labels.postgresqlSelector) } }
        List("policyTypes") { Item("Ingress") }
        List("ingress") {
            Item {
                List("from") {
                    Item { Map("podSelector") { Map("matchLabels") { Include(Labels.selector) } } }
                    Item { Map("podSelector") { Map("matchLabels") { Include(Labels.migrationSelector) } } }
                }
                List("ports") { port("tcp-postgresql") }
            }
        }
    }
}

/// Only the program may talk to the chart's own Redis.
let redisNetworkPolicy = Manifest(
    "redis-networkpolicy.yaml",
    when: values.networkPolicy.enabled && values.redis.enabled
) {
    Key("apiVersion", "networking.k8s.io/v1")
    Key("kind", "NetworkPolicy")
    Map("metadata") {
        Key("name", Names.redis.expression)
        Map("labels") { Include(Labels.redis) }
    }
    Map("spec") {
        Map("podSelector") { Map("matchLabels") { Include(Labels.redisSelector) } }
        List("policyTypes") { Item("Ingress") }
        List("ingress") {
            Item {
                List("from") { Item { Map("podSelector") { Map("matchLabels") { Include(Labels.selector) } } } }
                List("ports") { port("redis") }
            }
        }
    }
}
