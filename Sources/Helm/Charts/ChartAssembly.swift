import Diagnostics
import GoRuntime
import ValueModel
import YAML

/// Sorting the files of a chart by what they are for, and making the charts within it.
///
/// Helm v4.2.3 pkg/chart/v2/loader/load.go, LoadFiles. Where Helm takes the charts within a chart in any order, they are
/// taken in the order of their first files here.
struct ChartAssembly {
    private let warn: ChartWarning.Listener

    private var metadata: ChartMetadata?
    private var templates: [ChartFile] = []
    private var files: [ChartFile] = []
    private var values: GoMap?
    private var schema: [UInt8]?
    private var lock: ChartLock?
    private var packed: [(name: GoString, files: [ChartFile])] = []
    private var packedIndex: [GoString: Int] = [:]

    /// Makes a chart of files.
    static func chart(
        of files: [ChartFile],
        warn: @escaping ChartWarning.Listener
    ) throws(ChartError) -> Chart {
        var left = ChartLimits.totalSize
        return try chart(of: files, depth: 0, left: &left, warn: warn)
    }

    private static func chart(
        of files: [ChartFile],
        depth: Int,
        left: inout Int,
        warn: @escaping ChartWarning.Listener
    ) throws(ChartError) -> Chart {
        guard depth <= ChartLimits.depth else { throw .nestedTooDeep }
        var assembly = ChartAssembly(warn: warn)
        for file in files where file.name == "Chart.yaml" { try assembly.readMetadata(file) }
        for file in files where file.name != "Chart.yaml" { try assembly.sort(file) }
        guard let metadata = assembly.metadata else { throw .chartFileMissing }
        if let violation = metadata.validate() { throw .invalid(violation) }
        let chart = Chart(
            metadata: metadata,
            rawFiles: files,
            templates: assembly.templates,
            files: assembly.files,
            values: assembly.values,
            schema: assembly.schema,
            lock: assembly.lock
        )
        for (name, files) in assembly.packed
        where name.bytes.first != UInt8(ascii: "_") && name.bytes.first != UInt8(ascii: ".") {
            let isArchive = GoPath.ext(name) == ".tgz"
            if isArchive, let first = files.first, first.name != name {
                throw .folderNamedAsArchive(name: name, parent: chart.name, found: first.name)
            }
            do throws(ChartError) {
                let inner = isArchive ? try unpack(files, &left) : unwrapped(files)
                chart.addDependency(try Self.chart(of: inner, depth: depth + 1, left: &left, warn: warn))
            } catch {
                throw .subchart(name: name, parent: chart.name, error)
            }
        }
        return chart
    }

    private init(warn: @escaping ChartWarning.Listener) { self.warn = warn }

    private static func unpack(_ files: [ChartFile], _ left: inout Int) throws(ChartError) -> [ChartFile] {
        let unpacked: [ChartFile]
        do { unpacked = try ChartArchive.files(of: files.first?.data ?? []) } catch { throw .archive(error) }
        left -= unpacked.reduce(0) { $0 + $1.data.count }
        guard left >= 0 else { throw .folderTooLarge }
        return unpacked
    }

    /// Returns the files of a folder below `charts/` without its name; files that lie in no folder are no chart.
    private static func unwrapped(_ files: [ChartFile]) -> [ChartFile] {
        files.compactMap { file in
            guard let slash = file.name.bytes.firstIndex(of: UInt8(ascii: "/")) else { return nil }
            return ChartFile(name: GoString(file.name.bytes[(slash + 1)...]), data: file.data)
        }
    }

    private mutating func readMetadata(_ file: ChartFile) throws(ChartError) {
        let metadata = metadata ?? ChartMetadata()
        self.metadata = metadata
        try ChartDocument.decode(file, into: metadata)
        if metadata.apiVersion.isEmpty { metadata.apiVersion = "v1" }
    }

    private mutating func sort(_ file: ChartFile) throws(ChartError) {
        switch file.name {
        case "Chart.lock": lock = try ChartDocument.lock(file)
        case "values.yaml":
            do {
                values = try ValuesDocuments.values(of: file.data)
            } catch {
                throw .document(file: file.name, error)
            }
        case "values.schema.json": schema = file.data
        case "requirements.yaml":
            let metadata = metadata ?? ChartMetadata()
            self.metadata = metadata
            if metadata.apiVersion != "v1" { warn(.requirementsFile) }
            try ChartDocument.decode(file, into: metadata)
            if metadata.apiVersion == "v1" { files.append(file) }
        case "requirements.lock":
            lock = try ChartDocument.lock(file)
            let metadata = metadata ?? ChartMetadata()
            self.metadata = metadata
            if metadata.apiVersion != "v1" { warn(.requirementsLock) }
            if metadata.apiVersion == "v1" { files.append(file) }
        default: sortByFolder(file)
        }
    }

    private mutating func sortByFolder(_ file: ChartFile) {
        if file.name.bytes.starts(with: "templates/".utf8) {
            templates.append(file)
        } else if file.name.bytes.starts(with: "charts/".utf8) {
            if GoPath.ext(file.name) == ".prov" {
                files.append(file)
                return
            }
            let inner = GoString(file.name.bytes.dropFirst("charts/".utf8.count))
            let name = GoString(inner.bytes.prefix { $0 != UInt8(ascii: "/") })
            let index = packedIndex[name] ?? packed.count
            if index == packed.count {
                packed.append((name, []))
                packedIndex[name] = index
            }
            packed[index].files.append(ChartFile(name: inner, data: file.data))
        } else {
            files.append(file)
        }
    }
}
