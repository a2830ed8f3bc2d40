public import GoRuntime

/// A file of a chart.
public struct ChartFile: Sendable, Hashable {
    /// The path within the chart's folder, with slashes: `templates/service.yaml`.
    public var name: GoString
    /// The content, without a byte order mark.
    public var data: [UInt8]

    /// Creates a file.
    public init(name: GoString, data: [UInt8]) {
        self.name = name
        self.data = data
    }
}
