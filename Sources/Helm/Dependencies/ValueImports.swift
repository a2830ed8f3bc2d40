import GoRuntime

/// Taking values of the charts within a chart into the defaults of the chart.
///
/// Helm v4.2.3 pkg/chart/v2/util/dependencies.go, processImportValues: the innermost charts come first.
struct ValueImports {
    let warn: ChartWarning.Listener

    /// Processes a chart and those within it.
    func process(_ chart: Chart) throws(ChartError) {
        for child in chart.dependencies { try process(child) }
        guard let dependencies = chart.metadata.dependencies else { return }
        let values = try Coalescing.values(GoMap(), over: chart, nulls: .stays, warn: warn)
        let tables = Coalescing(nulls: .stays, warn: warn)
        let imported = GoMap()
        for case let dependency? in dependencies {
            var imports: [GoValue] = []
            for entry in dependency.importValues ?? [] {
                guard let (child, parent) = Self.paths(of: entry) else { continue }
                imports.append(Self.record(child: child, parent: parent))
                switch ValuesPath.table(dependency.name.appending(child), in: values) {
                case .missing(let step): warn(.importMissing(chart: dependency.name, table: step))
                case .found(let table):
                    // An empty map is not the one that was found: others cannot see what is put into it.
                    let table = Self.nested(table.count == 0 ? GoMap() : table, at: parent)
                    tables.coalesce(imported, over: table, prefix: "", keepsNulls: true)
                    // The same table at two places, one in the other.
                    guard !imported.holdsItself else { throw .importsHoldThemselves(chart: chart.name) }
                }
            }
            dependency.importValues = imports.isEmpty ? nil : imports
        }
        let own = values.deepCopy()
        tables.coalesce(own, over: imported, prefix: "", keepsNulls: true)
        chart.values = own
    }

    /// Returns where values are taken from, below the child, and where they are put.
    private static func paths(of entry: GoValue) -> (child: GoString, parent: GoString)? {
        switch entry {
        case .string(let name): (GoString(Array("exports.".utf8) + name.bytes), ".")
        // What an earlier turn has recorded is of another type: charts under two aliases share their dependencies.
        case .map(let map) where map.type == .dictionary:
            ((map["child"] ?? .null).printed, (map["parent"] ?? .null).printed)
        default: nil
        }
    }

    private static func record(child: GoString, parent: GoString) -> GoValue {
        .map(GoMap([("child", .string(child)), ("parent", .string(parent))], type: .map(.string, .string)))
    }

    /// Returns a map within maps, one a step of a path; `.` is no step.
    private static func nested(_ table: GoMap, at path: GoString) -> GoMap {
        if path == "." { return table }
        let steps = path.bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return steps.reversed().reduce(table) { GoMap([(GoString($1), .map($0))]) }
    }
}
