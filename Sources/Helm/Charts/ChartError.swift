public import GoRuntime

/// Why a chart cannot be rendered: facts; the text is made last.
public indirect enum ChartError: Error {
    /// There is nothing at the path.
    case notFound(path: String)
    /// A folder has no readable Chart.yaml.
    case undetected(SystemFailure)
    /// The system refused something.
    case system(SystemFailure)
    /// A link leads nowhere.
    case badLink(path: GoString, SystemFailure)
    /// A file is a device, a pipe or the like.
    case irregularFile(path: GoString)
    /// A file of a folder is larger than ``ChartLimits/fileSize``.
    case fileTooLarge(name: GoString)
    /// A folder has more files than ``ChartLimits/entries``, or more bytes than ``ChartLimits/totalSize``.
    case folderTooLarge
    /// Charts are nested deeper than ``ChartLimits/depth``.
    case nestedTooDeep
    /// `.helmignore` has a rule that cannot be read.
    case ignoreRule(IgnoreRuleProblem, line: Int)
    /// A file is no archive, but of another kind of content.
    case notAnArchive(path: String, contentType: String)
    /// A file with the name of a YAML file stands where a chart is wanted.
    case yamlInsteadOfChart(path: String)
    /// The archive of the chart that was named is broken.
    case brokenArchive(path: String, ArchiveProblem)
    /// An archive has no Chart.yaml.
    case noChartFileInArchive
    /// The archive of a chart within a chart is broken.
    case archive(ArchiveProblem)
    /// Chart.yaml has an unknown `apiVersion`.
    case unsupportedVersion(GoString)
    /// A document of the chart is no YAML, or not of the kind that is wanted.
    case document(file: GoString, DocumentFailure)
    /// A field of one of the chart's own documents has a value of the wrong kind.
    case field(file: GoString, FieldMismatch)
    /// The time in a lock is none; nil where it is not even a text.
    case lockTime(file: GoString, TimeParseError?)
    /// There is no Chart.yaml.
    case chartFileMissing
    /// Chart.yaml says what it must not say.
    case invalid(MetadataViolation)
    /// A folder below `charts/` bears the name of an archive.
    case folderNamedAsArchive(name: GoString, parent: GoString, found: GoString)
    /// A chart within a chart cannot be loaded.
    case subchart(name: GoString, parent: GoString, ChartError)
    /// The chart is a library.
    case notInstallable(type: GoString)
    /// Charts that Chart.yaml names are not there.
    case missingDependencies([GoString])
    /// Values for a chart within the chart are no map; `found` is what they are as Go prints them with `%t`.
    case valuesNotAMap(chart: GoString, found: GoString)
    /// What a chart imports of those within it puts a map into itself; Helm dies of it.
    case importsHoldThemselves(chart: GoString)
    /// Something went wrong while dependencies were processed.
    case dependencies(ChartError)
    /// Values do not meet the schemas.
    case schema([SchemaViolation])
}
