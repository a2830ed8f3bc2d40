import ManifestDSL
import ValuesSchema

/// The volumes of the servers that the chart brings along.
enum Claims {
    /// A claim of the chart's own, for `volumeClaimTemplates`.
    @MapBuilder static func claim(_ name: Expression<String>, _ volume: Expression<PersistenceValues>) -> [Block<Entry>]
    {
        Map("metadata") {
            Key("name", name)
            Passthrough("annotations", volume.annotations)
        }
        Map("spec") {
            Passthrough("accessModes", volume.accessModes)
            When(volume.storageClass.isNotEmpty) { Key("storageClassName", volume.storageClass) }
            Map("resources") { Map("requests") { Key("storage", volume.size) } }
        }
    }

    /// The pod's volume where no claim template makes one.
    @ListBuilder static func volume(
        _ name: Expression<String>,
        _ volume: Expression<PersistenceValues>
    ) -> [Block<Element>] {
        When(!volume.enabled) {
            Item {
                Key("name", name)
                EmptyMap("emptyDir")
            }
        }
        When(volume.enabled && volume.existingClaim.isNotEmpty) {
            Item {
                Key("name", name)
                Map("persistentVolumeClaim") { Key("claimName", volume.existingClaim) }
            }
        }
    }
}
