import GoRuntime

extension TemplateError.Kind {
    /// A part of a message.
    enum Part {
        case words(String)
        case bytes(GoString)
        /// Text that Go quotes with `%q`.
        case quoted(GoString)
    }

    /// The message in Go's words, less the text of the cause of a failed call.
    ///
    /// Go 1.26 text/template exec.go.
    var message: [Part] {
        switch self {
        case .nilPointer(let type, let field):
            [.words("nil pointer evaluating \(type)."), .bytes(field)]
        case .noField(let field, let type):
            [.words("can't evaluate field "), .bytes(field), .words(" in type \(type)")]
        case .unexportedField(let field, let type):
            [.bytes(field), .words(" is an unexported field of struct type \(type)")]
        case .fieldWithArguments(let field):
            [.bytes(field), .words(" has arguments but cannot be invoked as function")]
        case .keyWithArguments(let key): [.bytes(key), .words(" is not a method but has arguments")]
        case .noKey(let key): [.words("map has no entry for key "), .quoted(key)]
        case .noData(let key): [.words("nil data; no entry for key "), .quoted(key)]
        case .nilCommand: [.words("nil is not a command")]
        case .argumentToNonFunction(let operand):
            [.words("can't give argument to non-function "), .bytes(TemplatePlace(operand).text)]
        case .undefinedFunction(let name): [.quoted(name), .words(" is not a defined function")]
        case .argumentCount(let function, let expected, let isMinimum, let found):
            [
                .words("wrong number of args for "), .bytes(function),
                .words(": want \(isMinimum ? "at least " : "")\(expected) got \(found)"),
            ]
        case .wrongConstant(let expected, let found):
            [.words("expected \(expected.rawValue); found "), .bytes(TemplatePlace(found).text)]
        case .constantForType(let operand, let type):
            [.words("can't handle "), .bytes(TemplatePlace(operand).text), .words(" for arg of type \(type)")]
        case .noValue(let expected): [.words("invalid value; expected \(expected)")]
        case .wrongType(let expected, let found):
            [.words("wrong type for value; expected \(expected); got \(found)")]
        case .nilConstant(let type): [.words("cannot assign nil to \(type)")]
        case .overflow(let text): [.bytes(text), .words(" overflows int")]
        case .complexNumber(let text): [.bytes(text), .words(" is complex, and this engine has no complex numbers")]
        case .fieldsOfNil(let operand):
            [.words("indirection through explicit nil in "), .bytes(TemplatePlace(operand).text)]
        case .undefinedVariable(let name): [.words("undefined variable: "), .bytes(name)]
        case .undefinedTemplate(let name): [.words("template "), .quoted(name), .words(" not defined")]
        case .noTemplate(let name, let set):
            [.words("no template "), .quoted(name), .words(" associated with template "), .quoted(set)]
        case .tooDeep(let limit): [.words("exceeded maximum template depth (\(limit))")]
        case .notIterable(let value): [.words("range can't iterate over "), .bytes(value)]
        case .pairOfInteger(let value):
            [.words("can't use "), .bytes(value), .words(" to iterate over more than one variable")]
        case .unprintable(let place, let type):
            [.words("can't print "), .bytes(place.text), .words(" of type \(type)")]
        case .call(let function, _): [.words("error calling "), .bytes(function), .words(": ")]
        case .tooMuchOutput(let limit): [.words("the template prints more than \(limit >> 20) MiB")]
        case .tooManySteps(let limit): [.words("the templates take more than \(limit) steps")]
        case .tooManyExecutions(let limit): [.words("templates include each other more than \(limit) levels deep")]
        }
    }
}

extension TemplateError {
    /// The most callers that an error keeps: a recursion has a hundred thousand of one kind.
    static let callerLimit = 16
}
