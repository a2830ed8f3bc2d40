internal import GoRuntime

/// Long lines broken at spaces.
///
/// Sprig 3.3.0 functions.go.
extension SprigFunctions {
    static func wrapping() -> [GoFunction] {
        [
            GoFunction("wrap", .int, .string) { arguments throws(FunctionFailure) in
                .string(try arguments.string(1).wrapped(at: arguments.int(0), with: "", breakingWords: false))
            },
            GoFunction("wrapWith", .int, .string, .string) { arguments throws(FunctionFailure) in
                .string(
                    try arguments.string(2).wrapped(
                        at: arguments.int(0),
                        with: arguments.string(1),
                        breakingWords: true
                    )
                )
            },
        ]
    }
}
