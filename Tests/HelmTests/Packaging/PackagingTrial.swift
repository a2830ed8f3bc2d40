import GoRuntime
import TestSupport

@testable import Helm

/// A chart of texts, packed by us and by Helm.
struct PackagingTrial {
    /// What came of it: a package, or an error's text.
    enum Outcome: Equatable {
        case packed(Referee.Package)
        case refused(String)
    }

    /// The time of all members that Helm writes too.
    static let time: Int64 = ChartArchiveWriter.time

    /// The files by path.
    var files: [String: [UInt8]]
    /// What `--version` says.
    var version: String?
    /// What `--app-version` says.
    var appVersion: String?

    /// Takes texts below a Chart.yaml that may be among them.
    init(_ texts: [String: String] = [:], version: String? = nil, appVersion: String? = nil) {
        let good = ["Chart.yaml": "apiVersion: v2\nname: demo\nversion: 1.2.3\n"]
        files = good.merging(texts) { $1 }.mapValues { Array($0.utf8) }
        self.version = version
        self.appVersion = appVersion
    }

    /// Returns our package of the chart in a folder.
    func package() throws -> ChartPackage {
        let folder = try TemporaryFolder()
        let chart = try ChartLoader().load(folder: folder.write(files, to: "chart"))
        return try ChartPackage(
            chart,
            version: version.map { GoString($0) },
            appVersion: appVersion.map { GoString($0) }
        )
    }

    /// Returns what we make of it.
    func ours() throws -> Outcome {
        do {
            let package = try package()
            let members = package.files.map {
                Referee.Member(name: "\(package.name)/\($0.name)", bytes: $0.data)
            }
            let tar = try Self.unpacked(package.archive())
            return .packed(Referee.Package(fileName: package.fileName.text, members: members, tar: tar))
        } catch let error as ChartError {
            return .refused(error.helmText)
        } catch let failure as PackagingFailure {
            return .refused(failure.helmText)
        }
    }

    /// Returns what Helm makes of it.
    func helms() throws -> Outcome {
        do {
            let package = try Referee.shared().package(
                files,
                version: version,
                appVersion: appVersion,
                time: Self.time
            )
            return .packed(package)
        } catch Referee.Failure.refused(let text) {
            return .refused(text)
        }
    }

    /// Returns gzip's data without the compression.
    static func unpacked(_ archive: [UInt8]) throws -> [UInt8] {
        let reader = try GzipReader(archive)
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        var unpacked: [UInt8] = []
        while true {
            let count = try bytes.withUnsafeMutableBytes { try reader.read(into: $0) }
            if count == 0 { return unpacked }
            unpacked += bytes[..<count]
        }
    }
}
