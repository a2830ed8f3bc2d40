public import ValuesSchema

/// The pod that `helm test` runs.
public struct HelmTestValues: ValuesObject {
    /// Whether there is one.
    public var enabled = true
    /// The image, of which a shell and `wget` are used.
    public var image = ServerImageValues(repository: "busybox", tag: "1.37.0")

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>(
        "What `helm test` runs: a pod that asks whether the program is ready."
    ) {
        Field(
            "enabled",
            \.enabled,
            "Have a test; `chartgen render` prints it with `--include-tests` only.",
            .oftenUnused
        )
        Field("image", \.image, "An image with a shell and `wget`, pinned.")
    }
}
