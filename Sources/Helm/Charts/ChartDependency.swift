public import GoRuntime

/// A chart upon which another one depends, as its Chart.yaml names it: a reference, as in Helm.
///
/// Charts under two aliases share what their Chart.yaml says of dependencies; processing them writes to it.
public final class ChartDependency {
    /// The name of the chart; after processing, the alias if there is one.
    public var name: GoString = ""
    /// The versions that will do.
    public var version: GoString = ""
    /// The repository.
    public var repository: GoString = ""
    /// The paths of values, separated by commas, that turn the chart on or off.
    public var condition: GoString = ""
    /// The tags that turn the chart on or off; nil where none were given.
    public var tags: [GoString]?
    /// Whether the chart is used; decided by processing.
    public var isEnabled = false
    /// What the parent takes of the chart's values: names, or maps with `child` and `parent`; nil for nothing.
    public var importValues: [GoValue]?
    /// The name that the chart has within the parent; empty for its own.
    public var alias: GoString = ""

    /// Creates a dependency without a name.
    public init() {}

    /// Creates one that says the same.
    init(copying other: ChartDependency) {
        name = other.name
        version = other.version
        repository = other.repository
        condition = other.condition
        tags = other.tags
        isEnabled = other.isEnabled
        importValues = other.importValues
        alias = other.alias
    }
}
