import GoRuntime

/// The way from a folder, an archive or files in memory to a chart.
///
/// Helm v4.2.3 pkg/chart/loader/load.go and pkg/chart/v2/loader.
public struct ChartLoader {
    private let warn: ChartWarning.Listener

    /// Creates a loader; `warn` is told what Helm would log.
    public init(warn: @escaping ChartWarning.Listener = { _ in }) { self.warn = warn }

    /// Returns the chart in a folder or an archive.
    public func load(path: String) throws(ChartError) -> Chart {
        let given = path
        let path = DiskReading.absolute(GoString(given))
        let kind: DiskReading.Kind
        do {
            kind = try DiskReading.kind(of: path, followsLinks: true)
        } catch {
            throw .notFound(path: given)
        }
        if case .folder = kind { return try load(folder: path) }
        return try load(archive: path)
    }

    /// Returns the chart in a folder; a path to anything else is refused as Helm's package refuses it.
    ///
    /// Helm v4.2.3 pkg/chart/loader/load.go, LoadDir.
    public func load(folder path: String) throws(ChartError) -> Chart {
        try load(folder: DiskReading.absolute(GoString(path)))
    }

    /// Returns the chart of files in memory, with their paths within the chart's folder.
    public func load(files: [ChartFile]) throws(ChartError) -> Chart {
        try ChartAssembly.chart(of: files, warn: warn)
    }

    private func load(folder: GoString) throws(ChartError) -> Chart {
        let path = GoString(folder.bytes + Array("/Chart.yaml".utf8))
        let content: [UInt8]
        do {
            content = try DiskReading.content(of: path, limit: ChartLimits.fileSize + 1)
        } catch {
            throw .undetected(error)
        }
        try checkVersion(ChartFile(name: "Chart.yaml", data: content))
        return try load(files: ChartFolder.files(in: folder))
    }

    private func load(archive path: GoString) throws(ChartError) -> Chart {
        let content: [UInt8]
        do {
            content = try DiskReading.content(of: path, limit: ChartLimits.totalSize)
        } catch {
            throw .system(error)
        }
        guard content.starts(with: [0x1F, 0x8B, 0x08]) else {
            let isYAML = path.bytes.hasSuffix(".yaml") || path.bytes.hasSuffix(".yml")
            if isYAML { throw .yamlInsteadOfChart(path: path.text) }
            throw .notAnArchive(path: path.text, contentType: ContentSniffing.contentType(of: content))
        }
        let files: [ChartFile]
        do {
            files = try ChartArchive.files(of: content)
        } catch {
            throw .brokenArchive(path: path.text, error)
        }
        guard let file = files.first(where: { $0.name == "Chart.yaml" }) else { throw .noChartFileInArchive }
        try checkVersion(file)
        return try load(files: files)
    }

    /// Charts of version 3 are an experiment, which `helm template` refuses too.
    private func checkVersion(_ file: ChartFile) throws(ChartError) {
        let version = try ChartDocument.apiVersion(of: file)
        guard version.isEmpty || version == "v1" || version == "v2" else { throw .unsupportedVersion(version) }
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
