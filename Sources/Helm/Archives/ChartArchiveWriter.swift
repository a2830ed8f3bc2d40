public import GoRuntime

/// The way from the files of a chart to an archive: the same files give the same bytes, whenever and wherever it is made.
///
/// The members are as those of `helm package`, Helm v4.2.3 pkg/chart/v2/util/save.go, but for their time. The compressed
/// bytes are zlib's at its highest level.
public struct ChartArchiveWriter {
    /// When all files were changed: 1980-01-01T00:00:00Z, which every format of archives can say.
    static let time: Int64 = 315_532_800
    /// The permissions of all files.
    static let mode = 0o644

    /// Creates a writer.
    public init() {}

    /// Returns a gzipped tar archive of the files, in their order.
    ///
    /// - Parameters:
    ///   - files: The files, with their paths within the chart's folder.
    ///   - folder: The name of that folder.
    /// - Returns: The bytes of the archive.
    public func archive(of files: [ChartFile], in folder: GoString) -> [UInt8] {
        let compressed = GzipWriter()
        let writer = TarWriter(compressed, mode: Self.mode, time: Self.time)
        for file in files { writer.add(GoPath.join([folder, file.name]), file.data) }
        writer.finish()
        return compressed.finish()
    }
}
