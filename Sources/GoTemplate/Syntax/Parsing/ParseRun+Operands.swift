import GoRuntime

extension ParseRun {
    /// Adds the fields that follow a term.
    ///
    /// Go 1.26 parse.go, operand.
    mutating func withFields(_ term: Operand, _ start: Token) throws(ParseError) -> Operand {
        let offset = peek().start
        var fields: [GoString] = []
        while peek().kind == .field {
            let token = next()
            fields.append(name(token, dropping: 1))
        }
        switch term {
        case .field(let node): return .field(FieldNode(node.names + fields, offset: offset))
        case .variable(let node): return .variable(VariableNode(node.name, fields: fields, offset: offset))
        case .bool, .string, .number, .nil, .dot:
            throw problem(.fieldOfLiteral(text(start)), at: Token(kind: .field, start: offset, end: offset + 1))
        case .function, .chain, .pipeline: return .chain(ChainNode(term, fields: fields, offset: offset))
        }
    }

    /// Returns the term of one token.
    ///
    /// Go 1.26 parse.go, term.
    mutating func term(_ token: Token) throws(ParseError) -> Operand {
        switch token.kind {
        case .identifier:
            let name = name(token)
            guard isFunction(name) else { throw problem(.undefinedFunction(name), at: token) }
            return .function(IdentifierNode(name, offset: token.start))
        case .dot: return .dot(offset: token.start)
        case .nilKeyword: return .nil(offset: token.start)
        case .variable:
            let name = name(token)
            guard variables.contains(name) else { throw problem(.undefinedVariable(name), at: token) }
            return .variable(VariableNode(name, offset: token.start))
        case .field: return .field(FieldNode([name(token, dropping: 1)], offset: token.start))
        case .bool: return .bool(lexer.bytes[token.start] == UInt8(ascii: "t"), offset: token.start)
        case .characterConstant, .complex, .number: return .number(try number(token))
        default:
            let text = try unquoted(token)
            return .string(StringNode(quoted: self.text(token), text: text, offset: token.start))
        }
    }

    private func number(_ token: Token) throws(ParseError) -> NumberNode {
        let text = text(token)
        do throws(NumberProblem) {
            let literal =
                switch token.kind {
                case .characterConstant: try NumberLiteral(character: text)
                case .complex: NumberLiteral(try ComplexConstant(scanning: text))
                default: try NumberLiteral(text)
                }
            return NumberNode(
                text: text,
                integer: literal.integer,
                unsigned: literal.unsigned,
                float: literal.float,
                complex: literal.complex,
                offset: token.start
            )
        } catch {
            throw problem(kind(of: error, text), at: token)
        }
    }

    private func kind(of problem: NumberProblem, _ text: GoString) -> ParseError.Kind {
        switch problem {
        case .illegal: .illegalNumber(text)
        case .overflow: .integerOverflow(text)
        case .badEscape: .badEscape
        case .malformedCharacter: .malformedCharacter(text)
        case .badComplex: .badComplex
        case .badComplexPart(let part, let isTooLarge): .badComplexPart(part, isTooLarge: isTooLarge)
        }
    }
}
