import GoRuntime

/// The functions that every template has.
///
/// Go 1.26 text/template funcs.go.
enum PredefinedFunction: UInt8, CaseIterable {
    case and
    case call
    case eq
    case ge
    case gt
    case html
    case index
    case js
    case le
    case len
    case lt
    case ne
    case not
    case or
    case print
    case printf
    case println
    case slice
    case urlquery

    private static let byName: [GoString: PredefinedFunction] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.name, $0) }
    )

    /// Finds the function of a name.
    init?(_ name: GoString) {
        guard let function = Self.byName[name] else { return nil }
        self = function
    }

    /// The name by which templates call it.
    var name: GoString { GoString(String(describing: self)) }

    /// The parameters; nil is reflect's `Value`, which takes anything.
    var parameters: Parameters {
        switch self {
        case .and, .or, .call, .eq, .index, .slice: Parameters([nil, nil], isVariadic: true)
        case .html, .js, .urlquery, .print, .println: Parameters([nil], isVariadic: true)
        case .printf: Parameters([.string, nil], isVariadic: true)
        case .ge, .gt, .le, .lt, .ne: Parameters([nil, nil], isVariadic: false)
        case .len, .not: Parameters([nil], isVariadic: false)
        }
    }

    /// The truth of an argument after which no further one is evaluated; nil for functions that evaluate all.
    var shortCircuit: Bool? {
        switch self {
        case .and: false
        case .or: true
        default: nil
        }
    }

    /// Calls the function.
    ///
    /// - Parameters:
    ///   - arguments: The arguments, of the right number.
    ///   - callee: The first argument's node, for `call`.
    /// - Returns: What the function returns.
    /// - Throws: What is wrong with the arguments.
    func result(
        of arguments: UnsafeBufferPointer<GoValue>,
        callee: () -> TemplatePlace?
    ) throws(FunctionFailure) -> GoValue {
        switch self {
        case .and, .or: .absent
        case .call: throw Calling.failure(arguments[0], callee: callee()?.text)
        case .eq: .bool(try Comparison.isEqual(arguments[0], toAnyOf: arguments.dropFirst()))
        case .ge: .bool(try !Comparison.isLess(arguments[0], arguments[1]))
        case .gt: .bool(try !Comparison.isLessOrEqual(arguments[0], arguments[1]))
        case .le: .bool(try Comparison.isLessOrEqual(arguments[0], arguments[1]))
        case .lt: .bool(try Comparison.isLess(arguments[0], arguments[1]))
        case .ne: .bool(try !Comparison.areEqual(arguments[0], arguments[1]))
        case .not: .bool(!arguments[0].isTrue)
        case .html: .string(Escaping.html(Printing.text(of: arguments)))
        case .js: .string(Escaping.javaScript(Printing.text(of: arguments)))
        case .urlquery: .string(Escaping.query(Printing.text(of: arguments)))
        case .index: try Indexing.element(of: arguments[0], at: arguments.dropFirst())
        case .slice: try Indexing.slice(of: arguments[0], from: arguments.dropFirst())
        case .len: .int(try Indexing.length(of: arguments[0]))
        case .print: .string(GoFormat.sprint(Array(arguments)))
        case .println: .string(GoFormat.sprintln(Array(arguments)))
        case .printf: .string(Printing.formatted(arguments))
        }
    }
}

/// The function `call`, whose callees no chart has.
enum Calling {
    /// Returns why a value cannot be called; `callee` is its node, nil for a value that came through the pipeline.
    static func failure(_ value: GoValue, callee: GoString?) -> FunctionFailure {
        guard let type = value.type else { return .message("call of nil") }
        let name: GoString
        if let callee {
            name = callee
        } else if case .string(let text) = value {
            name = text
        } else {
            name = GoString("<\(type) Value>")
        }
        return .message(("non-function " as GoString) + name + GoString(" of type \(type)"))
    }
}
