/// Floats written as Go's strconv writes them.
public enum FloatFormat {
    /// Returns a float in one of the formats `b e E f g G x X`.
    ///
    /// Go 1.26 strconv, FormatFloat. A negative precision means the fewest digits that read back as the same float; 32
    /// bits mean float32. An unknown format gives `%` and the format.
    public static func string(_ value: Double, format: Unicode.Scalar, precision: Int, bits: Int = 64) -> GoString {
        var bytes: [UInt8] = []
        append(value, format: format, precision: precision, bits: bits, to: &bytes)
        return GoString(bytes)
    }

    /// Appends what ``string(_:format:precision:bits:)`` returns.
    public static func append(
        _ value: Double,
        format: Unicode.Scalar,
        precision: Int,
        bits: Int = 64,
        to output: inout [UInt8]
    ) {
        guard !value.isNaN else { return output.append(contentsOf: "NaN".utf8) }
        guard !value.isInfinite else { return output.append(contentsOf: (value < 0 ? "-Inf" : "+Inf").utf8) }
        if value.sign == .minus { output.append(UInt8(ascii: "-")) }
        let magnitude = value.magnitude
        switch format {
        case "b": BinaryFloatFormat.appendPowerOfTwo(magnitude, bits: bits, to: &output)
        case "x", "X":
            BinaryFloatFormat.appendHexadecimal(
                magnitude,
                precision: precision,
                isUpper: format == "X",
                bits: bits,
                to: &output
            )
        case "e", "E", "f", "g", "G":
            appendDecimal(magnitude, format: format, precision: precision, bits: bits, to: &output)
        default:
            if value.sign == .minus { output.removeLast() }
            output.append(UInt8(ascii: "%"))
            Runes.append(format, to: &output)
        }
    }

    private static func appendDecimal(
        _ magnitude: Double,
        format: Unicode.Scalar,
        precision: Int,
        bits: Int,
        to output: inout [UInt8]
    ) {
        let isShortest = precision < 0
        var precision = precision
        let digits: FloatDigits
        if isShortest {
            digits = bits == 32 ? .shortest(Float(magnitude)) : .shortest(magnitude)
            switch format {
            case "e", "E": precision = max(digits.digits.count - 1, 0)
            case "f": precision = max(digits.digits.count - digits.point, 0)
            default: precision = digits.digits.count
            }
        } else {
            switch format {
            case "e", "E": digits = .significant(magnitude, count: precision == .max ? precision : precision + 1)
            case "f": digits = .fixed(magnitude, places: precision)
            default:
                precision = max(precision, 1)
                digits = .significant(magnitude, count: precision)
            }
        }
        switch format {
        case "e", "E": appendScientific(digits, precision: precision, mark: format, to: &output)
        case "f": appendFixed(digits, precision: precision, to: &output)
        default:
            let count = digits.digits.count
            var limit = precision > count && count >= digits.point ? count : precision
            // The fewest digits have no precision of their own; Go decides as if it were six.
            if isShortest { limit = 6 }
            let exponent = digits.point - 1
            if count > 0 || digits.point != 0, exponent < -4 || exponent >= limit {
                let mark: Unicode.Scalar = format == "g" ? "e" : "E"
                appendScientific(digits, precision: min(precision, count) - 1, mark: mark, to: &output)
            } else {
                appendFixed(digits, precision: max(count - digits.point, 0), to: &output)
            }
        }
    }

    /// Appends d.ddd…e±dd.
    private static func appendScientific(
        _ digits: FloatDigits,
        precision: Int,
        mark: Unicode.Scalar,
        to output: inout [UInt8]
    ) {
        output.append(digits.digits.first ?? UInt8(ascii: "0"))
        if precision > 0 {
            output.append(UInt8(ascii: "."))
            let following = digits.digits.dropFirst().prefix(precision)
            output.append(contentsOf: following)
            output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: precision - following.count))
        }
        output.append(UInt8(ascii: mark))
        let exponent = digits.digits.isEmpty ? 0 : digits.point - 1
        output.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        if exponent.magnitude < 10 { output.append(UInt8(ascii: "0")) }
        IntegerFormat.append(UInt64(exponent.magnitude), to: &output)
    }

    /// Appends ddd.ddd.
    private static func appendFixed(_ digits: FloatDigits, precision: Int, to output: inout [UInt8]) {
        let zero = UInt8(ascii: "0")
        let all = digits.digits
        if digits.point > 0 {
            let whole = all.prefix(digits.point)
            output.append(contentsOf: whole)
            output.append(contentsOf: repeatElement(zero, count: digits.point - whole.count))
        } else {
            output.append(zero)
        }
        guard precision > 0 else { return }
        output.append(UInt8(ascii: "."))
        let zeros = min(max(-digits.point, 0), precision)
        output.append(contentsOf: repeatElement(zero, count: zeros))
        let fraction = all.dropFirst(max(digits.point, 0)).prefix(precision - zeros)
        output.append(contentsOf: fraction)
        output.append(contentsOf: repeatElement(zero, count: precision - zeros - fraction.count))
    }
}
