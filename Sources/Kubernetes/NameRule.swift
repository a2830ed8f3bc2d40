/// What a name in the Kubernetes API must look like.
///
/// The rules are those of k8s.io/apimachinery pkg/util/validation/validation.go unless a case says otherwise.
public enum NameRule: String, Sendable, Hashable, CaseIterable {
    /// A DNS label (RFC 1123), such as the name of a container.
    case label
    /// A DNS subdomain (RFC 1123), such as the name of most objects.
    case subdomain
    /// A DNS label that starts with a letter (RFC 1035), the name of a Service.
    case serviceName
    /// The value of a label; may be empty.
    case labelValue
    /// The key of a label or an annotation: `name` or `prefix/name`.
    case labelKey
    /// The name of an environment variable, as every Kubernetes version takes it.
    case environmentVariable
    /// A key of a ConfigMap or Secret.
    case configMapKey
    /// The name of a container port (an IANA service name).
    case portName
    /// An image with optional registry, tag and digest; the grammar is that of the distribution project's references.
    case imageReference
    /// A time in Prometheus' spelling, such as `1m30s`; prometheus/common model/time.go (ParseDuration).
    case prometheusDuration
    /// A host of an Ingress rule: a subdomain, or one with `*.` in front.
    case ingressHost

    /// Returns what is wrong with a name, as a phrase that follows its name (`must be at most …`), or nil when it is fine.
    public func violation(of name: String) -> String? {
        switch self {
        case .label: DNSName.labelViolation(name)
        case .subdomain: DNSName.subdomainViolation(name)
        case .serviceName: DNSName.serviceNameViolation(name)
        case .ingressHost: DNSName.ingressHostViolation(name)
        case .labelValue: LabelText.valueViolation(name)
        case .labelKey: LabelText.keyViolation(name)
        case .environmentVariable: EnvironmentVariableName.violation(name)
        case .configMapKey: ConfigMapKeyName.violation(name)
        case .portName: PortName.violation(name)
        case .imageReference: ImageReference.violation(name)
        case .prometheusDuration: PrometheusDuration.violation(name)
        }
    }

    /// What the rule is about, such as `a port name`.
    public var noun: String {
        switch self {
        case .label: "a DNS label"
        case .subdomain: "a DNS subdomain"
        case .serviceName: "a service name"
        case .labelValue: "a label value"
        case .labelKey: "a label key"
        case .environmentVariable: "an environment variable name"
        case .configMapKey: "a ConfigMap or Secret key"
        case .portName: "a port name"
        case .imageReference: "an image reference"
        case .prometheusDuration: "a duration"
        case .ingressHost: "a host name"
        }
    }

    /// Returns the complaint about a name that is too long, or nil.
    static func lengthViolation(_ name: String, limit: Int) -> String? {
        name.utf8.count > limit ? "must be at most \(limit) characters, this has \(name.utf8.count)" : nil
    }
}
