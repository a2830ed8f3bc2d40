import GoRuntime

/// `.Capabilities`: what the cluster can do.
///
/// Helm v4.2.3 pkg/chart/common/capabilities.go.
final class CapabilitiesObject: GoObject {
    private let members: [(name: GoString, value: GoValue)]

    init(_ capabilities: Capabilities) {
        members = [
            ("KubeVersion", .object(KubeVersionObject(capabilities.kubeVersion))),
            ("APIVersions", .object(VersionSetObject(capabilities.apiVersions))),
            ("HelmVersion", .object(HelmVersionObject())),
        ]
    }

    override var type: GoType { .pointer(.structure("common.Capabilities")) }
    override var fields: [(name: GoString, value: GoValue)] { members }
}

/// `.Capabilities.KubeVersion`.
private final class KubeVersionObject: GoObject {
    private let version: KubeVersion

    init(_ version: KubeVersion) { self.version = version }

    override var type: GoType { .structure("common.KubeVersion") }
    override var actionText: GoString? { version.normalized }

    override var fields: [(name: GoString, value: GoValue)] {
        [
            ("Version", .string(version.version)), ("normalizedVersion", .string(version.normalized)),
            ("Major", .string(version.major)), ("Minor", .string(version.minor)),
        ]
    }

    override func field(_ name: GoString) -> GoValue? {
        switch name {
        case "Version": .string(version.version)
        case "Major": .string(version.major)
        case "Minor": .string(version.minor)
        default: nil
        }
    }

    override func method(_ name: GoString) -> GoFunction? {
        switch name {
        case "String":
            GoFunction(name) { [version] _ throws(FunctionFailure) in .string(version.normalized) }
        case "GitVersion":
            GoFunction(name) { [version] _ throws(FunctionFailure) in .string(version.version) }
        default: nil
        }
    }
}

/// `.Capabilities.APIVersions`.
private final class VersionSetObject: GoObject {
    private let versions: GoList
    private let known: Set<GoString>

    init(_ versions: [GoString]) {
        self.versions = GoList(versions.map { .string($0) }, of: .string)
        known = Set(versions)
    }

    override var type: GoType { .named("common.VersionSet", .strings) }
    override var underlying: GoValue? { .list(versions) }

    override func method(_ name: GoString) -> GoFunction? {
        guard name == "Has" else { return nil }
        return GoFunction(name, .string) { [known] arguments throws(FunctionFailure) in
            guard case .string(let version)? = arguments.first else { return .bool(false) }
            return .bool(known.contains(version))
        }
    }
}

/// `.Capabilities.HelmVersion`: the version of Helm that we are equal to.
///
/// Helm v4.2.3 internal/version/version.go.
private final class HelmVersionObject: GoObject {
    private static let members: [(GoString, GoString)] = [
        ("Version", "v4.2"), ("GitCommit", ""), ("GitTreeState", ""), ("GoVersion", "go1.26.6"),
        ("KubeClientVersion", "v1.36"),
    ]

    override var type: GoType { .structure("version.BuildInfo") }
    override var fields: [(name: GoString, value: GoValue)] { Self.members.map { ($0, .string($1)) } }

    override var encoded: GoValue? {
        .object(
            JSONStructure([
                ("version", .text("v4.2")), ("go_version", .text("go1.26.6")), ("kube_client_version", .text("v1.36")),
            ])
        )
    }
}
