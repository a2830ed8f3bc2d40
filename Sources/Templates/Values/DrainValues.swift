public import ValuesSchema

/// What a pod does before it stops.
public struct DrainValues: ValuesObject {
    /// Whether the pod waits before it is told to stop.
    public var enabled = false
    /// How long it waits.
    public var seconds = 15

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>(
        "A preset of `lifecycle`: wait before stopping, until load balancers have taken the pod out."
    ) {
        Field("enabled", \.enabled, "Wait in a preStop hook.")
        Field("seconds", \.seconds, "Seconds to wait; less than `terminationGracePeriodSeconds`.", .range(1...3600))
    }
}
