public import GoRuntime

/// The printer of templates: makes the source that a person would write of nodes, parsed or made by a program.
///
/// Delimiters have a space inside, stages of a pipeline ` | ` between them; trimming, comments and definitions are kept.
/// What it prints parses to the same nodes; text that is written so comes back byte by byte. For example
/// `{{- if .Values.x }}`.
///
/// Two things that text cannot hold, a `{{` and a `{` before an action, become actions that print them.
public enum SourcePrinter {
    /// Returns the source of nodes.
    public static func source(of nodes: [Node]) -> GoString {
        var writer = SourceWriter()
        writer.write(nodes)
        return GoString(writer.expression.bytes)
    }

    /// Returns the source of a file: its text, definitions included.
    public static func source(of tree: SyntaxTree) -> GoString { source(of: tree.nodes) }
}

/// The source as far as it is written.
private struct SourceWriter {
    var expression = ExpressionWriter()

    mutating func write(_ nodes: [Node]) { for node in nodes { write(node) } }

    private mutating func write(_ node: Node) {
        switch node {
        case .text(let text): write(text: text.source.bytes)
        case .comment(let comment): write(comment)
        case .action(let action): self.action(action.trimming) { $0.write(action.pipeline) }
        case .branch(let branch):
            write(branch, after: branch.trimming.before, keyword: "")
            self.action(branch.endTrimming) { $0.put("end") }
        case .template(let call): self.call("template ", call.name, call.pipeline, call.trimming)
        case .define(let definition):
            call("define ", definition.name, nil, definition.trimming)
            writeBody(definition)
        case .block(let block):
            call("block ", block.definition.name, block.pipeline, block.definition.trimming)
            writeBody(block.definition)
        case .break(let exit): action(exit.trimming) { $0.put("break") }
        case .continue(let exit): action(exit.trimming) { $0.put("continue") }
        }
    }

    /// Writes a comment; its delimiters may touch it, and without trimming must.
    private mutating func write(_ comment: CommentNode) {
        startAction()
        expression.put(comment.trimming.before ? "{{- " : "{{")
        expression.write(comment.text)
        expression.put(comment.trimming.after ? " -}}" : "}}")
    }

    /// Writes a branch without its `{{ end }}`; one that follows `else` has that word before its own.
    private mutating func write(_ branch: BranchNode, after before: Bool, keyword: StaticString) {
        action(Trimming(before: before, after: branch.trimming.after)) {
            $0.put(keyword)
            $0.put(branch.kind.keyword)
            $0.put(" ")
            $0.write(branch.pipeline)
        }
        write(branch.nodes)
        switch branch.otherwise {
        case nil: break
        case .nodes(let nodes, let trimming):
            action(trimming) { $0.put("else") }
            write(nodes)
        case .branch(let inner): write(inner, after: inner.trimming.before, keyword: "else ")
        }
    }

    private mutating func writeBody(_ definition: DefineNode) {
        write(definition.nodes)
        action(definition.endTrimming) { $0.put("end") }
    }

    private mutating func call(_ keyword: StaticString, _ name: GoString, _ pipeline: PipeNode?, _ trimming: Trimming) {
        action(trimming) {
            $0.put(keyword)
            $0.write(Quoting.quoted(name))
            guard let pipeline else { return }
            $0.put(" ")
            $0.write(pipeline)
        }
    }

    private mutating func action(_ trimming: Trimming, _ content: (inout ExpressionWriter) -> Void) {
        startAction()
        expression.put(trimming.before ? "{{- " : "{{ ")
        content(&expression)
        expression.put(trimming.after ? " -}}" : " }}")
    }

    // MARK: Braces

    private mutating func write(text: [UInt8]) {
        for byte in text {
            if byte == UInt8(ascii: "{"), expression.bytes.last == byte {
                expression.bytes.removeLast()
                expression.put("{{ \"{{\" }}")
            } else {
                expression.bytes.append(byte)
            }
        }
    }

    /// Keeps a brace at the end of a text from joining the delimiter.
    private mutating func startAction() {
        guard expression.bytes.last == UInt8(ascii: "{") else { return }
        expression.bytes.removeLast()
        expression.put("{{ \"{\" }}")
    }
}
