public import GoRuntime

/// What a template's lexer can object to.
///
/// Go 1.26 text/template/parse lex.go.
public enum LexicalProblem: Hashable, Sendable {
    /// A comment without `*/`.
    case unclosedComment
    /// A comment whose `*/` is not followed by `}}`.
    case commentEndsBeforeDelimiter
    /// An action without `}}`.
    case unclosedAction
    /// A `(` without `)`.
    case unclosedLeftParenthesis
    /// A `)` without `(`.
    case unexpectedRightParenthesis
    /// A `:` without `=`.
    case loneColon
    /// A character that means nothing in an action.
    case unrecognizedCharacter(Unicode.Scalar)
    /// A character that a name cannot have.
    case badCharacter(Unicode.Scalar)
    /// A `'` without its partner on the line.
    case unterminatedCharacter
    /// A `"` without its partner on the line.
    case unterminatedString
    /// A back quote without its partner.
    case unterminatedRawString
    /// Digits and letters that are no number.
    case badNumber(GoString)
}
