import ManifestDSL
import ValuesSchema

/// What the NetworkPolicies say in more than one place.
enum NetworkPolicyParts {
    /// A TCP port by its name.
    static func port(_ name: Expression<String>) -> ListPart {
        Item {
            Key("port", name)
            Key("protocol", "TCP")
        }
    }

    /// The pods that bear these labels.
    static func pods(_ labels: BlockHelper) -> ListPart {
        Item { Map("podSelector") { Map("matchLabels") { Include(labels) } } }
    }
}
