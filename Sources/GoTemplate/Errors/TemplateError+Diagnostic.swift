public import Diagnostics
import GoRuntime

extension TemplateError {
    /// Returns the error as a diagnostic: at the innermost template, with the calls that led there.
    ///
    /// - Parameter sourceFile: The text in which a template file is shown.
    /// - Returns: The diagnostic.
    public func diagnostic(in sourceFile: (TemplateFile) -> SourceFile) -> Diagnostic {
        let chain = innermostFirst
        let innermost = chain[0]
        var callers: [Diagnostic.Related] = []
        for (depth, error) in chain.enumerated() {
            if depth > 0, let location = error.location {
                callers.append(Diagnostic.Related("called here", at: location.span(in: sourceFile)))
            }
            for location in error.callers {
                callers.append(Diagnostic.Related("called here", at: location.span(in: sourceFile)))
            }
        }
        let hidden = callers.count - Self.shownCallers
        let (code, message, label, help) = innermost.explanation
        return Diagnostic(
            code,
            message,
            at: innermost.location?.span(in: sourceFile),
            label: label,
            related: Array(callers.prefix(Self.shownCallers)),
            notes: hidden > 0 ? ["\(hidden) more calls led there"] : [],
            help: help
        )
    }

    /// How many calls a diagnostic shows.
    private static let shownCallers = 4

    /// The errors of templates that caused each other, the innermost first.
    private var innermostFirst: [TemplateError] {
        var chain = [self]
        var current = cause
        while let error = current {
            if let error = error as? TemplateError { chain.append(error) }
            current = (error as? any GoError)?.cause
        }
        return chain.reversed()
    }

    /// What a diagnostic says.
    private var explanation: (code: DiagnosticCode, message: String, label: String?, help: String?) {
        let words = GoErrorText.message(of: self).text
        switch kind {
        case .nilPointer(_, let field):
            guard let parent = location?.place.parent(of: field) else { return (.templateNilField, words, nil, nil) }
            return (
                .templateNilField, "`\(parent)` is nil, so it has no field `\(field)`", "`\(parent)` is nil here",
                "guard it with `{{ with \(parent) }}{{ .\(field) }}{{ end }}`, or write `(\(parent)).\(field)`, which is "
                    + "nil where `\(parent)` is"
            )
        case .noData, .noKey, .noField, .unexportedField, .fieldWithArguments, .keyWithArguments, .fieldsOfNil:
            return (.templateNoField, words, nil, nil)
        case .notIterable, .pairOfInteger:
            return (.templateNotIterable, words, nil, "make a list of it, or an integer with `int`")
        case .undefinedTemplate(let name), .noTemplate(let name, _):
            return (.templateUndefinedTemplate, "there is no template \(Quoting.quoted(name).text)", nil, nil)
        case .tooDeep, .tooManyExecutions: return (.templateRecursion, words, nil, nil)
        case .tooMuchOutput, .tooManySteps: return (.templateLimit, words, nil, nil)
        case .call(let function, .message(let text)):
            if let warning = HelmErrorText.warning(in: text) {
                return (.templateFunctionFailed, warning.text, "`\(function)` stops here", nil)
            }
            return (.templateFunctionFailed, "`\(function)` failed: \(text)", nil, nil)
        case .call(let function, .caused(let error)):
            return (.templateFunctionFailed, "`\(function)` failed: \(GoErrorText.text(of: error))", nil, nil)
        case .argumentCount, .argumentToNonFunction, .complexNumber, .constantForType, .nilCommand, .nilConstant,
            .noValue, .overflow, .undefinedFunction, .undefinedVariable, .unprintable, .wrongConstant, .wrongType:
            return (.templateBadArgument, words, nil, nil)
        }
    }
}

extension TemplateError.Location {
    /// The place in the text: the node where it can be found there, else its first byte.
    fileprivate func span(in sourceFile: (TemplateFile) -> SourceFile) -> SourceSpan {
        let source = sourceFile(file)
        let text = place.text.bytes
        for start in [place.offset, place.offset - place.lead]
        where start >= 0 && start + text.count <= file.source.count {
            if file.source[start..<start + text.count].elementsEqual(text) {
                return SourceSpan(file: source, start: start, end: start + text.count)
            }
        }
        return SourceSpan(file: source, start: max(0, place.offset), end: max(0, place.offset) + 1)
    }
}

extension TemplatePlace {
    /// The bytes of a path that stand before what Go calls its position.
    fileprivate var lead: Int {
        guard case .operand(.field(let field)) = self, field.names.count > 1 else { return 0 }
        return field.names[0].count + 1
    }

    /// Returns the path up to a field, for example `.Values.a` for `b` of `.Values.a.b`.
    fileprivate func parent(of field: GoString) -> String? {
        let start: String
        let names: [GoString]
        switch self {
        case .operand(.field(let node)): (start, names) = ("", node.names)
        case .operand(.variable(let node)): (start, names) = (node.name.text, node.fields)
        default: return nil
        }
        guard let index = names.firstIndex(of: field) else { return nil }
        let path = start + names[..<index].map { ".\($0)" }.joined()
        return path.isEmpty ? "." : path
    }
}
