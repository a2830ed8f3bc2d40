import GoRuntime

/// What the functions that print make of their arguments.
enum Printing {
    /// Returns the text that `html`, `js` and `urlquery` escape.
    ///
    /// Go 1.26 text/template funcs.go, evalArgs.
    static func text(of arguments: UnsafeBufferPointer<GoValue>) -> GoString {
        if arguments.count == 1, case .string(let text) = arguments[0] { return text }
        return GoFormat.sprint(arguments.map { $0.isNil ? .string(GoString(NoValue.text)) : $0 })
    }

    /// Returns the text of `printf`.
    static func formatted(_ arguments: UnsafeBufferPointer<GoValue>) -> GoString {
        guard case .string(let format) = arguments[0].plain else { return GoString() }
        return GoFormat.sprintf(format, Array(arguments.dropFirst()))
    }
}
