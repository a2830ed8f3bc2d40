public import ValuesSchema

/// The PodDisruptionBudget.
public struct DisruptionBudgetValues: ValuesObject {
    /// Whether there is one.
    public var enabled = false
    /// Pods that must stay.
    public var minAvailable: IntOrPercent?
    /// Pods that may go.
    public var maxUnavailable: IntOrPercent?
    /// Annotations.
    public var annotations: [String: String] = [:]
    /// Labels beside the common ones.
    public var labels: [String: String] = [:]

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>("Pod disruption budget: how many pods a node drain may take at once.")
    {
        Field("enabled", \.enabled, "Create a PodDisruptionBudget.")
        Field(
            "minAvailable",
            \.minAvailable,
            "Pods that must stay, as a number or percentage; 0 means 0.",
            .example("2")
        )
        Field(
            "maxUnavailable",
            \.maxUnavailable,
            "Pods that may go, as a number or percentage; 1 when neither is set.",
            .example("1")
        )
        Field("annotations", \.annotations, "Annotations.", .keys(.labelKey))
        Field("labels", \.labels, "Labels beside the common ones.", .keys(.labelKey), .format(.labelValue), .ownLabels)
        Rule("pdb.minAvailable and pdb.maxUnavailable exclude each other", help: "keep one of them") {
            !($0.minAvailable.isSet() && $0.maxUnavailable.isSet())
        }
    }
}
