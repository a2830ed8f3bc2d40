import ManifestDSL
import ValueModel
import ValuesSchema

/// What the pods of the program and of the migration have in common, so that no setting is forgotten in one of them.
enum Pod {
    static let hasScratch = values.securityContext["readOnlyRootFilesystem"].isTrue

    /// Where the pod may run and under which priority.
    @MapBuilder static func placement() -> [Block<Entry>] {
        Passthrough("nodeSelector", values.nodeSelector)
        Passthrough("affinity", values.affinity)
        Passthrough("tolerations", values.tolerations)
        When(values.priorityClassName.isNotEmpty) { Key("priorityClassName", values.priorityClassName) }
    }

    /// Writable places for a container whose root is read-only, and the user's own mounts.
    @ListBuilder static func mounts() -> [Block<Element>] {
        When(hasScratch) {
            mount("tmp", "/tmp")
            mount("cache", "/.cache")
            mount("npm", "/.npm")
        }
        Elements(values.volumeMounts)
    }

    /// The volumes behind ``mounts()``.
    @ListBuilder static func volumes() -> [Block<Element>] {
        When(hasScratch) {
            scratch("tmp")
            scratch("cache")
            scratch("npm")
        }
        Elements(values.volumes)
    }

    static func mount(_ name: Expression<String>, _ path: Expression<String>) -> ListPart {
        Item {
            Key("name", name)
            Key("mountPath", path)
        }
    }

    private static func scratch(_ name: Expression<String>) -> ListPart {
        Item {
            Key("name", name)
            Map("emptyDir") { Key("sizeLimit", "500Mi") }
        }
    }
}
