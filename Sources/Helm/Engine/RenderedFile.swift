public import GoRuntime

/// What one template rendered.
public struct RenderedFile {
    /// The template's path, for example `demo/templates/service.yaml`.
    public let path: GoString
    /// The text.
    public let text: [UInt8]

    /// Creates a file.
    public init(path: GoString, text: [UInt8]) {
        self.path = path
        self.text = text
    }

    /// Whether the text is that of a NOTES.txt, which `helm template` does not print.
    var isNotes: Bool { path.hasSuffix("NOTES.txt") }
}
