extension Node {
    /// Where the node stands in its file, in bytes; Go's `Pos`.
    var offset: TemplateOffset {
        switch self {
        case .text(let node): node.offset
        case .comment(let node): node.offset
        case .action(let node): node.offset
        case .branch(let node): node.offset
        case .template(let node): node.offset
        case .define(let node): node.offset
        case .block(let node): node.definition.offset
        case .break(let node), .continue(let node): node.offset
        }
    }
}

extension Operand {
    /// Where the operand stands in its file, in bytes; Go's `Pos`.
    var offset: TemplateOffset {
        switch self {
        case .function(let node): node.offset
        case .variable(let node): node.offset
        case .dot(let offset), .nil(let offset), .bool(_, let offset): offset
        case .field(let node): node.offset
        case .chain(let node): node.offset
        case .number(let node): node.offset
        case .string(let node): node.offset
        case .pipeline(let node): node.offset
        }
    }
}
