/// The order in which Helm prints and installs objects.
///
/// Helm v4.2.3 pkg/release/v1/util/kind_sorter.go (`InstallOrder`, `lessByKind`) and pkg/action/hooks.go.
public enum InstallOrder {
    /// The kinds that Helm knows, first to last; every other kind comes after these, by its name.
    public static let kinds = [
        "PriorityClass", "Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange", "PodSecurityPolicy",
        "PodDisruptionBudget", "ServiceAccount", "Secret", "SecretList", "ConfigMap", "StorageClass",
        "PersistentVolume", "PersistentVolumeClaim", "CustomResourceDefinition", "ClusterRole", "ClusterRoleList",
        "ClusterRoleBinding", "ClusterRoleBindingList", "Role", "RoleList", "RoleBinding", "RoleBindingList",
        "Service", "DaemonSet", "Pod", "ReplicationController", "ReplicaSet", "Deployment", "HorizontalPodAutoscaler",
        "StatefulSet", "Job", "CronJob", "IngressClass", "Ingress", "APIService", "MutatingWebhookConfiguration",
        "ValidatingWebhookConfiguration",
    ]

    /// Whether an object of one kind is installed before an object of another; false for the same kind.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        switch (ranks[left], ranks[right]) {
        case (let left?, let right?): left < right
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): left.utf8.lexicographicallyPrecedes(right.utf8)
        }
    }

    /// Returns elements in install order; those of one kind keep the order they came in.
    ///
    /// Helm feeds documents ordered by file path, then by place in the file.
    public static func sorted<Element>(_ elements: [Element], by kind: (Element) -> String) -> [Element] {
        stablySorted(elements.map { (key: kind($0), element: $0) }) { precedes($0.key, $1.key) }.map(\.element)
    }

    /// Whether one hook runs before another of the same event: the smaller weight, then the name, then the kind.
    ///
    /// Helm puts hooks in the order of their kinds when it reads them, which is the order that `helm template` prints;
    /// to run them it sorts that list, stably, by weight and name (`hookByWeight`).
    public static func hookPrecedes(
        _ left: (weight: Int, kind: String, name: String),
        _ right: (weight: Int, kind: String, name: String)
    ) -> Bool {
        if left.weight != right.weight { return left.weight < right.weight }
        if left.name != right.name { return left.name.utf8.lexicographicallyPrecedes(right.name.utf8) }
        return precedes(left.kind, right.kind)
    }

    private static let ranks = Dictionary(
        zip(kinds, kinds.indices),
        uniquingKeysWith: { first, _ in first }
    )

    private static func stablySorted<Element>(
        _ elements: [Element],
        by precedes: (Element, Element) -> Bool
    ) -> [Element] {
        elements.enumerated()
            .sorted { left, right in
                if precedes(left.element, right.element) { return true }
                if precedes(right.element, left.element) { return false }
                return left.offset < right.offset
            }
            .map(\.element)
    }
}
