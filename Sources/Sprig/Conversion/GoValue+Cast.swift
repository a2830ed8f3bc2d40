internal import GoRuntime

/// Numbers made of any value; what is no number is zero.
extension GoValue {
    /// The value as an int64, or as an int, which is as wide.
    ///
    /// spf13/cast 1.7.0, ToInt64 and ToInt: strings in Go's notation (`0x`, `0o`, a leading zero for octal) with
    /// nothing but zeros after a point.
    var castInteger: Int64 {
        switch self {
        case .integer(let number, let kind): kind == .uintptr ? 0 : number
        case .float(let number): number.truncatedToInt64
        case .string(let text): (try? IntegerParsing.parseInt(text.droppingZeroFraction, base: 0)) ?? 0
        case .bool(let flag): flag ? 1 : 0
        case .object(let object): object.castInteger ?? 0
        case .absent, .null, .bytes, .list, .map: 0
        }
    }

    /// The value as an int.
    var castInt: Int { Int(truncatingIfNeeded: castInteger) }

    /// The value as a float64.
    ///
    /// spf13/cast 1.7.0, ToFloat64.
    var castFloat: Double {
        switch self {
        case .integer(let number, .uint), .integer(let number, .uint64): Double(UInt64(bitPattern: number))
        case .integer(let number, let kind): kind == .uintptr ? 0 : Double(number)
        case .float(let number): number
        case .string(let text): (try? FloatParsing.parseFloat(text)) ?? 0
        case .bool(let flag): flag ? 1 : 0
        case .object(let object): object.castInteger.map { Double($0) } ?? 0
        case .absent, .null, .bytes, .list, .map: 0
        }
    }
}

extension GoObject {
    /// The number of a month or a weekday, the only named integers that cast knows.
    fileprivate var castInteger: Int64? {
        guard case .named("time.Month", _) = type, case .integer(let number, _)? = underlying else {
            guard case .named("time.Weekday", _) = type, case .integer(let number, _)? = underlying else { return nil }
            return number
        }
        return number
    }
}

extension Double {
    /// The integer part as Go converts it on amd64: what does not fit, and NaN, give the least integer.
    fileprivate var truncatedToInt64: Int64 { Int64(exactly: rounded(.towardZero)) ?? .min }
}

extension GoString {
    /// The text without a point and the zeros after it, of which there must be one at least.
    ///
    /// spf13/cast 1.7.0, trimZeroDecimal.
    fileprivate var droppingZeroFraction: GoString {
        guard bytes.last == UInt8(ascii: "0") else { return self }
        guard let last = bytes.lastIndex(where: { $0 != UInt8(ascii: "0") }), bytes[last] == UInt8(ascii: ".") else {
            return self
        }
        return GoString(bytes[..<last])
    }
}
