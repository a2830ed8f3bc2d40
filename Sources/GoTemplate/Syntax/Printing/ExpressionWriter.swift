import GoRuntime

/// Writes what stands between delimiters; Go's messages and the source have it alike.
struct ExpressionWriter {
    /// What is written.
    var bytes: [UInt8] = []

    mutating func write(_ text: GoString) { bytes += text.bytes }

    mutating func put(_ word: StaticString) { word.withUTF8Buffer { bytes += $0 } }

    mutating func write(_ node: PipeNode) {
        for (index, variable) in node.variables.enumerated() {
            if index > 0 { put(", ") }
            write(variable)
        }
        if !node.variables.isEmpty { put(node.assigns ? " = " : " := ") }
        for (index, command) in node.commands.enumerated() {
            if index > 0 { put(" | ") }
            write(command)
        }
    }

    mutating func write(_ node: CommandNode) {
        for (index, operand) in node.operands.enumerated() {
            if index > 0 { put(" ") }
            writeEnclosed(operand)
        }
    }

    mutating func write(_ operand: Operand) {
        switch operand {
        case .function(let node): write(node.name)
        case .variable(let node): write(node)
        case .dot: put(".")
        case .nil: put("nil")
        case .field(let node): write(fields: node.names)
        case .chain(let node):
            writeEnclosed(node.operand)
            write(fields: node.fields)
        case .bool(let value, _): put(value ? "true" : "false")
        case .number(let node): write(node.text)
        case .string(let node): write(node.quoted)
        case .pipeline(let node): write(node)
        }
    }

    private mutating func writeEnclosed(_ operand: Operand) {
        guard case .pipeline(let node) = operand else { return write(operand) }
        put("(")
        write(node)
        put(")")
    }

    private mutating func write(_ node: VariableNode) {
        write(node.name)
        write(fields: node.fields)
    }

    private mutating func write(fields: [GoString]) {
        for field in fields {
            put(".")
            write(field)
        }
    }
}

extension BranchNode.Kind {
    /// The word in the source.
    var keyword: StaticString {
        switch self {
        case .if: "if"
        case .range: "range"
        case .with: "with"
        }
    }
}
