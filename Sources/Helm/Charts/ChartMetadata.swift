public import GoRuntime

/// What Chart.yaml says: a reference, as in Helm.
///
/// Helm v4.2.3 pkg/chart/v2/metadata.go, Metadata.
public final class ChartMetadata {
    /// The name of the chart; within a parent that gives it an alias, the alias.
    public internal(set) var name: GoString = ""
    /// The address of the project.
    public internal(set) var home: GoString = ""
    /// The addresses of the sources; nil where none were given.
    public internal(set) var sources: [GoString]?
    /// The version of the chart.
    public internal(set) var version: GoString = ""
    /// The chart in one sentence.
    public internal(set) var description: GoString = ""
    /// Words to find the chart by.
    public internal(set) var keywords: [GoString]?
    /// Who keeps the chart; nil stands for an entry that is null.
    public internal(set) var maintainers: [Maintainer?]?
    /// The address of a picture.
    public internal(set) var icon: GoString = ""
    /// The version of the form of charts: `v1` or `v2`.
    public internal(set) var apiVersion: GoString = ""
    /// The condition; without effect here.
    public internal(set) var condition: GoString = ""
    /// The tags; without effect here.
    public internal(set) var tags: GoString = ""
    /// The version of the application within.
    public internal(set) var appVersion: GoString = ""
    /// Whether nobody should use the chart any more.
    public internal(set) var isDeprecated = false
    /// What other programs want to know; nil where none were given.
    public internal(set) var annotations: [(key: GoString, value: GoString)]?
    /// The versions of Kubernetes that will do.
    public internal(set) var kubeVersion: GoString = ""
    /// The charts upon which it depends; nil where none were given, which differs from an empty list.
    public internal(set) var dependencies: [ChartDependency?]?
    /// `application`, `library`, or nothing.
    public internal(set) var type: GoString = ""

    /// Creates metadata that say nothing.
    init() {}

    /// Creates metadata that say the same; the dependencies are copied too.
    ///
    /// Helm v4.2.3 pkg/chart/v2/util/dependencies.go, copyMetadata.
    init(copying other: ChartMetadata) {
        name = other.name
        home = other.home
        sources = other.sources
        version = other.version
        description = other.description
        keywords = other.keywords
        maintainers = other.maintainers
        icon = other.icon
        apiVersion = other.apiVersion
        condition = other.condition
        tags = other.tags
        appVersion = other.appVersion
        isDeprecated = other.isDeprecated
        annotations = other.annotations
        kubeVersion = other.kubeVersion
        dependencies = other.dependencies?.map { $0.map(ChartDependency.init(copying:)) }
        type = other.type
    }

    /// Whether it is a library, of which only the `_` files count.
    ///
    /// Helm v4.2.3 pkg/chart/common.go, IsLibraryChart.
    public var isLibrary: Bool { type.text.lowercased() == "library" }
}
