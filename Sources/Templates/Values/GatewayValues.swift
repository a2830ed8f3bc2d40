public import ValuesSchema

/// The values of the gateway chart.
public struct GatewayValues: ValuesObject {
    /// Pods.
    public var replicaCount = 1

    /// Creates the values that an empty file gives.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>("Values of the LLM gateway chart.") {
        Field("replicaCount", \.replicaCount, "Pods; not used while an autoscaler is on.", .minimum(0))
    }
}
