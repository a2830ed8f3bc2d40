import Kubernetes

/// What the name of an object must look like, which depends on its kind.
enum ObjectNameRule {
    /// Returns what is wrong with a name, as a phrase that follows it, or nil when it is fine.
    static func violation(of name: String, kind: String) -> String? {
        switch kind {
        case "Service": NameRule.serviceName.violation(of: name)
        case "Namespace", "StatefulSet": NameRule.label.violation(of: name)
        case "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding": segmentViolation(name)
        // Their names become labels of pods.
        case "Deployment", "DaemonSet", "ReplicaSet", "Job": lengthViolation(name, 63) ?? subdomainViolation(name)
        case "CronJob": lengthViolation(name, 52) ?? subdomainViolation(name)
        default: subdomainViolation(name)
        }
    }

    /// The longest name of a StatefulSet whose pods can be labelled with it and a hash.
    static let statefulSetLimit = 52

    private static func subdomainViolation(_ name: String) -> String? { NameRule.subdomain.violation(of: name) }

    private static func lengthViolation(_ name: String, _ limit: Int) -> String? {
        name.utf8.count > limit ? "must be at most \(limit) characters, this has \(name.utf8.count)" : nil
    }

    /// k8s.io/apimachinery pkg/api/validation/path/name.go, IsValidPathSegmentName.
    private static func segmentViolation(_ name: String) -> String? {
        if name == "." || name == ".." { return "must not be '\(name)'" }
        return name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "%") }
            ? "must not contain '/' or '%'" : nil
    }
}
