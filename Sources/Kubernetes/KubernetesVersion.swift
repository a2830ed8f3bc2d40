/// A minor version of Kubernetes, such as 1.31.
public struct KubernetesVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The major version; 1 so far.
    public let major: Int
    /// The minor version.
    public let minor: Int

    /// Creates a version.
    public init(major: Int = 1, minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Creates the version that a text begins with, such as `1.31`, `v1.31.2` or `v1.31.2-gke.100`; nil for others.
    public init?(_ text: String) {
        let bare = text.hasPrefix("v") ? text.dropFirst() : text[...]
        let parts = bare.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, let major = Int(parts[0]), let minor = Int(parts[1].prefix { $0.isNumber }) else {
            return nil
        }
        self.init(major: major, minor: minor)
    }

    /// The version as `1.31`.
    public var description: String { "\(major).\(minor)" }

    /// Whether the first version is the older one.
    public static func < (left: KubernetesVersion, right: KubernetesVersion) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }
}
