/// How much a chart may demand of the loader.
public enum ChartLimits {
    /// The most bytes of all files of an archive: 100 MiB.
    ///
    /// Helm v4.2.3 pkg/chart/loader/archive, MaxDecompressedChartSize.
    public static let archiveSize = 100 << 20
    /// The most bytes of one file: 5 MiB.
    ///
    /// Helm v4.2.3 pkg/chart/loader/archive, MaxDecompressedFileSize.
    public static let fileSize = 5 << 20
    /// The most entries of an archive, files of a folder and steps through folders; Helm has no such limit.
    public static let entries = 100_000
    /// The most bytes of all files of a chart and the charts packed in it; Helm counts each archive by itself.
    public static let totalSize = 400 << 20
    /// The most levels of charts within charts; Helm has no such limit.
    public static let depth = 64
}
