import GoRuntime

/// A pipeline whose end has not come yet.
private struct OpenPipeline {
    var context: ParseError.Context
    /// The kind of token that ends it.
    var end: TokenKind
    /// Where it starts.
    var start: Int
    var variables: [VariableNode] = []
    var assigns = false
    /// Where its commands start among those of the parser.
    var firstCommand: Int
    /// Where the open command starts.
    var commandStart = 0
    /// Where the operands of the open command start among those of the parser.
    var firstOperand = 0
}

extension ParseRun {
    /// Parses a pipeline and the token that ends it.
    ///
    /// Go 1.26 parse.go, pipeline, command and operand.
    ///
    /// Pipelines in parentheses are kept in a list, not on the stack.
    mutating func pipeline(_ context: ParseError.Context, until end: TokenKind) throws(ParseError) -> PipeNode {
        var outer: [OpenPipeline] = []
        var pipeline = try open(context, until: end)
        while true {
            var token = nextNonSpace()
            var operand: Operand
            if token.kind == pipeline.end {
                let node = try close(pipeline, token)
                guard let enclosing = outer.popLast() else { return node }
                pipeline = enclosing
                operand = .pipeline(node)
            } else {
                guard token.kind.isOperand else { throw unexpected(token, pipeline.context) }
                pipeline.commandStart = token.start
                pipeline.firstOperand = operands.count
                if token.kind == .leftParenthesis {
                    try enter(&pipeline, &outer, token)
                    continue
                }
                operand = try term(token)
            }
            // Here a term of a command has been read, and others may follow.
            command: while true {
                if peek().kind == .field { operand = try withFields(operand, token) }
                operands.append(operand)
                token = next()
                if token.kind == .space {
                    token = nextNonSpace()
                    if token.kind == .leftParenthesis {
                        try enter(&pipeline, &outer, token)
                        break command
                    }
                    if token.kind.isOperand {
                        operand = try term(token)
                        continue command
                    }
                }
                switch token.kind {
                case .rightDelimiter, .rightParenthesis: backUp()
                case .pipe: break
                default: throw unexpected(token, .operand)
                }
                commands.append(
                    CommandNode(Self.taken(&operands, from: pipeline.firstOperand), offset: pipeline.commandStart)
                )
                break command
            }
        }
    }

    /// Starts a pipeline in parentheses.
    private mutating func enter(
        _ pipeline: inout OpenPipeline,
        _ outer: inout [OpenPipeline],
        _ token: Token
    ) throws(ParseError) {
        guard outer.count < NestingLimit.parentheses else { throw problem(.parenthesesTooDeep, at: token) }
        outer.append(pipeline)
        pipeline = try open(.parentheses, until: .rightParenthesis)
    }

    private mutating func open(
        _ context: ParseError.Context,
        until end: TokenKind
    ) throws(ParseError) -> OpenPipeline {
        let first = peekNonSpace()
        var pipeline = OpenPipeline(context: context, end: end, start: first.start, firstCommand: commands.count)
        if first.kind == .variable { try declarations(&pipeline) }
        return pipeline
    }

    /// Parses `$x :=`, `$x =` or, in a range, `$x, $y :=`, where that is what stands there.
    private mutating func declarations(_ pipeline: inout OpenPipeline) throws(ParseError) {
        while peekNonSpace().kind == .variable {
            let variable = next()
            let neighbour = peek()
            let following = peekNonSpace()
            switch following.kind {
            case .assign, .declare:
                pipeline.assigns = following.kind == .assign
                _ = nextNonSpace()
                declare(variable, &pipeline)
                return
            case .punctuation where lexer.bytes[following.start] == UInt8(ascii: ","):
                _ = nextNonSpace()
                declare(variable, &pipeline)
                guard pipeline.context == .range, pipeline.variables.count < 2 else {
                    throw problem(.tooManyDeclarations(in: pipeline.context), at: variable)
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

    private mutating func declare(_ token: Token, _ pipeline: inout OpenPipeline) {
        let name = text(token)
        pipeline.variables.append(VariableNode(name, offset: token.start))
        variables.append(name)
    }

    /// Ends a pipeline.
    ///
    /// Go 1.26 parse.go, checkPipeline.
    private mutating func close(_ pipeline: OpenPipeline, _ end: Token) throws(ParseError) -> PipeNode {
        let first = pipeline.firstCommand
        if commands.count == first { throw problem(.missingValue(for: pipeline.context), at: end) }
        for index in first + 1..<max(first + 1, commands.count) {
            switch commands[index].operands.first {
            case .bool, .dot, .nil, .number, .string:
                let start = commands[index].offset
                let token = Token(kind: .text, start: start, end: start + GoNodeText.of(commands[index]).count)
                throw problem(.literalInPipeline(stage: index - first + 1), at: token)
            default: break
            }
        }
        return PipeNode(
            variables: pipeline.variables,
            assigns: pipeline.assigns,
            Self.taken(&commands, from: first),
            offset: pipeline.start
        )
    }
}

extension TokenKind {
    /// Whether a term starts with such a token.
    fileprivate var isOperand: Bool {
        switch self {
        case .bool, .characterConstant, .complex, .dot, .field, .identifier, .number, .nilKeyword, .rawString, .string,
            .variable, .leftParenthesis:
            true
        default: false
        }
    }
}
