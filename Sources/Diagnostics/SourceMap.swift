/// The texts of one run, in the order in which they were read; spans are resolved against it.
public struct SourceMap: Sendable {
    /// The texts; a file's index is its id.
    public private(set) var files: [SourceFile] = []

    /// Creates an empty map.
    public init() {}

    /// Adds a text and returns the file that spans will point into.
    public mutating func add(name: String, kind: SourceFile.Kind = .file, bytes: [UInt8]) -> SourceFile {
        let file = SourceFile(id: UInt32(files.count), name: name, kind: kind, bytes: bytes)
        files.append(file)
        return file
    }

    /// Returns the text that a span points into, or nil for a span of another map.
    public func file(of span: SourceSpan) -> SourceFile? {
        Int(span.file) < files.count ? files[Int(span.file)] : nil
    }
}
