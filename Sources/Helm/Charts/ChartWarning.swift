public import GoRuntime

/// Something about a chart or its values that Helm logs without refusing it.
public enum ChartWarning: Hashable, Sendable {
    /// A chart of API version 2 or later has a requirements.yaml.
    case requirementsFile
    /// A chart of API version 2 or later has a requirements.lock.
    case requirementsLock
    /// The chart is deprecated.
    case deprecated
    /// Values of kinds that do not go together met.
    case values(CoalesceWarning)
    /// A condition does not lead to a boolean.
    case conditionNotBoolean(path: GoString, chart: GoString)
    /// A tag is no boolean.
    case tagNotBoolean(tag: GoString, chart: GoString)
    /// What a parent imports is not there.
    case importMissing(chart: GoString, table: GoString)

    /// The warning in the words of Helm v4.2.3.
    public var helmText: String {
        switch self {
        case .requirementsFile:
            "Warning: Dependencies are handled in Chart.yaml since apiVersion \"v2\". "
                + "We recommend migrating dependencies to Chart.yaml."
        case .requirementsLock:
            "Warning: Dependency locking is handled in Chart.lock since apiVersion \"v2\". "
                + "We recommend migrating to Chart.lock."
        case .deprecated: "this chart is deprecated"
        case .values(let warning): warning.helmText
        case .conditionNotBoolean(let path, let chart): "returned non-bool value path=\(path) chart=\(chart)"
        case .tagNotBoolean(let tag, let chart): "returned non-bool value tag=\(tag) chart=\(chart)"
        case .importMissing(let chart, let table):
            "ImportValues missing table from chart chart=\(chart) error=\(Quoting.quoted(table)) is not a table"
        }
    }

    /// What a warning is told to.
    public typealias Listener = (ChartWarning) -> Void
}
