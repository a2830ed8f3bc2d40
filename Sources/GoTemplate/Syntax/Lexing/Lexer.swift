/// The lexer: makes tokens of a template's bytes, one at a time.
///
/// Go 1.26 text/template/parse lex.go.
///
/// It differs from Go's in two ways: it counts no lines (they are counted when there is an error to report), and it
/// keeps what is trimmed and commented, so that the tree can be printed back to its source.
struct Lexer {
    /// The source; valid as long as the parser runs.
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next token starts.
    var position = 0
    /// Whether `break` and `continue` are keywords: a function of that name takes the word.
    var keywords = LoopKeywords()
    /// What was wrong, once a token is a ``TokenKind/problem``.
    private(set) var problem: LexicalProblem?
    /// The source of the last text token, with what its neighbours trim.
    private(set) var textSource = 0..<0

    private var isInsideAction = false
    private var parenthesisDepth = 0
    /// Where the text behind the last delimiter starts, before it is trimmed.
    private var textStart = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Returns the next token; behind the end there is always another end.
    mutating func next() -> Token { isInsideAction ? nextInsideAction() : nextOutsideAction() }

    // MARK: Text

    private mutating func nextOutsideAction() -> Token {
        var delimiter = textStart > position ? textStart : position
        let last = bytes.count - 1
        while delimiter < last, bytes[delimiter] != UInt8(ascii: "{") || bytes[delimiter + 1] != UInt8(ascii: "{") {
            delimiter += 1
        }
        let isFound = delimiter < last
        if !isFound { delimiter = bytes.count }
        guard textStart == delimiter else {
            var end = delimiter
            if isFound, isTrimMarkerAfterDelimiter(delimiter + 2) {
                while end > position, isSpace(end - 1) { end -= 1 }
            }
            textSource = textStart..<delimiter
            let token = Token(kind: .text, start: position, end: end)
            position = delimiter
            textStart = delimiter
            return token
        }
        position = delimiter
        return isFound ? leftDelimiter() : Token(kind: .endOfText, start: position, end: position)
    }

    private mutating func leftDelimiter() -> Token {
        let start = position
        let trims = isTrimMarkerAfterDelimiter(start + 2)
        position = start + (trims ? 4 : 2)
        if starts(with: UInt8(ascii: "/"), UInt8(ascii: "*"), at: position) { return comment(trimsBefore: trims) }
        isInsideAction = true
        parenthesisDepth = 0
        return Token(kind: .leftDelimiter, trimming: Trimming(before: trims), start: start, end: start + 2)
    }

    private mutating func comment(trimsBefore: Bool) -> Token {
        let start = position
        position += 2
        while position < bytes.count, !starts(with: UInt8(ascii: "*"), UInt8(ascii: "/"), at: position) {
            position += 1
        }
        guard position < bytes.count else { return fail(.unclosedComment, at: start) }
        position += 2
        let end = position
        guard let trimsAfter = rightDelimiterTrims else { return fail(.commentEndsBeforeDelimiter, at: start) }
        leaveAction(trimsAfter: trimsAfter)
        let trimming = Trimming(before: trimsBefore, after: trimsAfter)
        return Token(kind: .comment, trimming: trimming, start: start, end: end)
    }

    /// Moves behind the right delimiter and what it trims.
    private mutating func leaveAction(trimsAfter: Bool) {
        isInsideAction = false
        position += trimsAfter ? 4 : 2
        textStart = position
        if trimsAfter { while position < bytes.count, isSpace(position) { position += 1 } }
    }

    // MARK: Actions

    private mutating func nextInsideAction() -> Token {
        let start = position
        guard start < bytes.count else { return fail(.unclosedAction, at: start) }
        let byte = bytes[start]
        if let trims = rightDelimiterTrims {
            guard parenthesisDepth == 0 else { return fail(.unclosedLeftParenthesis, at: start) }
            leaveAction(trimsAfter: trims)
            let end = trims ? start + 4 : start + 2
            return Token(kind: .rightDelimiter, trimming: Trimming(after: trims), start: end - 2, end: end)
        }
        position = start + 1
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            return space(start)
        case UInt8(ascii: "."):
            guard position < bytes.count, !isDigit(bytes[position]) else { return number(start) }
            return fieldOrVariable(start, .field, alone: .dot)
        case UInt8(ascii: "$"):
            return fieldOrVariable(start, .variable, alone: .variable)
        case UInt8(ascii: "="):
            return token(.assign, start)
        case UInt8(ascii: ":"):
            guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
                return fail(.loneColon, at: start)
            }
            position += 1
            return token(.declare, start)
        case UInt8(ascii: "|"):
            return token(.pipe, start)
        case UInt8(ascii: "\""):
            return quoted(start, closedBy: byte, .string, otherwise: .unterminatedString)
        case UInt8(ascii: "'"):
            return quoted(start, closedBy: byte, .characterConstant, otherwise: .unterminatedCharacter)
        case UInt8(ascii: "`"):
            return rawString(start)
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return number(start)
        case UInt8(ascii: "("):
            parenthesisDepth += 1
            return token(.leftParenthesis, start)
        case UInt8(ascii: ")"):
            parenthesisDepth -= 1
            guard parenthesisDepth >= 0 else { return fail(.unexpectedRightParenthesis, at: start) }
            return token(.rightParenthesis, start)
        default:
            if wordCharacter(at: start) > 0 { return word(start) }
            guard (0x20..<0x7F).contains(byte) else {
                return fail(.unrecognizedCharacter(scalar(at: start)), at: start)
            }
            return token(.punctuation, start)
        }
    }

    private mutating func space(_ start: Int) -> Token {
        while position < bytes.count, isSpace(position) { position += 1 }
        // The last space before `-}}` belongs to the delimiter.
        if position < bytes.count, bytes[position] == UInt8(ascii: "-"), isRightDelimiter(position + 1) {
            position -= 1
        }
        return token(.space, start)
    }

    private mutating func word(_ start: Int) -> Token {
        position = start
        skipWord()
        guard isAtTerminator else { return fail(.badCharacter(scalar(at: position)), at: start) }
        return token(keywords.kind(of: UnsafeBufferPointer(rebasing: bytes[start..<position])), start)
    }

    private mutating func fieldOrVariable(_ start: Int, _ kind: TokenKind, alone: TokenKind) -> Token {
        if isAtTerminator { return token(alone, start) }
        skipWord()
        guard isAtTerminator else { return fail(.badCharacter(scalar(at: position)), at: start) }
        return token(kind, start)
    }

    // MARK: Pieces

    /// Ends a token where the lexer stands.
    func token(_ kind: TokenKind, _ start: Int) -> Token { Token(kind: kind, start: start, end: position) }

    /// Remembers what is wrong and ends the text.
    mutating func fail(_ problem: LexicalProblem, at start: Int) -> Token {
        self.problem = problem
        return Token(kind: .problem, start: start, end: max(start, min(position, bytes.count)))
    }

    /// Whether the right delimiter here trims; nil where there is none.
    private var rightDelimiterTrims: Bool? {
        if isRightDelimiter(position) { return false }
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "-"), isSpace(position),
            isRightDelimiter(position + 2)
        else { return nil }
        return true
    }

    private func isRightDelimiter(_ index: Int) -> Bool {
        starts(with: UInt8(ascii: "}"), UInt8(ascii: "}"), at: index)
    }

    private func isTrimMarkerAfterDelimiter(_ index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] == UInt8(ascii: "-") && isSpace(index + 1)
    }

    private func starts(with first: UInt8, _ second: UInt8, at index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] == first && bytes[index + 1] == second
    }

    private func isSpace(_ index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }

    /// Whether a name may end here.
    ///
    /// Go 1.26 lex.go, atTerminator.
    private var isAtTerminator: Bool {
        guard position < bytes.count else { return true }
        switch bytes[position] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "."),
            UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "("):
            return true
        case UInt8(ascii: "}"):
            return isRightDelimiter(position)
        default:
            return false
        }
    }
}
