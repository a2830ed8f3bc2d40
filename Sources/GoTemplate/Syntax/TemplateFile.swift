public import GoRuntime

/// A template's text and the name by which Go's messages call it.
public final class TemplateFile: Sendable {
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
public final class SyntaxTree: Sendable {
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

    /// Whether it consists of nothing but white space, comments and definitions.
    ///
    /// Such a template does not replace another of its name. Go 1.26 parse.go, IsEmptyTree.
    public var isEmpty: Bool {
        nodes.allSatisfy { node in
            switch node {
            case .comment, .define: true
            case .text(let text): text.text.isWhiteSpace
            case .action, .branch, .template, .block, .break, .continue: false
            }
        }
    }
}

extension GoString {
    /// Whether there is nothing but white space.
    ///
    /// Go 1.26 bytes.TrimSpace.
    fileprivate var isWhiteSpace: Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let (rune, width) = Runes.decode(bytes, at: index)
                guard RuneClass.isSpace(rune) else { return false }
                index += width
            }
            return true
        }
    }
}
