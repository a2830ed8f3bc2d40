public import Diagnostics

extension DiagnosticCode {
    /// A path without a chart.
    public static let chartNotFound = DiagnosticCode(
        "chart.not-found",
        .error,
        "There is no chart.",
        explanation: "A chart is a folder with a Chart.yaml, or a gzipped archive of such a folder."
    )
    /// A file of a chart that cannot be read.
    public static let chartUnreadable = DiagnosticCode(
        "chart.unreadable",
        .error,
        "A file of the chart cannot be read.",
        explanation: "All files of the folder belong to the chart, but for those that `.helmignore` names."
    )
    /// A chart that is too large.
    public static let chartTooLarge = DiagnosticCode(
        "chart.too-large",
        .error,
        "The chart is too large.",
        explanation: """
            A file may have 5 MiB and an archive 100 MiB, as in Helm. Besides, a chart may have 100000 files and 400 MiB \
            with all charts in it, and 64 levels of charts.
            """
    )
    /// A rule of `.helmignore` that cannot be read.
    public static let chartIgnoreRule = DiagnosticCode(
        "chart.ignore-rule",
        .error,
        "A rule of .helmignore cannot be read.",
        explanation: "A rule is a pattern with `*`, `?` and `[a-z]`, none of which matches a slash; there is no `**`."
    )
    /// A file that is no archive.
    public static let chartNotAnArchive = DiagnosticCode(
        "chart.not-an-archive",
        .error,
        "The file is no chart.",
        explanation: "A chart in a file is a gzipped tar archive. Values files are given with `-f`."
    )
    /// An archive that is broken or has paths that lead out of it.
    public static let chartBrokenArchive = DiagnosticCode(
        "chart.broken-archive",
        .error,
        "The archive of a chart is broken.",
        explanation: """
            The archive ends too early, its checksums are wrong, or it has paths that are absolute or lead above the \
            chart's folder. Make it anew with `helm package`.
            """
    )
    /// A document of the chart that is no YAML, or of the wrong form.
    public static let chartDocument = DiagnosticCode(
        "chart.document",
        .error,
        "A document of the chart cannot be read.",
        explanation: "Chart.yaml, values.yaml, requirements.yaml and the locks are YAML with a map at the top."
    )
    /// Something that Chart.yaml must not say.
    public static let chartMetadata = DiagnosticCode(
        "chart.metadata",
        .error,
        "Chart.yaml lacks something, or says what it must not.",
        explanation: """
            A chart has an `apiVersion` of v1 or v2, a `name` without slashes, and a `version` as of semver.org. Its \
            `type` is `application` or `library`, and no two dependencies have one name or alias.
            """
    )
    /// A chart that is a library.
    public static let chartNotInstallable = DiagnosticCode(
        "chart.not-installable",
        .error,
        "The chart is a library.",
        explanation: "Library charts only define templates for other charts."
    )
    /// Dependencies that are not there.
    public static let chartDependencyMissing = DiagnosticCode(
        "chart.dependency-missing",
        .error,
        "A chart that Chart.yaml names is not in charts/.",
        explanation: "Every dependency must be in `charts/`, as a folder or an archive, even if it is turned off."
    )
    /// Values for a chart within a chart that are no map.
    public static let chartValuesNotAMap = DiagnosticCode(
        "chart.values-not-a-map",
        .error,
        "The values for a chart within the chart are no map.",
        explanation: "Below the name of a chart in `charts/` are the values for that chart."
    )
    /// Values that do not meet a schema.
    public static let chartSchema = DiagnosticCode(
        "chart.schema",
        .error,
        "The values do not meet the schema of a chart.",
        explanation: "A chart may have a `values.schema.json`; the values for every chart are checked against its own."
    )
}

extension DiagnosticFamily {
    /// The problems of loading charts.
    public static let charts = DiagnosticFamily(
        "Charts",
        [
            .chartNotFound, .chartUnreadable, .chartTooLarge, .chartIgnoreRule, .chartNotAnArchive, .chartBrokenArchive,
            .chartDocument, .chartMetadata, .chartNotInstallable, .chartDependencyMissing, .chartValuesNotAMap,
            .chartSchema,
        ]
    )
}
