public import GoRuntime

/// A template's text and the name by which Go's messages call it.
public final class TemplateFile {
    /// The name, for example `demo/templates/service.yaml`.
    public let name: GoString
    /// The text.
    public let source: [UInt8]

    /// Creates a file.
    public init(name: GoString, source: [UInt8]) {
        self.name = name
        self.source = source
    }
}

/// A parsed template: its own nodes, definitions included, and the file that its offsets point into.
public final class SyntaxTree {
    /// The name of the template: that of the file, or of a `define` in it.
    public let name: GoString
    /// The nodes.
    public let nodes: [Node]
    /// Where the offsets point into.
    public let file: TemplateFile

    /// Creates a tree.
    public init(name: GoString, nodes: [Node], file: TemplateFile) {
        self.name = name
        self.nodes = nodes
        self.file = file
    }
}
