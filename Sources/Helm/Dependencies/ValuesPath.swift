import GoRuntime

/// Looking values up by paths with dots.
///
/// Helm v4.2.3 pkg/chart/common/values.go, Table and PathValue.
enum ValuesPath {
    /// What a lookup found.
    enum Lookup<Found> {
        case found(Found)
        /// There is no map under this step.
        case missing(GoString)
    }

    /// Returns the map at a path.
    static func table(_ path: GoString, in values: GoMap) -> Lookup<GoMap> {
        var table = values
        for step in steps(of: path) {
            guard let next = table.table(step) else { return .missing(step) }
            table = next
        }
        return .found(table)
    }

    /// Returns the value at a path if it is no map.
    static func value(_ path: GoString, in values: GoMap) -> GoValue? {
        let steps = steps(of: path)
        var table = values
        for step in steps.dropLast() {
            guard let next = table.table(step) else { return nil }
            table = next
        }
        guard let last = steps.last, let value = table[last] else { return nil }
        if case .map = value { return nil }
        return value
    }

    private static func steps(of path: GoString) -> [GoString] {
        path.bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { GoString($0) }
    }
}
