import Diagnostics
import GoRuntime
import Helm
import ManifestDSL
import Sprig

/// The gateway's chart, emitted under the versions that were asked for.
struct OwnChart {
    /// The chart's name.
    let name: String
    private let emitted: [ManifestDSL.ChartFile]

    /// Emits the chart of a definition; empty versions count as none, as in Helm.
    init(
        _ definition: ChartDefinition,
        _ version: String?,
        _ appVersion: String?
    ) throws(PackageRunFailure) {
        let version = version.flatMap { $0.isEmpty ? nil : $0 }
        let appVersion = appVersion.flatMap { $0.isEmpty ? nil : $0 }
        if let version {
            do {
                _ = try SemanticVersion(strict: GoString(version))
            } catch {
                throw .version(version, error)
            }
        }
        let chart = definition.with(version: version, appVersion: appVersion)
        name = chart.name
        emitted = EmittedChart(chart).files
    }

    /// The files in the order in which Helm comes upon them in a folder: a folder's files stand together.
    var files: [Helm.ChartFile] {
        let slash = UInt8(ascii: "/")
        let paths = emitted.map { file in (key: file.path.utf8.map { $0 == slash ? 0 : $0 }, file: file) }
        return paths.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { Helm.ChartFile(name: GoString($0.file.path), data: $0.file.bytes) }
    }

    /// Writes the chart as a folder and returns what was written, in order of paths.
    func write(to folder: String) throws(PackageRunFailure) -> [(path: String, bytes: [UInt8])] {
        let strangers: [String]
        do {
            strangers = try ChartFolderCheck(emitted.map(\.path)).strangers(in: folder)
        } catch {
            throw .output(error)
        }
        guard strangers.isEmpty else { throw .strangers(strangers) }
        let files = emitted.map { (path: "\(folder)/\($0.path)", bytes: $0.bytes) }
        do {
            for file in files { try FileWriting.write(file.bytes, to: file.path) }
        } catch {
            throw .output(error)
        }
        return files
    }
}
