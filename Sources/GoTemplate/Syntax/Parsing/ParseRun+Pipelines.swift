import GoRuntime

extension ParseRun {
    /// Parses a pipeline and the token that ends it. Go 1.26 parse.go, pipeline.
    mutating func pipeline(_ context: ParseError.Context, until end: TokenKind) throws(ParseError) -> PipeNode {
        let first = peekNonSpace()
        var declared: [VariableNode] = []
        var assigns = false
        if first.kind == .variable { try declarations(context, &declared, &assigns) }
        var commands: [CommandNode] = []
        while true {
            let token = nextNonSpace()
            switch token.kind {
            case end:
                try check(commands, context, token)
                return PipeNode(variables: declared, assigns: assigns, commands, offset: first.start)
            case .bool, .characterConstant, .complex, .dot, .field, .identifier, .number, .nilKeyword, .rawString,
                .string, .variable, .leftParenthesis:
                backUp()
                commands.append(try command())
            default: throw unexpected(token, context)
            }
        }
    }

    /// Parses `$x :=`, `$x =` or, in a range, `$x, $y :=`, where that is what stands there.
    private mutating func declarations(
        _ context: ParseError.Context,
        _ declared: inout [VariableNode],
        _ assigns: inout Bool
    ) throws(ParseError) {
        while peekNonSpace().kind == .variable {
            let variable = next()
            let neighbour = peek()
            let following = peekNonSpace()
            switch following.kind {
            case .assign, .declare:
                assigns = following.kind == .assign
                _ = nextNonSpace()
                declare(variable, &declared)
                return
            case .punctuation where lexer.bytes[following.start] == UInt8(ascii: ","):
                _ = nextNonSpace()
                declare(variable, &declared)
                guard context == .range, declared.count < 2 else {
                    throw problem(.tooManyDeclarations(in: context), at: variable)
                }
                let second = peekNonSpace()
                switch second.kind {
                case .variable, .rightDelimiter, .rightParenthesis: continue
                default: throw problem(.rangeDeclaresOnlyVariables, at: second)
                }
            default:
                if neighbour.kind == .space { backUp(variable, neighbour) } else { backUp(variable) }
                return
            }
        }
    }

    private mutating func declare(_ token: Token, _ declared: inout [VariableNode]) {
        let name = name(token)
        declared.append(VariableNode(name, offset: token.start))
        variables.append(name)
    }

    /// Go 1.26 parse.go, checkPipeline.
    private func check(
        _ commands: [CommandNode],
        _ context: ParseError.Context,
        _ end: Token
    ) throws(ParseError) {
        if commands.isEmpty { throw problem(.missingValue(for: context), at: end) }
        for index in 1..<max(1, commands.count) {
            switch commands[index].operands[0] {
            case .bool, .dot, .nil, .number, .string:
                let start = commands[index].offset
                throw problem(.literalInPipeline(stage: index + 1), at: Token(kind: .text, start: start, end: start + 1))
            default: break
            }
        }
    }

    /// Parses a command and the `|` behind it. Go 1.26 parse.go, command.
    private mutating func command() throws(ParseError) -> CommandNode {
        let first = peekNonSpace()
        var operands: [Operand] = []
        loop: while true {
            _ = peekNonSpace()
            if let operand = try operand() { operands.append(operand) }
            let token = next()
            switch token.kind {
            case .space: continue
            case .rightDelimiter, .rightParenthesis:
                backUp()
                break loop
            case .pipe: break loop
            default: throw unexpected(token, .operand)
            }
        }
        if operands.isEmpty { throw problem(.emptyCommand, at: first) }
        return CommandNode(operands, offset: first.start)
    }
}
