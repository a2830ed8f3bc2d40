internal import GoRuntime

/// Parts of strings, counted in bytes: they may cut a character in two.
///
/// Sprig 3.3.0 strings.go.
extension SprigFunctions {
    static func cutting() -> [GoFunction] {
        [
            GoFunction("trunc", .int, .string) { .string(truncated($0.string(1), to: $0.int(0))) },
            GoFunction("substr", .int, .int, .string) { arguments throws(FunctionFailure) in
                .string(try part(of: arguments.string(2), from: arguments.int(0), to: arguments.int(1)))
            },
            GoFunction("initials", .string) { .string($0.string(0).initials) },
            GoFunction("abbrev", .int, .string) { arguments in
                let width = arguments.int(0)
                let text = arguments.string(1)
                return .string(width < 4 ? text : text.abbreviated(from: 0, to: width))
            },
            GoFunction("abbrevboth", .int, .int, .string) { arguments in
                let (left, right, text) = (arguments.int(0), arguments.int(1), arguments.string(2))
                if right < 4 || left > 0 && right < 7 { return .string(text) }
                return .string(text.abbreviated(from: left, to: right))
            },
        ]
    }

    /// Sprig 3.3.0 strings.go, trunc: a count below zero keeps the end.
    private static func truncated(_ text: GoString, to count: Int) -> GoString {
        if count < 0, text.count + count > 0 { return GoString(text.bytes[(text.count + count)...]) }
        if count >= 0, text.count > count { return GoString(text.bytes[..<count]) }
        return text
    }

    /// Sprig 3.3.0 strings.go, substring: a start below zero is the beginning, an end below zero or too far the end.
    private static func part(of text: GoString, from start: Int, to end: Int) throws(FunctionFailure) -> GoString {
        if start < 0 {
            guard end >= 0 else { throw .text("runtime error: slice bounds out of range [:\(end)]") }
            guard end <= text.count else {
                throw .text("runtime error: slice bounds out of range [:\(end)] with length \(text.count)")
            }
            return GoString(text.bytes[..<end])
        }
        let end = end < 0 || end > text.count ? text.count : end
        guard start <= end else { throw .text("runtime error: slice bounds out of range [\(start):\(end)]") }
        return GoString(text.bytes[start..<end])
    }
}
