import GoRuntime
import GoTemplate

/// A line of a template, or a branch with lines of its own: what stands between the tree of a manifest and nodes.
indirect enum TemplateLine {
    /// Text and what is printed in it.
    case text(indent: Int, [Part])
    /// An action on a line of its own that eats the white space before it: `{{- … }}`.
    case action(indent: Int, PipeNode)
    /// An `if`, `range` or `with`.
    case branch(indent: Int, Branch)
    /// Text that runs over several lines as it is, from the left margin.
    case raw([Node])

    /// A piece of a line.
    enum Part {
        case literal(String)
        case action(Phrase)
    }

    /// An `if`, `range` or `with` and its lines.
    struct Branch {
        var kind: BranchNode.Kind
        var pipeline: PipeNode
        var lines: [TemplateLine]
        var otherwise: [TemplateLine] = []
    }

    /// A statement at the left margin, moved to the indentation of the line that it stands before.
    func moved(to margin: Int) -> TemplateLine {
        switch self {
        case .action(0, let pipeline): return .action(indent: margin, pipeline)
        case .branch(0, var branch):
            branch.lines = branch.lines.map { $0.moved(to: margin) }
            branch.otherwise = branch.otherwise.map { $0.moved(to: margin) }
            return .branch(indent: margin, branch)
        case .action, .branch, .text, .raw: return self
        }
    }

    /// A phrase on a line of its own.
    static func action(indent: Int, _ phrase: Phrase) -> TemplateLine { .action(indent: indent, phrase.pipeline) }

    /// A whole block of text that a phrase gives, each of its lines moved to an indentation.
    static func block(indent: Int, _ phrase: Phrase) -> TemplateLine {
        indent == 0
            ? .text(indent: 0, [.action(phrase)])
            : .action(indent: indent, phrase.piped("nindent", .number(Int64(indent))))
    }
}

extension [TemplateLine] {
    /// The nodes that print these lines, each behind a line break.
    var nodes: [Node] {
        var nodes = NodeList()
        for line in self { nodes.append(line) }
        return nodes.finished()
    }
}

/// Nodes while they are collected; neighbouring texts become one.
private struct NodeList {
    private var nodes: [Node] = []
    private var text: [UInt8] = []

    mutating func append(_ line: TemplateLine) {
        switch line {
        case .text(let indent, let parts):
            newLine(indent)
            for part in parts {
                switch part {
                case .literal(let literal): text += literal.utf8
                case .action(let phrase): append(.action(ActionNode(phrase.pipeline)))
                }
            }
        case .action(let indent, let pipeline):
            newLine(indent)
            append(.action(ActionNode(pipeline, trimming: Trimming(before: true))))
        case .branch(let indent, let branch):
            newLine(indent)
            append(.branch(Self.node(branch, indent)))
        case .raw(let raw):
            newLine(0)
            for node in raw { append(node) }
        }
    }

    mutating func finished() -> [Node] {
        flush()
        return nodes
    }

    private static func node(_ branch: TemplateLine.Branch, _ indent: Int) -> BranchNode {
        let before = Trimming(before: true)
        // `else if` needs that nothing but one `if` stands after `else`; with `with` it would bind another dot.
        if branch.kind == .if, branch.otherwise.count == 1, case .branch(_, let inner) = branch.otherwise[0],
            inner.kind == .if
        {
            return BranchNode(
                branch.kind,
                branch.pipeline,
                nodes: closing(branch.lines, indent),
                otherwise: .branch(node(inner, indent)),
                trimming: before,
                endTrimming: before
            )
        }
        return BranchNode(
            branch.kind,
            branch.pipeline,
            nodes: closing(branch.lines, indent),
            otherwise: branch.otherwise.isEmpty ? nil : .nodes(closing(branch.otherwise, indent), trimming: before),
            trimming: before,
            endTrimming: before
        )
    }

    /// The nodes of a branch, with the line on which its `else` or `end` stands.
    private static func closing(_ lines: [TemplateLine], _ indent: Int) -> [Node] {
        var list = NodeList()
        for line in lines { list.append(line) }
        list.newLine(indent)
        return list.finished()
    }

    private mutating func newLine(_ indent: Int) {
        text.append(UInt8(ascii: "\n"))
        text += repeatElement(UInt8(ascii: " "), count: indent)
    }

    private mutating func append(_ node: Node) {
        if case .text(let node) = node {
            text += node.source.bytes
            return
        }
        flush()
        nodes.append(node)
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        nodes.append(.text(TextNode(GoString(text))))
        text = []
    }
}
