internal import GoRuntime

/// Floats rounded and compared.
///
/// Sprig 3.3.0 numeric.go.
extension SprigFunctions {
    static func rounding() -> [GoFunction] {
        [
            GoFunction("ceil", .interface) { .float($0.value(0).castFloat.rounded(.up)) },
            GoFunction("floor", .interface) { .float($0.value(0).castFloat.rounded(.down)) },
            GoFunction("round", .interface, .int, repeated: .float64) { arguments in
                let threshold = arguments.count > 2 ? arguments.float(2) : 0.5
                return .float(rounded(arguments.value(0).castFloat, places: arguments.int(1), upFrom: threshold))
            },
            GoFunction("maxf", .interface, repeated: .interface) { arguments in
                .float(arguments.dropFirst().reduce(arguments.value(0).castFloat) { $0.largerInGo($1.castFloat) })
            },
            GoFunction("minf", .interface, repeated: .interface) { arguments in
                .float(arguments.dropFirst().reduce(arguments.value(0).castFloat) { -(-$0).largerInGo(-$1.castFloat) })
            },
        ]
    }

    /// Sprig 3.3.0 numeric.go, round: below zero everything but a whole number goes down.
    private static func rounded(_ value: Double, places: Int, upFrom threshold: Double) -> Double {
        let power = GoMath.powerOfTen(places)
        let scaled = power * value
        let fraction = scaled.isInfinite ? .nan : scaled - scaled.rounded(.towardZero)
        return (fraction >= threshold ? scaled.rounded(.up) : scaled.rounded(.down)) / power
    }
}

extension Double {
    /// Go's math.Max: an infinity wins over NaN, NaN over numbers, zero over minus zero.
    fileprivate func largerInGo(_ other: Double) -> Double {
        if self == .infinity || other == .infinity { return .infinity }
        if isNaN || other.isNaN { return .nan }
        if self == 0, other == 0 { return sign == .minus ? other : self }
        return self > other ? self : other
    }
}
