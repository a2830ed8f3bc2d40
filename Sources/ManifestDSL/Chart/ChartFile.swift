/// A file of a chart that is emitted: `templates/deployment.yaml` and its bytes.
public struct ChartFile: Sendable, Hashable {
    /// The path below the chart's folder, with `/` between its parts.
    public let path: String
    /// The content.
    public let bytes: [UInt8]

    /// Creates a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Creates a file of text.
    public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
