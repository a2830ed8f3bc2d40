internal import GoRuntime

/// Arithmetic on int64, wrapping around as Go's.
///
/// Sprig 3.3.0 functions.go.
extension SprigFunctions {
    static func arithmetic() -> [GoFunction] {
        [
            GoFunction("add", repeated: .interface) { .int64($0.reduce(0) { $0 &+ $1.castInteger }) },
            GoFunction("add1", .interface) { .int64($0.value(0).castInteger &+ 1) },
            GoFunction("sub", .interface, .interface) { .int64($0.value(0).castInteger &- $0.value(1).castInteger) },
            GoFunction("mul", .interface, repeated: .interface) { arguments in
                .int64(arguments.reduce(1) { $0 &* $1.castInteger })
            },
            GoFunction("div", .interface, .interface) { arguments throws(FunctionFailure) in
                let divisor = arguments.value(1).castInteger
                if divisor == 0 { throw .divisionByZero }
                return .int64(arguments.value(0).castInteger.dividedReportingOverflow(by: divisor).partialValue)
            },
            GoFunction("mod", .interface, .interface) { arguments throws(FunctionFailure) in
                let divisor = arguments.value(1).castInteger
                if divisor == 0 { throw .divisionByZero }
                return .int64(
                    arguments.value(0).castInteger.remainderReportingOverflow(dividingBy: divisor).partialValue
                )
            },
            GoFunction("max", .interface, repeated: .interface, body: largest),
            GoFunction("biggest", .interface, repeated: .interface, body: largest),
            GoFunction("min", .interface, repeated: .interface) { arguments in
                .int64(arguments.lazy.map { $0.castInteger }.min() ?? 0)
            },
        ]
    }

    private static func largest(_ arguments: [GoValue]) -> GoValue {
        .int64(arguments.lazy.map { $0.castInteger }.max() ?? 0)
    }
}
