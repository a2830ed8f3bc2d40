public import GoRuntime

/// What a chart may believe of the cluster: there is none, so this is what the flags say and Helm's defaults.
///
/// Helm v4.2.3 pkg/chart/common/capabilities.go.
public struct Capabilities {
    /// The version of Kubernetes.
    public var kubeVersion: KubeVersion
    /// The groups and versions, and with `--api-versions` also kinds, that are served.
    public var apiVersions: [GoString]

    /// Creates capabilities: Helm's defaults and further API versions.
    public init(kubeVersion: KubeVersion = .helmDefault, furtherAPIVersions: [GoString] = []) {
        self.kubeVersion = kubeVersion
        apiVersions = Self.defaultAPIVersions + furtherAPIVersions
    }

    /// The groups and versions that Helm v4.2.3's client knows, in its order.
    public static let defaultAPIVersions: [GoString] = [
        "v1",
        "admissionregistration.k8s.io/v1",
        "admissionregistration.k8s.io/v1alpha1",
        "admissionregistration.k8s.io/v1beta1",
        "internal.apiserver.k8s.io/v1alpha1",
        "apps/v1",
        "apps/v1beta1",
        "apps/v1beta2",
        "authentication.k8s.io/v1",
        "authentication.k8s.io/v1alpha1",
        "authentication.k8s.io/v1beta1",
        "authorization.k8s.io/v1",
        "authorization.k8s.io/v1beta1",
        "autoscaling/v1",
        "autoscaling/v2",
        "batch/v1",
        "batch/v1beta1",
        "certificates.k8s.io/v1",
        "certificates.k8s.io/v1beta1",
        "certificates.k8s.io/v1alpha1",
        "coordination.k8s.io/v1alpha2",
        "coordination.k8s.io/v1beta1",
        "coordination.k8s.io/v1",
        "discovery.k8s.io/v1",
        "discovery.k8s.io/v1beta1",
        "events.k8s.io/v1",
        "events.k8s.io/v1beta1",
        "extensions/v1beta1",
        "flowcontrol.apiserver.k8s.io/v1",
        "flowcontrol.apiserver.k8s.io/v1beta1",
        "flowcontrol.apiserver.k8s.io/v1beta2",
        "flowcontrol.apiserver.k8s.io/v1beta3",
        "networking.k8s.io/v1",
        "networking.k8s.io/v1beta1",
        "node.k8s.io/v1",
        "node.k8s.io/v1alpha1",
        "node.k8s.io/v1beta1",
        "policy/v1",
        "policy/v1beta1",
        "rbac.authorization.k8s.io/v1",
        "rbac.authorization.k8s.io/v1beta1",
        "rbac.authorization.k8s.io/v1alpha1",
        "resource.k8s.io/v1",
        "resource.k8s.io/v1beta2",
        "resource.k8s.io/v1beta1",
        "resource.k8s.io/v1alpha3",
        "scheduling.k8s.io/v1alpha2",
        "scheduling.k8s.io/v1beta1",
        "scheduling.k8s.io/v1",
        "storage.k8s.io/v1beta1",
        "storage.k8s.io/v1",
        "storage.k8s.io/v1alpha1",
        "storagemigration.k8s.io/v1beta1",
        "apiextensions.k8s.io/v1beta1",
        "apiextensions.k8s.io/v1",
    ]
}

/// A version of Kubernetes as `--kube-version` gives it.
public struct KubeVersion: Hashable, Sendable {
    /// The version as charts see it, for example `v1.36.0` or `v1.29.3-eks-1a2b3c`.
    public let version: GoString
    /// The version without what vendors append, for example `v1.29.3`.
    public let normalized: GoString
    /// The major version.
    public let major: GoString
    /// The minor version.
    public let minor: GoString

    /// Creates a version of its parts.
    public init(version: GoString, normalized: GoString, major: GoString, minor: GoString) {
        self.version = version
        self.normalized = normalized
        self.major = major
        self.minor = minor
    }

    /// The version of the Kubernetes libraries in Helm v4.2.3.
    public static let helmDefault = KubeVersion(version: "v1.36.0", normalized: "v1.36.0", major: "1", minor: "36")
}
