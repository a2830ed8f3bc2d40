public import GoRuntime

/// The values with which the templates of a chart and of the charts within it are rendered.
///
/// Helm v4.2.3 pkg/chart/common/util/values.go, ToRenderValuesWithSchemaValidation.
public struct RenderValues {
    /// What the templates of the root see as `.Values`.
    public let root: GoMap

    /// Lays the user's values over the chart's and checks them against the schemas.
    ///
    /// - Parameters:
    ///   - userValues: The user's values; they stay as they are.
    ///   - chart: The chart, its dependencies processed.
    ///   - checkSchema: Checks values against the schema of one chart; nil checks nothing.
    ///   - warn: Is told what Helm would log.
    /// - Throws: `ChartError.valuesNotAMap` or `ChartError.schema`.
    public init(
        _ userValues: GoMap,
        over chart: Chart,
        checkSchema: SchemaChecker? = nil,
        warn: @escaping ChartWarning.Listener = { _ in }
    ) throws(ChartError) {
        let values = try Coalescing.values(userValues, over: chart, warn: warn)
        if let checkSchema {
            let violations = Self.violations(of: values, in: chart, checkSchema)
            guard violations.isEmpty else { throw .schema(violations) }
        }
        root = GoMap(copying: values)
        root.takeChartValuesType()
    }

    /// Returns what the templates of a chart see as `.Values`, from what those of its parent see.
    ///
    /// Helm v4.2.3 pkg/engine/engine.go, recAllTpls. The map is the parent's own, so that what a template sets is seen by
    /// all; its type is therefore the plain one, where Helm has `common.Values`.
    public static func scope(of chart: Chart, within parent: GoMap) -> GoMap {
        guard case .found(let table) = ValuesPath.table(chart.name, in: parent) else {
            let map = GoMap()
            map.takeChartValuesType()
            return map
        }
        table.takeChartValuesMethods()
        return table
    }

    /// Helm v4.2.3 pkg/chart/common/util/jsonschema.go, ValidateAgainstSchema.
    private static func violations(
        of values: GoMap,
        in chart: Chart,
        _ check: SchemaChecker
    ) -> [SchemaViolation] {
        var violations: [SchemaViolation] = []
        if let schema = chart.schema, let problem = check(values, schema) {
            violations.append(SchemaViolation(chart: chart.name, reason: .problem(problem)))
        }
        for child in chart.dependencies {
            switch values[child.name] {
            case nil, .null?, .absent?: continue
            case .map(let map)?: violations += Self.violations(of: map, in: child, check)
            case let other?:
                violations.append(SchemaViolation(chart: child.name, reason: .notAMap(other.type ?? .interface)))
            }
        }
        return violations
    }
}
