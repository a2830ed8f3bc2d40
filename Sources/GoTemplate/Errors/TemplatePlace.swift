public import GoRuntime

/// The node of a template that an error names.
public enum TemplatePlace: Sendable {
    /// An element of the text, such as an action.
    case element(Node)
    /// A pipeline.
    case pipeline(PipeNode)
    /// A command.
    case command(CommandNode)
    /// An operand.
    case operand(Operand)

    /// Creates the place of an operand.
    init(_ operand: Operand) {
        if case .pipeline(let pipeline) = operand {
            self = .pipeline(pipeline)
        } else {
            self = .operand(operand)
        }
    }

    /// Where the node stands in its file, in bytes.
    public var offset: TemplateOffset {
        switch self {
        case .element(let node): node.offset
        case .pipeline(let node): node.offset
        case .command(let node): node.offset
        case .operand(let operand): operand.offset
        }
    }

    /// The node as Go prints it.
    public var text: GoString {
        switch self {
        case .element(let node): GoNodeText.of(node)
        case .pipeline(let node): GoNodeText.of(node)
        case .command(let node): GoNodeText.of(node)
        case .operand(let operand): GoNodeText.of(operand)
        }
    }
}
