public import ValuesSchema

/// The ServiceAccount of the pods.
public struct ServiceAccountValues: ValuesObject {
    /// Whether the chart makes one.
    public var create = false
    /// Whether its token is mounted.
    public var automount = true
    /// Annotations, such as those of workload identity.
    public var annotations: [String: String] = [:]
    /// Its name.
    public var name = ""

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("The ServiceAccount of the pods.") {
        Field("create", \.create, "Create a ServiceAccount.")
        Field("automount", \.automount, "Mount the account's API token; written on the ServiceAccount.")
        Field("annotations", \.annotations, "Annotations, such as a cloud role.", .keys(.labelKey))
        Field(
            "name",
            \.name,
            "Name; empty means the full name when one is created, else `default`.",
            .format(.objectName.orEmpty)
        )
    }
}
