public import GoRuntime

/// The text of a node as Go's `String` gives it, which error messages quote: `at <include "name" .>`.
///
/// It knows no trimming and no comments. Go 1.26 text/template/parse node.go. For example
/// `GoNodeText.of(.function(IdentifierNode("quote")))` is `quote`.
public enum GoNodeText {
    /// Returns the text of an element.
    public static func of(_ node: Node) -> GoString { written { $0.write(node) } }

    /// Returns the text of a pipeline.
    public static func of(_ node: PipeNode) -> GoString { written { $0.write(node) } }

    /// Returns the text of a command.
    public static func of(_ node: CommandNode) -> GoString { written { $0.write(node) } }

    /// Returns the text of an operand; a pipeline as an operand has no parentheses of its own.
    public static func of(_ node: Operand) -> GoString { written { $0.write(node) } }

    private static func written(_ body: (inout ExpressionWriter) -> Void) -> GoString {
        var writer = ExpressionWriter()
        body(&writer)
        return GoString(writer.bytes)
    }
}

extension ExpressionWriter {
    fileprivate mutating func write(_ nodes: [Node]) { for node in nodes { write(node) } }

    fileprivate mutating func write(_ node: Node) {
        switch node {
        case .text(let text): write(text.text)
        case .comment(let comment): action { $0.write(comment.text) }
        case .action(let action): self.action { $0.write(action.pipeline) }
        case .branch(let branch): write(branch)
        case .template(let call): self.call(call.name, call.pipeline)
        case .block(let block): call(block.definition.name, block.pipeline)
        case .define: break
        case .break: action { $0.put("break") }
        case .continue: action { $0.put("continue") }
        }
    }

    private mutating func write(_ branch: BranchNode) {
        action {
            $0.put(branch.kind.keyword)
            $0.put(" ")
            $0.write(branch.pipeline)
        }
        write(branch.nodes)
        if let otherwise = branch.otherwise {
            action { $0.put("else") }
            switch otherwise {
            case .nodes(let nodes, _): write(nodes)
            case .branch(let inner): write(inner)
            }
        }
        action { $0.put("end") }
    }

    private mutating func call(_ name: GoString, _ pipeline: PipeNode?) {
        action {
            $0.put("template ")
            $0.write(Quoting.quoted(name))
            guard let pipeline else { return }
            $0.put(" ")
            $0.write(pipeline)
        }
    }

    private mutating func action(_ content: (inout ExpressionWriter) -> Void) {
        put("{{")
        content(&self)
        put("}}")
    }
}
