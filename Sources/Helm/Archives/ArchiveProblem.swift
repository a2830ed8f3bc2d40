public import GoRuntime

/// What is wrong with a chart archive: facts; the text is made last.
public enum ArchiveProblem: Error, Hashable, Sendable {
    /// There is nothing to read.
    case isEmpty
    /// It does not begin as gzip data does.
    case notGzip
    /// The compressed data are damaged, at about this offset.
    case corruptData(offset: Int)
    /// The data do not match the checksum or the size behind them.
    case wrongChecksum
    /// It ends in the middle.
    case isTruncated
    /// The header of a file is no tar header.
    case invalidHeader
    /// A name in an extended header is longer than 1 MiB.
    case fieldTooLong
    /// A file has an absolute path.
    case absolutePath
    /// A file lies beside the chart's folder.
    case outsideFolder(GoString)
    /// A path leads above the chart's folder.
    case parentFolder
    /// A path starts with a drive.
    case drivePath
    /// Chart.yaml lies beside the chart's folder.
    case chartFileNotInFolder
    /// The files together are larger than ``ChartLimits/archiveSize``.
    case tooLarge
    /// A file is larger than ``ChartLimits/fileSize``.
    case fileTooLarge(GoString)
    /// There are no files.
    case noFiles
    /// There are more entries than ``ChartLimits/entries``.
    case tooManyEntries
}

extension ArchiveProblem {
    /// The problem in the words of Helm v4.2.3 pkg/chart/loader/archive and of the Go packages below it.
    public var text: String {
        switch self {
        case .isEmpty: "EOF"
        case .notGzip: "gzip: invalid header"
        case .corruptData(let offset): "flate: corrupt input before offset \(offset)"
        case .wrongChecksum: "gzip: invalid checksum"
        case .isTruncated: "unexpected EOF"
        case .invalidHeader: "archive/tar: invalid tar header"
        case .fieldTooLong: "archive/tar: header field too long"
        case .absolutePath: "chart illegally contains absolute paths"
        case .outsideFolder(let name):
            "chart illegally contains content outside the base directory: \(Quoting.quoted(name))"
        case .parentFolder: "chart illegally references parent directory"
        case .drivePath: "chart contains illegally named files"
        case .chartFileNotInFolder: "chart yaml not in base directory"
        case .tooLarge:
            "decompressed chart is larger than the maximum size \(ChartLimits.archiveSize)"
        case .fileTooLarge(let name):
            "decompressed chart file \(Quoting.quoted(name)) is larger than the maximum file size \(ChartLimits.fileSize)"
        case .noFiles: "no files in chart archive"
        case .tooManyEntries: "chart archive has more than \(ChartLimits.entries) entries"
        }
    }
}
