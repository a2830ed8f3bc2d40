public import ValueModel
public import ValuesSchema

/// What KEDA keeps running when its source of numbers fails.
public struct KedaScaledObjectValues: ValuesObject {
    /// Annotations of the ScaledObject.
    public var annotations: [String: String] = [:]

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("The ScaledObject's own metadata.") {
        Field(
            "annotations",
            \.annotations,
            "Annotations, such as `autoscaling.keda.sh/paused-replicas`.",
            .keys(.labelKey)
        )
    }
}

/// The ScaledObject of KEDA.
public struct KedaValues: ValuesObject {
    /// Whether there is one.
    public var enabled = false
    /// Fewest pods.
    public var minReplicas = 1
    /// Most pods.
    public var maxReplicas = 100
    /// Seconds between looks at the triggers.
    public var pollingInterval = 30
    /// Seconds of quiet before scaling in.
    public var cooldownPeriod = 300
    /// Whether deletion restores the first count.
    public var restoreToOriginalReplicaCount = false
    /// Metadata.
    public var scaledObject = KedaScaledObjectValues()
    /// What it scales on.
    public var triggers: Value = []
    /// How fast it scales.
    public var behavior: Value = [:]
    /// What runs when the triggers fail.
    public var fallback: Value = [:]

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>("Autoscaling by KEDA.") {
        Field("enabled", \.enabled, "Create a ScaledObject; the Deployment then has no replica count.")
        Field("minReplicas", \.minReplicas, "Fewest pods; 0 scales to nothing.", .minimum(0))
        Field("maxReplicas", \.maxReplicas, "Most pods.", .minimum(1))
        Field("pollingInterval", \.pollingInterval, "Seconds between looks at the triggers.", .minimum(1))
        Field(
            "cooldownPeriod",
            \.cooldownPeriod,
            "Seconds without activity before scaling in to the fewest.",
            .minimum(0)
        )
        Field(
            "restoreToOriginalReplicaCount",
            \.restoreToOriginalReplicaCount,
            "Restore the first replica count when the ScaledObject is deleted."
        )
        Field("scaledObject", \.scaledObject, "The ScaledObject's own metadata.")
        Field(
            "triggers",
            \.triggers,
            "What is scaled on; at least one.",
            .listOfMaps,
            .checked(CustomResourceCheck.triggers, schema: CustomResourceCheck.triggerSchema)
        )
        Field("behavior", \.behavior, "How fast it scales up and down.", .kubernetes("HorizontalPodAutoscalerBehavior"))
        Field("fallback", \.fallback, "What runs when the triggers fail: `failureThreshold`, `replicas`.", .anyMap)
        Rule("keda.minReplicas must not exceed keda.maxReplicas", help: "lower the one or raise the other") {
            $0.minReplicas <= $0.maxReplicas
        }
        Rule("keda.enabled needs at least one trigger", help: "add an entry to `keda.triggers`") {
            !$0.enabled || $0.triggers.isNotEmpty
        }
    }
}
