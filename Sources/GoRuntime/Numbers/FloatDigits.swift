#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The decimal digits of a finite float without its sign: 0.d₁d₂d₃… × 10^`point`.
struct FloatDigits {
    /// The digits in ASCII, without leading zeros; none for zero.
    var digits: [UInt8] = []
    /// The power of ten by which the fraction is multiplied.
    var point = 0

    /// The fewest digits that read back as the same float64.
    static func shortest(_ magnitude: Double) -> FloatDigits {
        if magnitude < 0x1p53, magnitude == magnitude.rounded(.towardZero) {
            return integral(UInt64(magnitude))
        }
        return scan(magnitude.description)
    }

    /// The fewest digits that read back as the same float32.
    static func shortest(_ magnitude: Float) -> FloatDigits { scan(magnitude.description) }

    /// The float rounded to a number of significant digits, at least one; halves to even.
    static func significant(_ magnitude: Double, count: Int) -> FloatDigits {
        // No float64 has more than 767 significant digits; zeros follow.
        let text = text("%.*e", precision: min(max(count, 1), 800) - 1, magnitude)
        return scan(text)
    }

    /// The float rounded to a number of digits after the point; halves to even.
    static func fixed(_ magnitude: Double, places: Int) -> FloatDigits {
        // No float64 has more than 1074 digits after the point; zeros follow.
        scan(text("%.*f", precision: min(places, 1100), magnitude))
    }

    private static func integral(_ value: UInt64) -> FloatDigits {
        var result = FloatDigits()
        var rest = value
        while rest > 0 {
            result.digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        result.digits.reverse()
        result.point = result.digits.count
        result.dropTrailingZeros()
        return result
    }

    /// Reads a plain decimal notation such as `12.5`, `1e+16` or `5e-324`.
    private static func scan(_ text: some StringProtocol) -> FloatDigits {
        scan(text.utf8)
    }

    private static func scan(_ text: some Sequence<UInt8>) -> FloatDigits {
        var result = FloatDigits()
        var exponent = 0
        var isNegativeExponent = false
        var isInExponent = false
        var isPastPoint = false
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9") where isInExponent:
                exponent = exponent * 10 + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if result.digits.isEmpty && byte == UInt8(ascii: "0") {
                    if isPastPoint { result.point -= 1 }
                } else {
                    result.digits.append(byte)
                    if !isPastPoint { result.point += 1 }
                }
            case UInt8(ascii: "e"): isInExponent = true
            case UInt8(ascii: "-"): isNegativeExponent = isInExponent
            case UInt8(ascii: "+"): continue
            default: isPastPoint = true
            }
        }
        result.point += isNegativeExponent ? -exponent : exponent
        result.dropTrailingZeros()
        return result
    }

    private mutating func dropTrailingZeros() {
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        if digits.isEmpty { point = 0 }
    }

    /// Prints through the C library, whose rounding is exact.
    private static func text(_ format: String, precision: Int, _ value: Double) -> [UInt8] {
        let size = precision + 340
        let bytes = [CChar](unsafeUninitializedCapacity: size) { buffer, count in
            let written = withVaList([Int32(precision), value]) { vsnprintf(buffer.baseAddress, size, format, $0) }
            count = max(0, min(Int(written), size - 1))
        }
        return bytes.map { UInt8(bitPattern: $0) }
    }
}
