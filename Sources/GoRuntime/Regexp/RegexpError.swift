/// Why a text is no regular expression.
public struct RegexpError: Error, Hashable, Sendable {
    /// What is wrong, in the words of Go's syntax.ErrorCode.
    public enum Problem: String, Hashable, Sendable {
        case invalidCharacterRange = "invalid character class range"
        case invalidEscape = "invalid escape sequence"
        case invalidNamedCapture = "invalid named capture"
        case invalidPerlOperator = "invalid or unsupported Perl syntax"
        case invalidRepeatOperator = "invalid nested repetition operator"
        case invalidRepeatSize = "invalid repeat count"
        case invalidUTF8 = "invalid UTF-8"
        case missingBracket = "missing closing ]"
        case missingParenthesis = "missing closing )"
        case missingRepeatArgument = "missing argument to repetition operator"
        case trailingBackslash = "trailing backslash at end of expression"
        case unexpectedParenthesis = "unexpected )"
        case nestsTooDeeply = "expression nests too deeply"
        case tooLarge = "expression too large"
    }

    /// What is wrong.
    public let problem: Problem
    /// The part of the expression that is wrong.
    public let fragment: GoString

    /// Go's words, for example ``error parsing regexp: missing closing ): `a(b` ``.
    public var text: GoString {
        GoString(Array("error parsing regexp: \(problem.rawValue): `".utf8) + fragment.bytes + [UInt8(ascii: "`")])
    }
}
