internal import GoRuntime

/// Strings put together and taken apart.
///
/// Sprig 3.3.0 strings.go and functions.go.
extension SprigFunctions {
    static func joining() -> [GoFunction] {
        [
            GoFunction("cat", repeated: .interface, body: cat),
            GoFunction("join", .string, .interface, body: join),
            GoFunction("repeat", .int, .string) { arguments throws(FunctionFailure) in
                .string(try repeated(arguments.string(1), arguments.int(0)))
            },
            GoFunction("plural", .string, .string, .int) {
                $0.int(2) == 1 ? .string($0.string(0)) : .string($0.string(1))
            },
            GoFunction("split", .string, .string) { arguments throws(FunctionFailure) in
                numbered(try parts(of: arguments.string(1), by: arguments.string(0), limit: -1))
            },
            GoFunction("splitn", .string, .int, .string) { arguments throws(FunctionFailure) in
                numbered(try parts(of: arguments.string(2), by: arguments.string(0), limit: arguments.int(1)))
            },
            GoFunction("splitList", .string, .string) { arguments throws(FunctionFailure) in
                .strings(try parts(of: arguments.string(1), by: arguments.string(0), limit: -1))
            },
        ]
    }

    /// Sprig 3.3.0 strings.go, cat: the values that are not nil, as `%v`, with spaces between them.
    private static func cat(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        var output: [UInt8] = []
        var isFirst = true
        for value in arguments where !value.isNil {
            if !isFirst { output.append(UInt8(ascii: " ")) }
            isFirst = false
            GoFormat.append(value, to: &output)
            try Limits.check(stringLength: output.count)
        }
        return .string(GoString(output))
    }

    private static func join(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let separator = arguments.string(0).bytes
        let parts = arguments.value(1).stringList.elements
        var length = separator.count.multipliedReportingOverflow(by: max(parts.count - 1, 0))
        for case .string(let part) in parts {
            length.overflow = length.overflow || length.partialValue > Limits.stringLength
            length.partialValue &+= part.count
        }
        try Limits.check(stringLength: length.overflow ? nil : length.partialValue)
        var output: [UInt8] = []
        output.reserveCapacity(length.partialValue)
        for (index, part) in parts.enumerated() {
            if index > 0 { output += separator }
            if case .string(let part) = part { output += part.bytes }
        }
        return .string(GoString(output))
    }

    private static func repeated(_ text: GoString, _ count: Int) throws(FunctionFailure) -> GoString {
        guard count >= 0 else { throw .message("strings: negative Repeat count") }
        let length = text.count.multipliedReportingOverflow(by: count)
        guard !length.overflow else { throw .message("strings: Repeat output length overflow") }
        try Limits.check(stringLength: length.partialValue)
        return text.repeated(count)
    }

    /// Go 1.26 strings, SplitN: the empty separator cuts into characters.
    private static func parts(
        of text: GoString,
        by separator: GoString,
        limit: Int
    ) throws(FunctionFailure) -> [GoString] {
        if text.count >= Limits.listCount {
            try Limits.check(listCount: separator.isEmpty ? text.count : text.occurrences(of: separator) + 1)
        }
        return text.split(by: separator, limit: limit)
    }

    /// Sprig 3.3.0 strings.go, split: a `map[string]string` with the keys `_0`, `_1` and so on.
    private static func numbered(_ parts: [GoString]) -> GoValue {
        .map(
            GoMap(
                parts.enumerated().map { (key: GoString("_\($0.offset)"), value: .string($0.element)) },
                type: .map(.string, .string)
            )
        )
    }
}
