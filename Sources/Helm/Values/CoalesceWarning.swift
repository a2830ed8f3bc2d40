public import GoRuntime

/// Values of kinds that do not go together.
///
/// Helm v4.2.3 pkg/chart/common/util/coalesce.go.
public enum CoalesceWarning: Hashable, Sendable {
    /// A map was given where the default is none; the map counts.
    case defaultNotATable(path: GoString)
    /// Something else was given where the default is a map; it counts. `value` is the default as Go prints it.
    case tableOverwritten(path: GoString, value: GoString)
    /// A map was given where the default below it is none; the map counts.
    case tableKept(path: GoString, value: GoString)
    /// `global` of a chart within is no map.
    case globalsNotATable
    /// `global` of a parent is no map.
    case parentGlobalsNotATable
    /// A global map of the parent meets something else.
    case globalNotATable(key: GoString)
    /// A global of the parent meets a map.
    case globalIsTable(key: GoString)

    /// The warning in Helm's words.
    public var helmText: String {
        switch self {
        case .defaultNotATable(let path): "warning: skipped value for \(path): Not a table."
        case .tableOverwritten(let path, let value):
            "warning: cannot overwrite table with non table for \(path) (\(value))"
        case .tableKept(let path, let value):
            "warning: destination for \(path) is a table. Ignoring non-table value (\(value))"
        case .globalsNotATable: "warning: skipping globals because destination global is not a table."
        case .parentGlobalsNotATable: "warning: skipping globals because source global is not a table."
        case .globalNotATable(let key):
            "Conflict: cannot merge map onto non-map for \(Quoting.quoted(key)). Skipping."
        case .globalIsTable(let key): "key \(key) is table. Skipping"
        }
    }
}
