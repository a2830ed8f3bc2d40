/// What a token is.
///
/// Go 1.26 text/template/parse lex.go; keywords stand at the end.
enum TokenKind: UInt8 {
    /// A problem that the lexer holds; nothing follows.
    case problem
    case bool
    /// An ASCII character that no other kind claims, for example a comma.
    case punctuation
    case characterConstant
    case complex
    case declare
    case assign
    case endOfText
    case field
    case identifier
    case leftDelimiter
    case leftParenthesis
    case number
    case pipe
    case rawString
    case rightDelimiter
    case rightParenthesis
    case space
    case string
    case text
    case comment
    case variable
    case blockKeyword
    case breakKeyword
    case continueKeyword
    case dot
    case defineKeyword
    case elseKeyword
    case endKeyword
    case ifKeyword
    case nilKeyword
    case rangeKeyword
    case templateKeyword
    case withKeyword

    /// Whether Go's messages put the token into angle brackets.
    var isKeyword: Bool { rawValue >= TokenKind.blockKeyword.rawValue }
}

/// A stretch of the source; what it says is read only where a node needs it.
struct Token {
    var kind: TokenKind
    /// For delimiters and comments: which sides trim.
    var trimming = Trimming()
    var start: Int
    var end: Int
}
