public import ValueModel
public import ValuesSchema

/// The HorizontalPodAutoscaler.
public struct AutoscalingValues: ValuesObject {
    /// Whether there is one.
    public var enabled = false
    /// Fewest pods.
    public var minReplicas = 1
    /// Most pods.
    public var maxReplicas = 100
    /// The CPU utilisation to hold.
    public var targetCPUUtilizationPercentage: Int? = 80
    /// The memory utilisation to hold.
    public var targetMemoryUtilizationPercentage: Int?
    /// How fast it scales.
    public var behavior: Value = [:]

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>("Horizontal pod autoscaler.") {
        Field("enabled", \.enabled, "Create a HorizontalPodAutoscaler; the Deployment then has no replica count.")
        Field("minReplicas", \.minReplicas, "Fewest pods.", .minimum(1))
        Field("maxReplicas", \.maxReplicas, "Most pods.", .minimum(1))
        Field(
            "targetCPUUtilizationPercentage",
            \.targetCPUUtilizationPercentage,
            "CPU utilisation to hold, in percent of the request; null for none.",
            .minimum(1)
        )
        Field(
            "targetMemoryUtilizationPercentage",
            \.targetMemoryUtilizationPercentage,
            "Memory utilisation to hold, in percent of the request.",
            .minimum(1),
            .example("80")
        )
        Field("behavior", \.behavior, "How fast it scales up and down.", .kubernetes("HorizontalPodAutoscalerBehavior"))
        Rule(
            "autoscaling.minReplicas must not exceed autoscaling.maxReplicas",
            help: "lower the one or raise the other"
        ) {
            $0.minReplicas <= $0.maxReplicas
        }
        Rule("autoscaling needs a CPU or memory target", help: "set `targetCPUUtilizationPercentage`") {
            !$0.enabled || $0.targetCPUUtilizationPercentage.isSet() || $0.targetMemoryUtilizationPercentage.isSet()
        }
    }
}
