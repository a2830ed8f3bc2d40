public import ValueModel
public import ValuesSchema

/// The HTTPRoute of the Gateway API.
public struct HTTPRouteValues: ValuesObject {
    /// Whether there is one.
    public var enabled = false
    /// Labels beside the common ones.
    public var labels: [String: String] = [:]
    /// Annotations.
    public var annotations: [String: String] = [:]
    /// The Gateways it attaches to.
    public var parentRefs: Value = []
    /// The host names it answers to.
    public var hostnames: [String] = []
    /// The requests it takes.
    public var matches: Value = [["path": ["type": "PathPrefix", "value": "/"]]]
    /// Filters of the rule.
    public var filters: Value = []
    /// Timeouts of the rule.
    public var timeouts: Value = [:]

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>(
        "Access from outside through a Gateway (gateway.networking.k8s.io/v1)."
    ) {
        Field("enabled", \.enabled, "Create an HTTPRoute; the cluster needs the Gateway API's CRDs.")
        Field("labels", \.labels, "Labels beside the common ones.", .keys(.labelKey), .format(.labelValue), .ownLabels)
        Field("annotations", \.annotations, "Annotations.", .keys(.labelKey))
        Field(
            "parentRefs",
            \.parentRefs,
            "Gateways that the route attaches to: `name`, `namespace`, `sectionName`, `port`.",
            .listOfMaps,
            .checked(CustomResourceCheck.parents, schema: CustomResourceCheck.parentSchema)
        )
        Field(
            "hostnames",
            \.hostnames,
            "Host names, `*.` allowed in front; none means those of the listener.",
            .format(.ingressHost)
        )
        Field("matches", \.matches, "Requests that the route takes.", .listOfMaps)
        Field("filters", \.filters, "Filters of the rule.", .listOfMaps)
        Field("timeouts", \.timeouts, "Timeouts of the rule: `request`, `backendRequest`.", .anyMap)
        Rule("httpRoute.enabled needs httpRoute.parentRefs", help: "name the Gateway: `parentRefs: [{name: …}]`") {
            !$0.enabled || $0.parentRefs.isNotEmpty
        }
    }
}
