internal import GoRuntime

/// Sprig 3.3.0 strings.go.
extension SprigFunctions {
    static func indentation() -> [GoFunction] {
        [
            GoFunction("indent", .int, .string) { arguments throws(FunctionFailure) in
                .string(try arguments.string(1).indented(by: arguments.int(0), onNewLine: false))
            },
            GoFunction("nindent", .int, .string) { arguments throws(FunctionFailure) in
                .string(try arguments.string(1).indented(by: arguments.int(0), onNewLine: true))
            },
        ]
    }
}
