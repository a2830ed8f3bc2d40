internal import GoRuntime

/// Rows of integers.
///
/// Sprig 3.3.0 numeric.go.
extension SprigFunctions {
    static func sequences() -> [GoFunction] {
        [
            GoFunction("until", .int) { arguments throws(FunctionFailure) in
                let count = arguments.int(0)
                return try list(IntegerRow(from: 0, to: count, by: count < 0 ? -1 : 1))
            },
            GoFunction("untilStep", .int, .int, .int) { arguments throws(FunctionFailure) in
                try list(IntegerRow(from: arguments.int(0), to: arguments.int(1), by: arguments.int(2)))
            },
            GoFunction("seq", repeated: .int, body: seq),
        ]
    }

    private static func list(_ row: IntegerRow) throws(FunctionFailure) -> GoValue {
        try Limits.check(listCount: row.count)
        var elements: [GoValue] = []
        elements.reserveCapacity(row.count)
        for index in 0..<row.count { elements.append(.int(row[index])) }
        return .list(GoList(elements, of: .int))
    }

    /// Sprig 3.3.0 numeric.go, seq: like the shell's, with the end included.
    private static func seq(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        guard 1...3 ~= arguments.count else { return .string(GoString()) }
        let start = arguments.count == 1 ? 1 : arguments.int(0)
        let end = arguments.int(arguments.count - 1)
        let direction = end < start ? -1 : 1
        let step = arguments.count == 3 ? arguments.int(1) : direction
        if direction < 0, step > 0 { return .string(GoString()) }
        let row = IntegerRow(from: start, to: end &+ direction, by: step)
        try Limits.check(listCount: row.count)
        var output: [UInt8] = []
        for index in 0..<row.count {
            if index > 0 { output.append(UInt8(ascii: " ")) }
            IntegerFormat.append(Int64(row[index]), to: &output)
        }
        return .string(GoString(output))
    }
}
