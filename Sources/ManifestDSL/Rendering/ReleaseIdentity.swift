public import Diagnostics
public import Kubernetes

/// What the user says of the release, apart from its values.
public struct ReleaseIdentity: Sendable {
    /// The name.
    public var name: String
    /// The namespace.
    public var namespace: String
    /// The version of Kubernetes that the objects are for; nil for the newest one that is known.
    public var kubernetes: KubernetesVersion?
    /// Where the name was given, for problems with names made from it; nil where it is the default.
    public var nameSpan: SourceSpan?

    /// Creates the identity of a release.
    public init(
        name: String,
        namespace: String = "default",
        kubernetes: KubernetesVersion? = nil,
        nameSpan: SourceSpan? = nil
    ) {
        self.name = name
        self.namespace = namespace
        self.kubernetes = kubernetes
        self.nameSpan = nameSpan
    }
}
