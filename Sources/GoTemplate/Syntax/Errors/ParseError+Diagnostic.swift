public import Diagnostics
import GoRuntime

extension ParseError {
    /// Returns the error as a diagnostic.
    ///
    /// - Parameters:
    ///   - file: The text in which the error is.
    ///   - functions: The names that a misspelt function may have meant.
    /// - Returns: The diagnostic, with advice where there is one.
    public func diagnostic(in file: SourceFile, functions: some Sequence<String> = []) -> Diagnostic {
        let (code, label, help) = explanation(functions)
        var start = offset
        var length = length
        if case .unexpectedEndOfText(let opening) = kind { (start, length) = (opening, 2) }
        if case .lexical(.unclosedAction, _) = kind { length = max(length, 1) }
        return Diagnostic(
            code,
            message,
            at: SourceSpan(file: file, start: start, end: start + length),
            label: label,
            help: help
        )
    }

    /// The headline.
    private var message: String {
        switch kind {
        case .unexpectedEndOfText: "the template ends before this block does"
        case .unexpectedListEnd(let end): "there is nothing that this \(end.rawValue) belongs to"
        case .elseInDefinition: "a definition has no else"
        case .secondElse: "this block has an else already"
        case .badEscape: "the escape is wrong"
        case .parenthesesTooDeep: "parentheses are nested more than \(NestingLimit.parentheses) deep"
        case .multipleDefinition(let name): "the file defines \(Quoting.quoted(name).text) twice"
        case .literalInPipeline(let stage): "stage \(stage) of the pipeline is a literal, which cannot take a value"
        default: goMessage.text
        }
    }
}
