public import GoRuntime

/// The first thing that is wrong with a template's text: what and where.
///
/// The words are made last, by ``goText`` as Go has them or as a diagnostic of our own.
public struct ParseError: Error, Hashable, Sendable {
    /// What was being read, where Go names it.
    public enum Context: String, Sendable {
        case input
        case command
        case operand
        case `if`
        case range
        case with
        case end
        case `else`
        case parentheses = "parenthesized pipeline"
        case blockClause = "block clause"
        case defineClause = "define clause"
        case templateClause = "template clause"
        case breakAction = "{{break}}"
        case continueAction = "{{continue}}"
    }

    /// A token that stands where it must not.
    public enum FoundToken: Hashable, Sendable {
        case endOfText
        /// A word of the language, for example `define`, or the dot.
        case keyword(GoString)
        /// Anything else, as it stands in the source.
        case text(GoString)
    }

    /// An action that ends a list of nodes.
    public enum ListEnd: String, Sendable {
        case end
        case `else`
    }

    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The lexer found no token; the line is that of the action that was open, where it is another one.
        case lexical(LexicalProblem, actionLine: Int?)
        case unexpectedToken(FoundToken, in: Context)
        /// An `{{end}}` or `{{else}}` that belongs to nothing.
        case unexpectedListEnd(ListEnd)
        /// An `{{else}}` in a definition.
        case elseInDefinition(Context)
        /// A second `{{else}}`.
        case secondElse
        /// A missing `{{end}}`; with the place of the action that wants it.
        case unexpectedEndOfText(opening: Int)
        case breakOutsideRange
        case continueOutsideRange
        /// Something else than a variable after `range $x,`.
        case rangeDeclaresOnlyVariables
        case tooManyDeclarations(in: Context)
        /// A pipeline without commands.
        case missingValue(for: Context)
        /// A literal that would get the value of the stage before it; stages count from 1.
        case literalInPipeline(stage: Int)
        /// A field of a literal.
        case fieldOfLiteral(GoString)
        case undefinedFunction(GoString)
        case undefinedVariable(GoString)
        /// A wrong escape in a string or a character.
        case badEscape
        /// More or fewer than one character in single quotes.
        case malformedCharacter(GoString)
        case integerOverflow(GoString)
        case illegalNumber(GoString)
        /// A complex number that is none.
        case badComplex
        /// A part of a complex number that is none.
        case badComplexPart(GoString, isTooLarge: Bool)
        case multipleDefinition(GoString)
        /// Parentheses in parentheses beyond the limit.
        case parenthesesTooDeep
        /// Blocks in blocks beyond the limit; Go has none.
        case blocksTooDeep
    }

    /// What is wrong.
    public let kind: Kind
    /// The name of the file.
    public let templateName: GoString
    /// The line that Go reports, from 1: that of the last token it had read.
    public let line: Int
    /// Where the problem is, in bytes from the start of the file.
    public let offset: Int
    /// How many bytes are concerned.
    public let length: Int

    /// Creates an error.
    public init(_ kind: Kind, templateName: GoString, line: Int, offset: Int, length: Int) {
        self.kind = kind
        self.templateName = templateName
        self.line = line
        self.offset = offset
        self.length = length
    }
}
