import GoRuntime

extension ParseRun {
    /// Adds the fields that follow a term.
    ///
    /// Go 1.26 parse.go, operand.
    mutating func withFields(_ term: Operand, _ start: Token) throws(ParseError) -> Operand {
        let offset = peek().start
        fields.removeAll(keepingCapacity: true)
        collectFields()
        switch term {
        case .variable(let node): return .variable(VariableNode(node.name, fields: copied(fields), offset: offset))
        case .bool, .string, .number, .nil, .dot:
            throw problem(.fieldOfLiteral(text(start)), at: Token(kind: .field, start: offset, end: offset + 1))
        case .function, .field, .chain, .pipeline:
            return .chain(ChainNode(term, fields: copied(fields), offset: offset))
        }
    }

    /// Returns the term of one token.
    ///
    /// Go 1.26 parse.go, term.
    mutating func term(_ token: Token) throws(ParseError) -> Operand {
        switch token.kind {
        case .identifier:
            let name = text(token)
            guard isFunction(name) else { throw problem(.undefinedFunction(name), at: token) }
            return .function(IdentifierNode(name, offset: token.start))
        case .dot: return .dot(offset: token.start)
        case .nilKeyword: return .nil(offset: token.start)
        case .variable:
            let name = text(token)
            guard variables.contains(name) else { throw problem(.undefinedVariable(name), at: token) }
            return .variable(VariableNode(name, offset: token.start))
        case .field: return .field(field(token))
        case .bool: return .bool(lexer.bytes[token.start] == UInt8(ascii: "t"), offset: token.start)
        case .characterConstant, .complex, .number: return .number(try number(token))
        default:
            let text = try unquoted(token)
            return .string(StringNode(quoted: self.text(token), text: text, offset: token.start))
        }
    }

    /// Returns a field with those that follow it.
    private mutating func field(_ token: Token) -> FieldNode {
        let first = text(token.start + 1, token.end)
        guard peek().kind == .field else { return FieldNode([first], offset: token.start) }
        let offset = peek().start
        fields.removeAll(keepingCapacity: true)
        fields.append(first)
        collectFields()
        return FieldNode(copied(fields), offset: offset)
    }

    /// Copies a list, so that the one in use keeps its memory.
    private func copied(_ fields: [GoString]) -> [GoString] { fields.withUnsafeBufferPointer { Array($0) } }

    private mutating func collectFields() {
        while peek().kind == .field {
            let token = next()
            fields.append(text(token.start + 1, token.end))
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
