import GoRuntime

/// The files of a packed chart.
enum ChartArchive {
    /// Unpacks an archive, without the folder that the files of a chart lie in.
    ///
    /// Helm v4.2.3 pkg/chart/loader/archive, LoadArchiveFiles: folders are skipped, links count as empty files, and no
    /// path may lead out of the chart's folder. `.helmignore` is not looked at.
    static func files(of archive: [UInt8]) throws(ArchiveProblem) -> [ChartFile] {
        var reader = TarReader(try GzipReader(archive))
        var files: [ChartFile] = []
        var left = Int64(ChartLimits.archiveSize)
        var entries = 0
        while let header = try reader.next() {
            entries += 1
            guard entries <= ChartLimits.entries else { throw .tooManyEntries }
            if header.isFolder || header.kind == UInt8(ascii: "g") { continue }
            let name = try path(within: header.name)
            guard header.size <= left else { throw .tooLarge }
            guard header.size <= Int64(ChartLimits.fileSize) else { throw .fileTooLarge(header.name) }
            let content = try reader.readContent()
            left -= Int64(content.count)
            guard content.count >= header.size, left > 0 else { throw .tooLarge }
            files.append(ChartFile(name: name, data: ByteOrderMark.removed(from: content)))
        }
        guard !files.isEmpty else { throw .noFiles }
        return files
    }

    /// Returns the path of a file within the chart's folder.
    private static func path(within name: GoString) throws(ArchiveProblem) -> GoString {
        let slash = UInt8(ascii: "/")
        let backslash = UInt8(ascii: "\\")
        let delimiter = name.bytes.contains(backslash) ? backslash : slash
        let end = name.bytes.firstIndex(of: delimiter)
        var inside = end.map { Array(name.bytes[($0 + 1)...]) } ?? []
        for index in inside.indices where inside[index] == delimiter { inside[index] = slash }
        guard inside.first != slash else { throw .absolutePath }
        let path = GoPath.clean(GoString(inside)).bytes
        if path == [UInt8(ascii: ".")] { throw .outsideFolder(name) }
        if path.starts(with: "..".utf8) { throw .parentFolder }
        if path.count >= 3, path[1] == UInt8(ascii: ":"), path[2] == slash, isLetter(path[0]) { throw .drivePath }
        if name.bytes[..<(end ?? name.count)].elementsEqual("Chart.yaml".utf8) { throw .chartFileNotInFolder }
        return GoString(path)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
