public import ValuesSchema

/// The volume of a server that the chart brings along.
public struct PersistenceValues: ValuesObject {
    /// Whether data outlives the pod.
    public var enabled = true
    /// The size of the volume.
    public var size = "8Gi"
    /// The class of the volume.
    public var storageClass = ""
    /// How the volume is mounted.
    public var accessModes = ["ReadWriteOnce"]
    /// A claim that exists.
    public var existingClaim = ""
    /// Annotations of the claim.
    public var annotations: [String: String] = [:]

    /// Creates the defaults.
    public init() {}

    /// Creates a volume that is on or off.
    public init(enabled: Bool) { self.enabled = enabled }

    /// The fields.
    public static let schema = ObjectSchema<Self>("The volume that the data lives on.") {
        Field("enabled", \.enabled, "Keep the data on a volume; otherwise it goes with the pod.")
        Field("size", \.size, "Size of the volume.", .format(.quantity))
        Field(
            "storageClass",
            \.storageClass,
            "Class of the volume; empty for the cluster's default.",
            .format(.objectName.orEmpty)
        )
        Field("accessModes", \.accessModes, "How the volume may be mounted.")
        Field(
            "existingClaim",
            \.existingClaim,
            "A PersistentVolumeClaim that exists; empty for one of the chart's own.",
            .format(.objectName.orEmpty)
        )
        Field("annotations", \.annotations, "Annotations of the claim.", .keys(.labelKey))
    }
}
