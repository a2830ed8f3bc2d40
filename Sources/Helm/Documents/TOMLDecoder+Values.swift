internal import GoRuntime

extension TOMLDecoder {
    /// Reads a value behind `=`, or an element.
    mutating func value(parentIsArray: Bool) throws(Problem) -> TOMLTable.Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else { throw scanner.problem("exceeded max depth of \(Self.maxDepth)") }
        try scanner.skipBlanks()
        let rune = try scanner.next()
        switch rune {
        case "[":
            scanner.start = scanner.position
            return try array()
        case "{":
            scanner.start = scanner.position
            return .table(try inlineTable(parentIsArray: parentIsArray))
        case "\"", "'":
            let string = try startsBlock(rune) ? block(quote: rune) : string(quote: rune)
            return .value(.string(try text(of: string)))
        case ".": throw scanner.problem("floats must start with a digit, not '.'")
        case "i", "n":
            // lex.go takes `inf` and `nan`, but also `ian` and `nnf`, which are no floats later.
            if try scanner.accept("n"), try scanner.accept("f") { return .value(try float()) }
            if try scanner.accept("a"), try scanner.accept("n") { return .value(try float()) }
            scanner.position -= 1
            return .value(try word())
        case "-", "+": return .value(try signedNumber())
        case TOMLScanner.end: throw scanner.problem("unexpected EOF; expected value")
        case "\n": throw scanner.problemBefore("expected value but found '\\n' instead")
        default: break
        }
        if TOMLScanner.isDigit(rune) { return .value(try numberOrDate(from: rune)) }
        if RuneClass.isLetter(rune) {
            scanner.back()
            return .value(try word())
        }
        throw scanner.problem("expected value but found \(TOMLScanner.quoted(rune)) instead")
    }

    private mutating func word() throws(Problem) -> GoValue {
        let start = scanner.position
        try scanner.skip(while: RuneClass.isLetter)
        let word = GoString(scanner.text[start..<scanner.position])
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: throw scanner.problem("expected value but found \(Quoting.quoted(word)) instead")
        }
    }

    // MARK: Arrays and tables

    private mutating func array() throws(Problem) -> TOMLTable.Node {
        noteType(currentKey, isArray: true)
        var elements: [TOMLTable.Node] = []
        while true {
            let rune = try scanner.next()
            if TOMLScanner.isBlank(rune) || TOMLScanner.isBreak(rune) { continue }
            if rune == "#" {
                try scanner.skipComment()
                continue
            }
            scanner.start = scanner.position
            if rune == "," { throw scanner.problem("unexpected comma") }
            if rune == "]" { return .array(elements) }
            scanner.back()
            elements.append(try value(parentIsArray: true))
            if try endsAfterElement() { return .array(elements) }
        }
    }

    /// Reads what follows an element; true behind `]`.
    private mutating func endsAfterElement() throws(Problem) -> Bool {
        while true {
            let rune = try scanner.next()
            switch rune {
            case " ", "\t", "\n", "\r": continue
            case "#": try scanner.skipComment()
            case ",": return false
            case "]": return true
            default:
                let found = Self.runeOrEnd(rune)
                throw scanner.problem("expected a comma (',') or array terminator (']'), but got \(found)")
            }
        }
    }

    private static func runeOrEnd(_ rune: Unicode.Scalar) -> String {
        rune == TOMLScanner.end ? "end of file" : "'\(rune)'"
    }

    /// Reads an inline table.
    ///
    /// parse.go, parser.valueInlineTable.
    private mutating func inlineTable(parentIsArray: Bool) throws(Problem) -> TOMLTable {
        let table = TOMLTable()
        let (outerContext, outerKey) = (context, currentKey)
        context.append(currentKey)
        let inner = context
        currentKey = GoString()
        addImplicit(context)
        try addContext(context, isArray: parentIsArray)
        while try startsMember() {
            try readMember(into: table)
            context = inner
            if try endsAfterMember() { break }
        }
        (context, currentKey) = (outerContext, outerKey)
        return table
    }

    /// Reads what precedes a member; false behind `}`.
    private mutating func startsMember() throws(Problem) -> Bool {
        while true {
            let rune = try scanner.next()
            switch rune {
            case " ", "\t", "\n", "\r": continue
            case "#": try scanner.skipComment()
            case ",": throw scanner.problem("unexpected comma")
            case "}": return false
            default:
                scanner.back()
                scanner.start = scanner.position
                return true
            }
        }
    }

    /// Reads what follows a member; true behind `}`.
    private mutating func endsAfterMember() throws(Problem) -> Bool {
        while true {
            let rune = try scanner.next()
            switch rune {
            case " ", "\t", "\n", "\r": continue
            case "#": try scanner.skipComment()
            case ",":
                try scanner.skipBlanks()
                if try scanner.peek() != "}" { return false }
            case "}": return true
            default:
                let found = Self.runeOrEnd(rune)
                throw scanner.problem(
                    "expected a comma or an inline table terminator '}', but got \(found) instead"
                )
            }
        }
    }
}
