import GoRuntime

/// The parser at work on one file: Go's `Tree` while it parses, with its look-ahead of three tokens.
struct ParseRun {
    /// The file.
    let file: TemplateFile
    /// Whether there is a function of a name.
    let isFunction: (GoString) -> Bool
    /// Where the tokens come from.
    var lexer: Lexer
    /// Texts that were copied out of the source.
    let names: NameTable
    /// The fields of the operand that is being read; kept for its memory.
    var fields: [GoString] = []
    /// The operands of the commands that are open, outer ones first.
    var operands: [Operand] = []
    /// The commands of the pipelines that are open, outer ones first.
    var commands: [CommandNode] = []
    /// The variables that are defined here, with their `$`.
    var variables: [GoString] = ["$"]
    /// How many loops are open.
    var rangeDepth = 0
    /// The nodes of the lists that are open, outer ones first.
    var nodes: [Node] = []
    /// The blocks whose end has not come, innermost last.
    var openBlocks: [OpenBlock] = []
    /// Where the action starts that is being read; nil behind an inner one, as in Go.
    var actionStart: Int?
    /// The templates of the file, by the place of their start; nil for those that do not count.
    var definitions: [SyntaxTree?] = []
    /// Where the definition of a name is that counts.
    var definitionsByName: [GoString: Int] = [:]

    /// The last tokens: the first is the one that was lexed last, the others were pushed back.
    private var tokens: (Token, Token, Token)
    private var pushedBack = 0

    init(
        _ file: TemplateFile,
        _ bytes: UnsafeBufferPointer<UInt8>,
        names: NameTable,
        isFunction: @escaping (GoString) -> Bool
    ) {
        self.file = file
        self.names = names
        self.isFunction = isFunction
        lexer = Lexer(bytes)
        lexer.keywords = LoopKeywords(breaks: !isFunction("break"), continues: !isFunction("continue"))
        let none = Token(kind: .endOfText, start: 0, end: 0)
        tokens = (none, none, none)
    }

    // MARK: Tokens

    /// The token that was lexed last.
    var lastToken: Token { tokens.0 }

    /// Takes the next token.
    mutating func next() -> Token {
        switch pushedBack {
        case 0: tokens.0 = lexer.next()
        case 1: pushedBack = 0
        case 2:
            pushedBack = 1
            return tokens.1
        default:
            pushedBack = 2
            return tokens.2
        }
        return tokens.0
    }

    /// Takes the next token that is no white space.
    mutating func nextNonSpace() -> Token {
        var token = next()
        while token.kind == .space { token = next() }
        return token
    }

    /// Returns the next token without taking it.
    mutating func peek() -> Token {
        let token = next()
        pushedBack += 1
        return token
    }

    /// Returns the next token that is no white space without taking it.
    mutating func peekNonSpace() -> Token {
        let token = nextNonSpace()
        pushedBack += 1
        return token
    }

    /// Gives the last token back.
    mutating func backUp() { pushedBack += 1 }

    /// Gives a token back that stood before the one that was lexed last.
    mutating func backUp(_ first: Token) {
        tokens.1 = first
        pushedBack = 2
    }

    /// Gives two tokens back that stood before the one that was lexed last.
    mutating func backUp(_ first: Token, _ second: Token) {
        tokens.1 = second
        tokens.2 = first
        pushedBack = 3
    }

    /// Takes the next token, which must be of a kind.
    mutating func expect(_ kind: TokenKind, _ context: ParseError.Context) throws(ParseError) {
        let token = nextNonSpace()
        guard token.kind == kind else { throw unexpected(token, context) }
    }

    // MARK: Text

    /// Returns the bytes of a token.
    func text(_ token: Token) -> GoString { text(token.start, token.end) }

    /// Returns the bytes between two places.
    func text(_ start: Int, _ end: Int) -> GoString {
        start == end ? GoString() : names.name(UnsafeBufferPointer(rebasing: lexer.bytes[start..<end]))
    }

    /// Returns what a string says.
    func unquoted(_ token: Token) throws(ParseError) -> GoString {
        let quoted = UnsafeBufferPointer(rebasing: lexer.bytes[token.start..<token.end])
        guard let text = StringLiteral.text(of: quoted) else { throw problem(.badEscape, at: token) }
        return text
    }

    /// Takes the last elements off a list, which keeps its memory.
    static func taken<Element>(_ elements: inout [Element], from start: Int) -> [Element] {
        let taken = elements.withUnsafeBufferPointer { Array($0[start...]) }
        elements.removeSubrange(start...)
        return taken
    }

    // MARK: Problems

    /// Makes an error.
    ///
    /// The line is that of the last token that was lexed, as in Go.
    func problem(_ kind: ParseError.Kind, at token: Token, reportedAt last: Token? = nil) -> ParseError {
        ParseError(
            kind,
            templateName: file.name,
            line: line(of: (last ?? tokens.0).start),
            offset: token.start,
            length: max(0, token.end - token.start)
        )
    }

    /// Makes an error of a token that must not stand there.
    ///
    /// Go 1.26 parse.go, unexpected.
    func unexpected(_ token: Token, _ context: ParseError.Context) -> ParseError {
        switch token.kind {
        case .problem:
            let actionLine = actionStart.map { line(of: $0) }
            let isOther = actionLine != line(of: token.start)
            // The lexer has a problem whenever it gives such a token.
            let lexical = lexer.problem ?? .unclosedAction
            return problem(.lexical(lexical, actionLine: isOther ? actionLine : nil), at: token)
        case .endOfText: return problem(.unexpectedToken(.endOfText, in: context), at: token)
        case let kind where kind.isKeyword:
            return problem(.unexpectedToken(.keyword(text(token)), in: context), at: token)
        default: return problem(.unexpectedToken(.text(text(token)), in: context), at: token)
        }
    }

    private func line(of offset: Int) -> Int {
        lexer.bytes[..<min(offset, lexer.bytes.count)].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    }
}
