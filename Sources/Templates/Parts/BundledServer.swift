import ManifestDSL
import ValuesSchema

/// A server that the chart brings along: what its Service, its NetworkPolicy and its probes have in common with the other's.
struct BundledServer {
    let name: TextHelper
    let labels: BlockHelper
    let selector: BlockHelper
    let port: Expression<Int>
    let portName: Expression<String>

    static let postgresql = BundledServer(
        name: Names.postgresql,
        labels: Labels.postgresql,
        selector: Labels.postgresqlSelector,
        port: 5432,
        portName: "tcp-postgresql"
    )

    static let redis = BundledServer(
        name: Names.redis,
        labels: Labels.redis,
        selector: Labels.redisSelector,
        port: 6379,
        portName: "redis"
    )

    /// The name and labels of each of its objects.
    var metadata: MapPart {
        Map("metadata") {
            Key("name", name.expression)
            Map("labels") { Include(labels) }
        }
    }

    /// The specification of its Service, whose port bears this name.
    func service(_ servicePort: Expression<String>) -> MapPart {
        Map("spec") {
            Key("type", "ClusterIP")
            List("ports") {
                Item {
                    Key("name", servicePort)
                    Key("port", port)
                    Key("targetPort", portName)
                    Key("protocol", "TCP")
                }
            }
            Map("selector") { Include(selector) }
        }
    }

    /// The specification of its NetworkPolicy: only these pods may talk to it.
    func networkPolicy(@ListBuilder from peers: () -> [Block<Element>]) -> MapPart {
        Map("spec") {
            Map("podSelector") { Map("matchLabels") { Include(selector) } }
            List("policyTypes") { Item("Ingress") }
            List("ingress") {
                Item {
                    List("from") { peers() }
                    List("ports") { NetworkPolicyParts.port(portName) }
                }
            }
        }
    }

    /// A probe that asks the server itself.
    static func probe(_ name: StaticString, _ question: Expression<String>, failures: Expression<Int>) -> MapPart {
        Map(name) {
            Map("exec") {
                List("command") {
                    Item("sh")
                    Item("-c")
                    Item(question)
                }
            }
            Key("periodSeconds", 10)
            Key("timeoutSeconds", 5)
            Key("failureThreshold", failures)
        }
    }

    /// Security of the servers that the chart brings along: no root, no privileges.
    @MapBuilder static func hardened() -> [Block<Entry>] {
        Map("securityContext") { unprivileged() }
    }

    /// The same in a pod whose user is another image's: `runAsNonRoot` on that pod would refuse an image of root.
    @MapBuilder static func hardened(user: Expression<Int>) -> [Block<Entry>] {
        Map("securityContext") {
            unprivileged()
            Key("readOnlyRootFilesystem", true)
            Key("runAsUser", user)
        }
    }

    @MapBuilder private static func unprivileged() -> [Block<Entry>] {
        Key("allowPrivilegeEscalation", false)
        Map("capabilities") { List("drop") { Item("ALL") } }
        Key("runAsNonRoot", true)
        Map("seccompProfile") { Key("type", "RuntimeDefault") }
    }
}
