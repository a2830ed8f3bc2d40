internal import GoRuntime

extension SprigFunctions {
    static func hello() -> [GoFunction] {
        [GoFunction("hello") { _ in .string("Hello!") }]
    }

    /// Sprig 3.3.0 functions.go, fail.
    ///
    /// Helm replaces it by one whose words reach the user without the call around them.
    static func flow() -> [GoFunction] {
        [GoFunction("fail", .string) { arguments throws(FunctionFailure) in throw .message(arguments.string(0)) }]
    }
}
