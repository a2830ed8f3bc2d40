public import GoRuntime

/// What templates see as `.Release`.
public struct Release: Hashable, Sendable {
    /// The name.
    public var name: GoString
    /// The namespace.
    public var namespace: GoString
    /// Whether an upgrade is rendered, not an installation.
    public var isUpgrade: Bool

    /// Creates a release.
    public init(name: GoString, namespace: GoString = "default", isUpgrade: Bool = false) {
        self.name = name
        self.namespace = namespace
        self.isUpgrade = isUpgrade
    }

    /// What Helm finds wrong with the name; nil when it may be used.
    ///
    /// Helm v4.2.3 pkg/chart/v2/util/validate_name.go, ValidateReleaseName.
    public var nameProblem: NameProblem? {
        if name.isEmpty { return .missing }
        guard name.count <= 53, Self.isName(name.bytes) else { return .invalid }
        return nil
    }

    /// What can be wrong with the name of a release.
    public enum NameProblem: Hashable, Sendable {
        case missing
        case invalid
    }

    /// What templates see.
    var templateValue: GoValue {
        .map(
            GoMap([
                ("Name", .string(name)), ("Namespace", .string(namespace)), ("IsUpgrade", .bool(isUpgrade)),
                ("IsInstall", .bool(!isUpgrade)), ("Revision", .int(1)), ("Service", .string("Helm")),
            ])
        )
    }

    /// Whether bytes match `^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$`.
    private static func isName(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
            guard let first = part.first, let last = part.last else { return false }
            return isLetterOrDigit(first) && isLetterOrDigit(last)
                && part.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
