public import GoRuntime

/// What Chart.yaml must not say.
///
/// Helm v4.2.3 pkg/chart/v2/metadata.go and dependency.go, Validate.
public enum MetadataViolation: Hashable, Sendable {
    case apiVersionMissing
    case nameMissing
    case nameNotAllowed(GoString)
    case nameInvalid(GoString)
    case versionMissing
    case versionInvalid(GoString)
    case typeInvalid
    case emptyMaintainer
    case emptyDependency
    case aliasInvalid(dependency: GoString)
    case dependencyTwice(GoString)

    /// The violation in Helm's words, for example `chart.metadata.name is required`.
    public var text: String {
        switch self {
        case .apiVersionMissing: "chart.metadata.apiVersion is required"
        case .nameMissing: "chart.metadata.name is required"
        case .nameNotAllowed(let name): "chart.metadata.name \(Quoting.quoted(name)) is not allowed"
        case .nameInvalid(let name): "chart.metadata.name \(Quoting.quoted(name)) is invalid"
        case .versionMissing: "chart.metadata.version is required"
        case .versionInvalid(let version): "chart.metadata.version \(Quoting.quoted(version)) is invalid"
        case .typeInvalid: "chart.metadata.type must be application or library"
        case .emptyMaintainer: "maintainers must not contain empty or null nodes"
        case .emptyDependency: "dependencies must not contain empty or null nodes"
        case .aliasInvalid(let name): "dependency \(Quoting.quoted(name)) has disallowed characters in the alias"
        case .dependencyTwice(let name): "more than one dependency with name or alias \(Quoting.quoted(name))"
        }
    }
}
