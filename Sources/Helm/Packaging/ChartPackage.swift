public import GoRuntime
import Sprig

/// A chart as it is packed: the files of the archive, and the archive's name.
///
/// Helm v4.2.3 pkg/action/package.go and pkg/chart/v2/util/save.go: Chart.yaml and Chart.lock are written anew from what
/// Helm knows of them, charts in `charts/` are unpacked, and what Helm's loader leaves out is not packed either. Where
/// Helm takes the charts within a chart in any order, they are taken in the order of their first files here.
public struct ChartPackage {
    /// The chart's name, which is that of the folder in the archive.
    public let name: GoString
    /// The chart's version.
    public let version: GoString
    /// The files, with their paths within that folder, in Helm's order.
    public let files: [ChartFile]

    /// Packs a chart; nothing of it is changed.
    ///
    /// - Parameters:
    ///   - chart: The chart.
    ///   - version: The version that it gets; its own if nil or empty.
    ///   - appVersion: The version of the application that it gets; its own if nil or empty.
    /// - Throws: `PackagingFailure`.
    public init(
        _ chart: Chart,
        version: GoString? = nil,
        appVersion: GoString? = nil
    ) throws(PackagingFailure) {
        let metadata = ChartMetadata(copying: chart.metadata)
        if let version, !version.isEmpty { metadata.version = version }
        do {
            _ = try SemanticVersion(metadata.version)
        } catch {
            throw .version(metadata.version, error)
        }
        if let appVersion, !appVersion.isEmpty { metadata.appVersion = appVersion }
        let missing = Dependencies.missing(in: chart)
        guard missing.isEmpty else { throw .missingDependencies(missing) }
        // It cleans the new version of the application; all that it could refuse has been checked.
        _ = metadata.validate()
        name = metadata.name
        self.version = metadata.version
        files = try Self.files(of: chart, metadata, in: "")
    }

    /// The name of the archive: `demo-1.2.3.tgz`.
    public var fileName: GoString { GoString(name.bytes + "-".utf8 + version.bytes + ".tgz".utf8) }

    /// Returns the archive.
    public func archive() -> [UInt8] { ChartArchiveWriter().archive(of: files, in: name) }

    /// Returns the files of a chart and of those within it, below a folder.
    ///
    /// Helm v4.2.3 pkg/chart/v2/util/save.go, writeTarContents.
    private static func files(
        of chart: Chart,
        _ metadata: ChartMetadata,
        in folder: GoString
    ) throws(PackagingFailure) -> [ChartFile] {
        var files = [ChartFile(name: "Chart.yaml", data: try text(metadata.document, of: "Chart.yaml"))]
        if metadata.apiVersion == "v2", let lock = chart.lock {
            files.append(ChartFile(name: "Chart.lock", data: try text(lock.document, of: "Chart.lock")))
        }
        files += chart.rawFiles.filter { $0.name == "values.yaml" }
        if let schema = chart.schema {
            guard GoJSON.value(of: schema).value != nil else { throw .schemaNotJSON(folder: folder) }
            files.append(ChartFile(name: "values.schema.json", data: schema))
        }
        files += chart.templates + chart.files
        if !folder.isEmpty {
            files = files.map { ChartFile(name: GoPath.join([folder, $0.name]), data: $0.data) }
        }
        for inner in chart.dependencies {
            files += try Self.files(of: inner, inner.metadata, in: GoPath.join([folder, "charts", inner.name]))
        }
        return files
    }

    private static func text(_ document: GoValue, of file: GoString) throws(PackagingFailure) -> [UInt8] {
        do {
            return try GoYAML.text(of: document).bytes
        } catch {
            throw .document(file: file, error)
        }
    }
}
