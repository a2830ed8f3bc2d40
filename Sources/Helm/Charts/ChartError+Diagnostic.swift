public import Diagnostics
import GoRuntime

extension ChartError {
    /// Returns the error as a diagnostic: what is wrong in which file of the chart, and how to mend it.
    ///
    /// Files are named below `chart`, the path of the chart as the user gave it.
    public func diagnostic(chart: String) -> Diagnostic {
        switch self {
        case .notFound(let path):
            Diagnostic(
                .chartNotFound,
                "there is no chart at this path",
                file: path,
                help: "check the path of the chart"
            )
        case .undetected(let failure):
            Diagnostic(
                .chartNotFound,
                "the folder has no readable Chart.yaml: \(failure.reason)",
                file: failure.path.text,
                help: "name the folder of a chart, or an archive of one"
            )
        case .system(let failure), .badLink(_, let failure):
            Diagnostic(
                .chartUnreadable,
                "a file of the chart cannot be read: \(failure.reason)",
                file: failure.path.text
            )
        case .irregularFile(let path):
            Diagnostic(
                .chartUnreadable,
                "the chart has a device, a socket or a pipe among its files",
                file: path.text,
                help: "remove it, or name it in .helmignore"
            )
        case .fileTooLarge, .folderTooLarge, .nestedTooDeep:
            Diagnostic(.chartTooLarge, helmText, file: chart, help: "name what does not belong to it in .helmignore")
        case .ignoreRule(let problem, let line):
            Diagnostic(.chartIgnoreRule, "line \(line): \(problem.text)", file: "\(chart)/.helmignore")
        case .notAnArchive(let path, _), .yamlInsteadOfChart(let path):
            Diagnostic(
                .chartNotAnArchive,
                "the file is no chart: expected a folder or a gzipped archive",
                file: path,
                help: "the chart comes behind the release's name; give values files with `-f`"
            )
        case .brokenArchive(_, let problem), .archive(let problem):
            Diagnostic(.chartBrokenArchive, "the archive is broken: \(problem.text)", file: chart)
        case .noChartFileInArchive, .chartFileMissing:
            Diagnostic(.chartNotFound, "there is no Chart.yaml", file: chart, help: "name the folder of a chart")
        case .unsupportedVersion(let version):
            Diagnostic(
                .chartMetadata,
                "unknown apiVersion `\(version)`",
                file: "\(chart)/Chart.yaml",
                help: "write `apiVersion: v2`"
            )
        case .document(let file, let failure):
            Diagnostic(.chartDocument, failure.text.text, file: "\(chart)/\(file)")
        case .field(let file, let mismatch):
            Diagnostic(
                .chartDocument,
                mismatch.field.isEmpty
                    ? "expected a map, found \(mismatch.found)"
                    : "`\(mismatch.field)` should be \(mismatch.type), but is \(mismatch.found)",
                file: "\(chart)/\(file)"
            )
        case .lockTime(let file, _):
            Diagnostic(
                .chartDocument,
                "`generated` is no time as of RFC 3339",
                file: "\(chart)/\(file)",
                help: "make the lock anew with `helm dependency update`"
            )
        case .invalid(let violation): Diagnostic(.chartMetadata, violation.text, file: "\(chart)/Chart.yaml")
        case .folderNamedAsArchive(let name, _, _):
            Diagnostic(
                .chartBrokenArchive,
                "a folder bears the name of an archive",
                file: "\(chart)/charts/\(name)",
                help: "rename the folder"
            )
        case .subchart(let name, _, let error): error.diagnostic(chart: "\(chart)/charts/\(name)")
        case .notInstallable(let type):
            Diagnostic(
                .chartNotInstallable,
                "a chart of type `\(type)` cannot be rendered by itself",
                file: "\(chart)/Chart.yaml",
                help: "render a chart that depends on it"
            )
        case .missingDependencies(let names):
            Diagnostic(
                .chartDependencyMissing,
                "not in charts/: \(names.map { "`\($0)`" }.joined(separator: ", "))",
                file: "\(chart)/Chart.yaml",
                help: "fetch them with `helm dependency build`"
            )
        case .valuesNotAMap(let name, _):
            Diagnostic(
                .chartValuesNotAMap,
                "the values for the chart `\(name)` are no map",
                file: chart,
                help: "put the values of a chart within the chart below its name",
                path: name.text
            )
        case .importsHoldThemselves(let name):
            Diagnostic(
                .chartMetadata,
                "import-values of the chart `\(name)` put a map into itself",
                file: chart,
                help: "import a table to one place only"
            )
        case .dependencies(let error): error.diagnostic(chart: chart)
        case .schema: Diagnostic(.chartSchema, helmText, file: chart)
        }
    }
}
