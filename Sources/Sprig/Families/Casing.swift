internal import GoRuntime

/// Upper and lower case.
///
/// Sprig 3.3.0 functions.go.
extension SprigFunctions {
    static func casing() -> [GoFunction] {
        [
            GoFunction("upper", .string) { .string($0.string(0).uppercased()) },
            GoFunction("lower", .string) { .string($0.string(0).lowercased()) },
            GoFunction("title", .string) { .string($0.string(0).titled()) },
            GoFunction("untitle", .string) { .string($0.string(0).uncapitalized) },
            GoFunction("swapcase", .string) { .string($0.string(0).caseSwapped) },
            GoFunction("snakecase", .string) { .string($0.string(0).separated(by: "_")) },
            GoFunction("kebabcase", .string) { .string($0.string(0).separated(by: "-")) },
            GoFunction("camelcase", .string) { .string($0.string(0).pascalCased) },
        ]
    }
}
