import Diagnostics
import GoRuntime

extension ParseError {
    typealias Explanation = (code: DiagnosticCode, label: String?, help: String?)

    /// Returns what is said beside the headline.
    func explanation(_ functions: some Sequence<String>) -> Explanation {
        switch kind {
        case .lexical(let problem, _): explanation(of: problem)
        case .unexpectedToken(let token, let context): explanation(of: token, context)
        case .unexpectedListEnd: (.templateUnbalanced, nil, "remove it, or open the block that it should end")
        case .elseInDefinition: (.templateUnbalanced, nil, "put an if into the definition")
        case .secondElse: (.templateUnbalanced, nil, "write else if for a further condition")
        case .unexpectedEndOfText: (.templateUnbalanced, "never closed", "close it with {{ end }}")
        case .breakOutsideRange, .continueOutsideRange: (.templateLoopExit, nil, nil)
        case .rangeDeclaresOnlyVariables:
            (.templateDeclaration, "a variable was expected", "write range $key, $value := …")
        case .tooManyDeclarations: (.templateDeclaration, nil, "declare each variable in an action of its own")
        case .missingValue: (.templateMissingValue, "a value was expected", nil)
        case .literalInPipeline: (.templateLiteralInPipeline, nil, "put a function before it, such as default")
        case .fieldOfLiteral: (.templateUnexpected, "a literal has no fields", nil)
        case .undefinedFunction(let name):
            (
                .templateUndefinedFunction, nil,
                Suggestion.nearest(to: name.text, among: functions).map { "did you mean \($0)?" }
                    ?? "write .\(name.text) for a value or \"\(name.text)\" for text"
            )
        case .undefinedVariable(let name):
            (.templateUndefinedVariable, nil, "declare it before: {{ \(name.text) := … }}")
        case .badEscape: (.templateBadString, nil, "write regular expressions in back quotes")
        case .malformedCharacter: (.templateBadString, nil, "write strings in double quotes")
        case .integerOverflow, .illegalNumber, .badComplex, .badComplexPart:
            (.templateBadNumber, nil, "put it in quotes if it is text")
        case .multipleDefinition: (.templateMultipleDefinition, "the second definition", "remove one of them")
        case .parenthesesTooDeep, .blocksTooDeep: (.templateTooDeep, nil, nil)
        }
    }

    private func explanation(of problem: LexicalProblem) -> Explanation {
        switch problem {
        case .unclosedComment: (.templateUnclosed, nil, "close the comment with */}}")
        case .commentEndsBeforeDelimiter:
            (.templateUnclosed, nil, "write }} or  -}} directly behind */")
        case .unclosedAction: (.templateUnclosed, nil, "close the action with }}")
        case .unclosedLeftParenthesis: (.templateUnclosed, "a ) was expected", nil)
        case .unexpectedRightParenthesis: (.templateUnexpected, "it closes nothing", nil)
        case .loneColon: (.templateBadCharacter, nil, "write := to declare a variable")
        case .unrecognizedCharacter: (.templateBadCharacter, nil, nil)
        case .badCharacter("-"):
            (.templateBadCharacter, nil, "read a key with a hyphen by index, as in index .Values \"my-key\"")
        case .badCharacter: (.templateBadCharacter, nil, "separate words with spaces")
        case .unterminatedCharacter: (.templateUnclosed, nil, "write strings in double quotes")
        case .unterminatedString: (.templateUnclosed, nil, "close the string on its line, or write it in back quotes")
        case .unterminatedRawString: (.templateUnclosed, nil, "close the string with a back quote")
        case .badNumber: (.templateBadNumber, nil, "put it in quotes if it is text")
        }
    }

    private func explanation(of token: FoundToken, _ context: Context) -> Explanation {
        switch (token, context) {
        case (.text(","), _): (.templateUnexpected, nil, "separate arguments with spaces")
        case (.keyword("define"), _): (.templateUnexpected, nil, "define templates outside of other blocks")
        case (.keyword("if"), .input), (.keyword("with"), .input):
            (.templateUnbalanced, nil, "else goes on with the word of its block; nest another block inside the else")
        case (_, .templateClause), (_, .defineClause), (_, .blockClause):
            (.templateUnexpected, "the name of a template was expected", "write the name in double quotes")
        default: (.templateUnexpected, nil, nil)
        }
    }
}
