public import ValuesSchema

/// How a Service is reached.
public enum ServiceType: String, ValuesChoice {
    case clusterIP = "ClusterIP"
    case nodePort = "NodePort"
    case loadBalancer = "LoadBalancer"
}

/// The Service in front of the pods.
public struct ServiceValues: ValuesObject {
    /// How it is reached.
    public var type = ServiceType.clusterIP
    /// Its port, which is also the container's.
    public var port = 4000
    /// The port on every node.
    public var nodePort: Int?
    /// Annotations.
    public var annotations: [String: String] = [:]
    /// Labels beside the common ones.
    public var labels: [String: String] = [:]
    /// The load balancer's implementation.
    public var loadBalancerClass = ""

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>("The Service in front of the pods.") {
        Field("type", \.type, "How the Service is reached.")
        Field(
            "port",
            \.port,
            "Port of the Service, of the container, and of the program (env `PORT`).",
            .range(1...65535)
        )
        Field("nodePort", \.nodePort, "Port on every node; chosen by the cluster when absent.", .range(1...65535))
        Field("annotations", \.annotations, "Annotations, such as those of a load balancer.", .keys(.labelKey))
        Field("labels", \.labels, "Labels beside the common ones.", .keys(.labelKey), .format(.labelValue), .ownLabels)
        Field(
            "loadBalancerClass",
            \.loadBalancerClass,
            "Implementation of the load balancer; only with `type: LoadBalancer`.",
            .format(.labelKey.orEmpty)
        )
        Rule("service.nodePort needs service.type NodePort or LoadBalancer", help: "remove `nodePort` or change `type`")
        {
            !$0.nodePort.isSet() || $0.type != .clusterIP
        }
    }
}

extension FieldConstraint {
    /// Labels that do not repeat those which the chart sets.
    static let ownLabels = FieldConstraint.reserved(
        [
            "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/version",
            "app.kubernetes.io/managed-by", "app.kubernetes.io/component", "helm.sh/chart",
        ],
        because: "the chart sets this label, and selectors rely on it"
    )
}
