public import ValueModel
public import ValuesSchema

/// How the path of an Ingress rule is compared.
public enum PathType: String, ValuesChoice {
    case exact = "Exact"
    case prefix = "Prefix"
    case implementationSpecific = "ImplementationSpecific"
}

/// A path of an Ingress rule.
public struct IngressPathValues: ValuesObject {
    /// The path.
    public var path = "/"
    /// How it is compared.
    public var pathType = PathType.implementationSpecific

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("A path that leads to the Service.") {
        Field("path", \.path, "Absolute path.", .format(.urlPath))
        Field("pathType", \.pathType, "How the path is compared.")
    }
}

/// A host of an Ingress.
public struct IngressHostValues: ValuesObject {
    /// The host.
    public var host = ""
    /// Its paths.
    public var paths: [IngressPathValues] = [IngressPathValues()]

    /// Creates the defaults.
    public init() {}

    /// Creates a host with the default path.
    public init(host: String) { self.host = host }

    /// The fields.
    public static let schema = ObjectSchema<Self>("A host with its paths.") {
        Field("host", \.host, "Host name, `*.` allowed in front; empty for every host.", .format(.ingressHost.orEmpty))
        Field("paths", \.paths, "Paths that lead to the Service.")
        Rule("an Ingress host needs at least one path", help: "add `paths: [{path: /, pathType: Prefix}]`") {
            $0.paths.isNotEmpty
        }
    }
}

/// The Ingress.
public struct IngressValues: ValuesObject {
    /// Whether there is one.
    public var enabled = false
    /// The class of the controller.
    public var className = "nginx"
    /// Labels beside the common ones.
    public var labels: [String: String] = [:]
    /// Annotations for the controller.
    public var annotations: [String: String] = [:]
    /// Hosts and paths.
    public var hosts: [IngressHostValues] = [IngressHostValues(host: "api.example.local")]
    /// Certificates.
    public var tls: Value = []

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>("Access from outside through an Ingress controller.") {
        Field("enabled", \.enabled, "Create an Ingress.")
        Field(
            "className",
            \.className,
            "IngressClass of the controller; empty for the cluster's default.",
            .format(.objectName.orEmpty)
        )
        Field("labels", \.labels, "Labels beside the common ones.", .keys(.labelKey), .format(.labelValue), .ownLabels)
        Field("annotations", \.annotations, "Annotations for the controller.", .keys(.labelKey))
        Field("hosts", \.hosts, "Hosts and their paths; a list of your own replaces the default.")
        Field("tls", \.tls, "Certificates: Secrets and the hosts they are for.", .kubernetes(listOf: "IngressTLS"))
        Rule("ingress.enabled needs at least one host", help: "add an entry to `ingress.hosts`") {
            !$0.enabled || $0.hosts.isNotEmpty
        }
    }
}
