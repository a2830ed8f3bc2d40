public import Diagnostics
public import GoRuntime
public import Sprig

/// Why a chart that can be loaded cannot be packed: facts; the text is made last.
public enum PackagingFailure: Error {
    /// The version is none.
    case version(GoString, SemanticVersionFailure)
    /// Charts that Chart.yaml names are not there.
    case missingDependencies([GoString])
    /// A values.schema.json is no JSON; `folder` is that of a chart within the chart, or empty.
    case schemaNotJSON(folder: GoString)
    /// A document of the chart has characters that YAML cannot say.
    case document(file: GoString, DocumentFailure)

    /// The failure in the words of Helm v4.2.3, without the `Error: ` before it.
    public var helmText: String {
        switch self {
        case .version(_, let failure): failure.message.text
        case .missingDependencies(let names):
            "found in Chart.yaml, but missing in charts/ directory: " + names.map(\.text).joined(separator: ", ")
        case .schemaNotJSON: "failed to save: invalid JSON in values.schema.json"
        case .document(_, let failure): "failed to save: \(failure.text)"
        }
    }

    /// Returns the failure as a diagnostic.
    ///
    /// Files are named below `chart`, the path of the chart as the user gave it.
    public func diagnostic(chart: String) -> Diagnostic {
        switch self {
        case .version(let version, let failure):
            Diagnostic(
                .chartMetadata,
                "the version `\(version)` is not as of semver.org: \(failure.message)",
                file: "\(chart)/Chart.yaml",
                help: "write a version such as `1.2.3`"
            )
        case .missingDependencies(let names): ChartError.missingDependencies(names).diagnostic(chart: chart)
        case .schemaNotJSON(let folder):
            Diagnostic(
                .chartDocument,
                "values.schema.json is no JSON",
                file: "\(chart)/\(GoPath.join([folder, "values.schema.json"]))"
            )
        case .document(let file, let failure): Diagnostic(.chartDocument, failure.text.text, file: "\(chart)/\(file)")
        }
    }
}
