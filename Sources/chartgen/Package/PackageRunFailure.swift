import Diagnostics
import GoRuntime
import Helm
import Sprig

/// Why `chartgen package` wrote nothing, or not everything.
enum PackageRunFailure: Error {
    /// A chart cannot be loaded.
    case chart(ChartError, path: String)
    /// A chart cannot be packed.
    case packaging(PackagingFailure, path: String)
    /// `--version` is no version of the gateway's chart.
    case version(String, SemanticVersionFailure)
    /// The values that are to be the chart's defaults have errors.
    case values([Diagnostic])
    /// The folder for the chart holds something else.
    case strangers([String])
    /// The output cannot be written.
    case output(FileFailure)

    /// The failure as a compiler would report it.
    func diagnostics(_ sources: inout SourceMap) -> [Diagnostic] {
        switch self {
        case .chart(.undetected(let failure), let path) where failure.number == ENOTDIR:
            [
                Diagnostic(
                    .chartNotAnArchive,
                    ChartError.undetected(failure).helmText,
                    file: path,
                    help: "name the folder of a chart; an archive is packed already"
                )
            ]
        case .chart(let error, let path): [error.diagnostic(chart: path)]
        case .packaging(.version(let version, let failure), _):
            [Self.diagnostic(of: version.text, failure, &sources)]
        case .packaging(let failure, let path): [failure.diagnostic(chart: path)]
        case .version(let version, let failure): [Self.diagnostic(of: version, failure, &sources)]
        case .values(let diagnostics): diagnostics
        case .strangers(let paths):
            paths.map { path in
                Diagnostic(
                    .foreignFile,
                    "this is not the chart's, and is not touched",
                    file: path,
                    help: "remove it, or choose another `--destination`"
                )
            }
        case .output(let failure):
            [Diagnostic(.unwritableFile, "the file cannot be written: \(failure.reason)", file: failure.path)]
        }
    }

    private static func diagnostic(
        of version: String,
        _ failure: SemanticVersionFailure,
        _ sources: inout SourceMap
    ) -> Diagnostic {
        let file = sources.add(name: "--version", kind: .argument, bytes: Array(version.utf8))
        return Diagnostic(
            .badChartVersion,
            "expected a version as of semver.org: \(failure.message)",
            at: SourceSpan(file: file, start: 0, end: file.bytes.count),
            label: "not a version",
            help: "write a version such as `1.2.3` or `1.2.3-rc.1`"
        )
    }
}
