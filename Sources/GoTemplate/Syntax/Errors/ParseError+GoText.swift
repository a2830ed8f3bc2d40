public import GoRuntime

extension ParseError {
    /// The whole message as Go's parser gives it.
    ///
    /// For example `template: x.yaml:3: function "foo" not defined`.
    public var goText: GoString {
        GoString("template: ".utf8 + templateName.bytes + ":\(line): ".utf8 + goMessage.bytes)
    }

    /// The message without the place.
    ///
    /// For example `function "foo" not defined`.
    ///
    /// Go 1.26 text/template/parse parse.go, node.go and lex.go.
    public var goMessage: GoString {
        switch kind {
        case .lexical(let problem, let actionLine): lexicalMessage(problem, actionLine)
        case .unexpectedToken(let token, let context):
            message("unexpected ", words(of: token), " in \(context.rawValue)")
        case .unexpectedListEnd(let end): message("unexpected {{\(end.rawValue)}}")
        case .elseInDefinition(let context): message("unexpected {{else}} in \(context.rawValue)")
        case .secondElse: message("expected end; found {{else}}")
        case .unexpectedEndOfText: message("unexpected EOF")
        case .breakOutsideRange: message("{{break}} outside {{range}}")
        case .continueOutsideRange: message("{{continue}} outside {{range}}")
        case .rangeDeclaresOnlyVariables: message("range can only initialize variables")
        case .tooManyDeclarations(let context): message("too many declarations in \(context.rawValue)")
        case .missingValue(let context): message("missing value for \(context.rawValue)")
        case .literalInPipeline(let stage): message("non executable command in pipeline stage \(stage)")
        case .fieldOfLiteral(let text): message("unexpected . after term ", Quoting.quoted(text))
        case .undefinedFunction(let name): message("function ", Quoting.quoted(name), " not defined")
        case .undefinedVariable(let name): message("undefined variable ", Quoting.quoted(name))
        case .badEscape: message("invalid syntax")
        case .malformedCharacter(let text): message("malformed character constant: ", text)
        case .integerOverflow(let text): message("integer overflow: ", Quoting.quoted(text))
        case .illegalNumber(let text): message("illegal number syntax: ", Quoting.quoted(text))
        case .badComplex: message("syntax error scanning complex number")
        case .badComplexPart(let text, let isTooLarge):
            message(
                "strconv.ParseFloat: parsing ",
                Quoting.quoted(text),
                isTooLarge ? ": value out of range" : ": invalid syntax"
            )
        case .multipleDefinition(let name):
            message("template: multiple definition of template ", Quoting.quoted(name))
        case .parenthesesTooDeep: message("max expression depth exceeded")
        case .blocksTooDeep: message("blocks are nested more than \(NestingLimit.blocks) deep")
        }
    }

    /// Go 1.26 parse.go, unexpected: where an action goes over lines, its start is named.
    private func lexicalMessage(_ problem: LexicalProblem, _ actionLine: Int?) -> GoString {
        let text = problem.goMessage
        guard let actionLine else { return text }
        let link = problem == .unclosedAction ? " started at " : " in action started at "
        return message("", text, link, templateName, ":\(actionLine)")
    }

    /// Go 1.26 lex.go, item.String.
    private func words(of token: FoundToken) -> GoString {
        switch token {
        case .endOfText: return "EOF"
        case .keyword(let word): return message("<", word, ">")
        case .text(let text):
            guard text.count > 10 else { return Quoting.quoted(text) }
            return message("", Quoting.quoted(text.prefix(characters: 10)), "...")
        }
    }

    private func message(_ start: String, _ rest: any MessagePart...) -> GoString {
        var bytes = Array(start.utf8)
        for part in rest { bytes += part.messageBytes }
        return GoString(bytes)
    }
}

extension LexicalProblem {
    /// The words of Go 1.26 text/template/parse lex.go.
    public var goMessage: GoString {
        switch self {
        case .unclosedComment: "unclosed comment"
        case .commentEndsBeforeDelimiter: "comment ends before closing delimiter"
        case .unclosedAction: "unclosed action"
        case .unclosedLeftParenthesis: "unclosed left paren"
        case .unexpectedRightParenthesis: "unexpected right paren"
        case .loneColon: "expected :="
        case .unrecognizedCharacter(let scalar): GoString("unrecognized character in action: \(notation(scalar))")
        case .badCharacter(let scalar): GoString("bad character \(notation(scalar))")
        case .unterminatedCharacter: "unterminated character constant"
        case .unterminatedString: "unterminated quoted string"
        case .unterminatedRawString: "unterminated raw quoted string"
        case .badNumber(let text): GoString("bad number syntax: ".utf8 + Quoting.quoted(text).bytes)
        }
    }

    /// Go 1.26 fmt `%#U`: `U+0061 'a'`.
    private func notation(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let number = "U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
        return Quoting.isPrintable(scalar) ? "\(number) '\(scalar)'" : number
    }
}

/// A piece of a message: text of ours, or bytes of the template.
private protocol MessagePart {
    var messageBytes: [UInt8] { get }
}

extension String: MessagePart {
    fileprivate var messageBytes: [UInt8] { Array(utf8) }
}

extension GoString: MessagePart {
    fileprivate var messageBytes: [UInt8] { bytes }
}

extension GoString {
    /// Returns the first characters; what is not UTF-8 counts as one each byte.
    fileprivate func prefix(characters limit: Int) -> GoString {
        var end = 0
        for _ in 0..<limit where end < count { end += Runes.decode(bytes, at: end).width }
        return GoString(bytes[..<end])
    }
}
