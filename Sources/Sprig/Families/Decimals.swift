internal import GoRuntime

/// Arithmetic on float64 by way of exact decimals, so that 0.1 and 0.2 make 0.3. Sprig 3.3.0 numeric.go, execDecimalOp.
extension SprigFunctions {
    static func decimals() -> [GoFunction] {
        [
            GoFunction("addf", repeated: .interface) { arguments throws(FunctionFailure) in
                var sum = Decimal.zero
                for value in arguments { sum = sum + (try Decimal(value.castFloat)) }
                return .float(sum.float)
            },
            GoFunction("add1f", .interface) { arguments throws(FunctionFailure) in
                .float((try Decimal(arguments.value(0).castFloat) + Decimal(1)).float)
            },
            GoFunction("subf", .interface, repeated: .interface) { arguments throws(FunctionFailure) in
                .float(try folded(arguments) { left, right in left - right }.float)
            },
            GoFunction("mulf", .interface, repeated: .interface) { arguments throws(FunctionFailure) in
                .float(try folded(arguments) { left, right in left * right }.float)
            },
            GoFunction("divf", .interface, repeated: .interface) { arguments throws(FunctionFailure) in
                .float(try folded(arguments, Decimal.divided).float)
            },
        ]
    }

    private static func folded(
        _ arguments: [GoValue],
        _ combined: (Decimal, Decimal) throws(FunctionFailure) -> Decimal
    ) throws(FunctionFailure) -> Decimal {
        var result = try Decimal(arguments.value(0).castFloat)
        for value in arguments.dropFirst() { result = try combined(result, Decimal(value.castFloat)) }
        return result
    }
}
