import GoRuntime

extension ChartError {
    /// The error in the words of Helm v4.2.3, without the `Error: ` before it.
    public var helmText: String {
        switch self {
        case .notFound(let path): Self.notFound(path)
        case .undetected(let failure): "unable to detect chart at \(failure.path): \(failure.text)"
        case .system(let failure): failure.text
        case .badLink(let path, let failure): "error evaluating symlink \(path): \(failure.text)"
        case .irregularFile(let path): "cannot load irregular file \(path) as it has file mode type bits set"
        case .fileTooLarge(let name):
            "chart file \(Quoting.quoted(name)) is larger than the maximum file size \(ChartLimits.fileSize)"
        case .folderTooLarge: "chart has more than \(ChartLimits.entries) files or \(ChartLimits.totalSize) bytes"
        case .nestedTooDeep: "charts are nested more than \(ChartLimits.depth) levels deep"
        case .ignoreRule(let problem, _): problem.text
        case .notAnArchive(let path, let type):
            "file '\(path)' does not appear to be a gzipped archive; got '\(type)'"
        case .yamlInsteadOfChart(let path):
            "file '\(path)' seems to be a YAML file, but expected a gzipped archive"
        case .brokenArchive(let path, .notGzip):
            "file '\(path)' does not appear to be a valid chart file (details: gzip: invalid header)"
        case .brokenArchive: "unable to load chart archive"
        case .noChartFileInArchive: "unable to detect chart version, no Chart.yaml found"
        case .archive(let problem): problem.text
        case .unsupportedVersion("v3"): "invalid chart apiVersion"
        case .unsupportedVersion: "unsupported chart version"
        case .document(let file, let failure): "cannot load \(file): \(failure.text)"
        case .field(let file, let mismatch): "cannot load \(file): \(mismatch.text)"
        case .lockTime(let file, let problem):
            "cannot load \(file): error unmarshaling JSON: while decoding JSON: "
                + (problem?.text.text ?? "Time.UnmarshalJSON: input is not a JSON string")
        case .chartFileMissing: "Chart.yaml file is missing"
        case .invalid(let violation): "validation: \(violation.text)"
        case .folderNamedAsArchive(let name, let parent, let found):
            "error unpacking subchart tar in \(parent): expected \(name), got \(found)"
        case .subchart(let name, let parent, let error):
            "error unpacking subchart \(name) in \(parent): \(error.helmText)"
        case .notInstallable(let type): "\(type) charts are not installable"
        case .missingDependencies(let names): Self.missing(names)
        case .valuesNotAMap(let chart, let value):
            "type mismatch on \(chart): \(value)"
        case .importsHoldThemselves(let chart): "import-values of \(chart) put a map into itself"
        case .dependencies(let error): "chart dependencies processing failed: \(error.helmText)"
        case .schema(let violations): SchemaViolation.text(of: violations)
        }
    }

    private static func missing(_ names: [GoString]) -> String {
        "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' to fetch "
            + "missing dependencies: found in Chart.yaml, but missing in charts/ directory: "
            + names.map(\.text).joined(separator: ", ")
    }

    /// Helm v4.2.3 pkg/action/install.go, LocateChart, and pkg/downloader: what is no path is a name in a repository.
    private static func notFound(_ path: String) -> String {
        if path.hasPrefix("/") || path.hasPrefix(".") { return "path \(Quoting.quoted(GoString(path))) not found" }
        let parts = path.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { return "repo \(parts[0]) not found" }
        return "non-absolute URLs should be in form of repo_name/path_to_chart, got: \(path)"
    }
}
