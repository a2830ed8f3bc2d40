public import ValueModel
public import ValuesSchema

/// The NetworkPolicy of the pods.
public struct NetworkPolicyValues: ValuesObject {
    /// Whether there is one.
    public var enabled = false
    /// Who may connect.
    public var ingressFrom: Value = []
    /// Rules beside the one for the Service's port.
    public var extraIngress: Value = []
    /// Where the pods may connect to.
    public var egress: Value = []

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("Who may talk to the pods, and to whom they may talk.") {
        Field(
            "enabled",
            \.enabled,
            "Create a NetworkPolicy for the gateway, and one each for the servers that the chart brings along."
        )
        Field(
            "ingressFrom",
            \.ingressFrom,
            "Who may connect to the gateway's ports; nobody in particular means everybody.",
            .kubernetes(listOf: "NetworkPolicyPeer")
        )
        Field(
            "extraIngress",
            \.extraIngress,
            "Further ingress rules, as they are.",
            .kubernetes(listOf: "NetworkPolicyIngressRule")
        )
        Field(
            "egress",
            \.egress,
            "Egress rules; name resolution and the chart's own servers are added. None leaves egress open.",
            .kubernetes(listOf: "NetworkPolicyEgressRule")
        )
    }
}
