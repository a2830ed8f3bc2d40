internal import GoRuntime

/// Ends and blanks taken off.
///
/// Sprig 3.3.0 functions.go: the text stands last, behind what is taken off.
extension SprigFunctions {
    static func trimming() -> [GoFunction] {
        [
            GoFunction("trim", .string) { .string($0.string(0).trimmed()) },
            GoFunction("trimAll", .string, .string, body: trimAll),
            GoFunction("trimall", .string, .string, body: trimAll),
            GoFunction("trimPrefix", .string, .string) { .string($0.string(1).droppingPrefix($0.string(0))) },
            GoFunction("trimSuffix", .string, .string) { .string($0.string(1).droppingSuffix($0.string(0))) },
            GoFunction("nospace", .string) { .string($0.string(0).withoutLatin1Spaces) },
        ]
    }

    private static func trimAll(_ arguments: [GoValue]) -> GoValue {
        .string(arguments.string(1).trimmed(of: arguments.string(0)))
    }
}
