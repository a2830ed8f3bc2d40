public import GoRuntime

/// What Chart.yaml says of the charts within a chart, applied to them.
///
/// Helm v4.2.3 pkg/chart/v2/util/dependencies.go and pkg/action/install.go.
public enum Dependencies {
    /// Checks that the chart can be installed and that all charts are there that Chart.yaml names.
    ///
    /// Helm v4.2.3 pkg/cmd/install.go, runInstall, before anything is processed.
    public static func check(_ chart: Chart, warn: ChartWarning.Listener = { _ in }) throws(ChartError) {
        let type = chart.metadata.type
        guard type.isEmpty || type == "application" else { throw .notInstallable(type: type) }
        if chart.metadata.isDeprecated { warn(.deprecated) }
        let missing = missing(in: chart)
        guard missing.isEmpty else { throw .missingDependencies(missing) }
    }

    /// Returns the names of the charts that Chart.yaml names and that are not there.
    ///
    /// Helm v4.2.3 pkg/action/install.go, CheckDependencies.
    static func missing(in chart: Chart) -> [GoString] {
        let wanted = (chart.metadata.dependencies ?? []).compactMap { $0?.name }
        return wanted.filter { name in !chart.dependencies.contains { $0.name == name } }
    }

    /// Gives the charts within a chart their aliases, removes those that are turned off, and imports their values.
    ///
    /// The chart is changed; load it anew for other values.
    ///
    /// - Parameters:
    ///   - chart: The chart.
    ///   - values: The user's values.
    ///   - warn: Is told what Helm would log.
    /// - Throws: `ChartError.dependencies`.
    public static func process(
        _ chart: Chart,
        values: GoMap,
        warn: @escaping ChartWarning.Listener = { _ in }
    ) throws(ChartError) {
        do throws(ChartError) {
            try DependencySelection(warn: warn).process(chart, values: values, path: "")
            try ValueImports(warn: warn).process(chart)
        } catch {
            throw .dependencies(error)
        }
    }
}
