internal import GoRuntime

/// A decimal number: an integer of any length times a power of ten.
///
/// shopspring/decimal 1.4.0, as far as Sprig uses it.
struct Decimal {
    static let zero = Decimal(coefficient: BigInteger(), exponent: 0)
    /// How many digits after the point a quotient has (DivisionPrecision).
    private static let quotientDigits = 16

    private var coefficient: BigInteger
    private var exponent: Int

    private init(coefficient: BigInteger, exponent: Int) {
        self.coefficient = coefficient
        self.exponent = exponent
    }

    /// Creates the decimal with the shortest digits that read as this number; there is none for infinities and NaN.
    init(_ number: Double) throws(FunctionFailure) {
        guard number.isFinite else {
            throw .text("Cannot create a Decimal from \(GoValue.float(number).strval)")
        }
        var digits: [UInt8] = []
        var exponent = 0
        var isFraction = false
        var text = number.magnitude.description.utf8[...]
        while let byte = text.popFirst() {
            switch byte {
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "e"):
                exponent += Int(String(Substring(text))) ?? 0
                text = text[text.endIndex...]
            default:
                digits.append(byte - UInt8(ascii: "0"))
                if isFraction { exponent -= 1 }
            }
        }
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        coefficient = BigInteger(digits: digits, isNegative: number < 0)
        self.exponent = digits.isEmpty ? 0 : exponent
    }

    /// The nearest float64.
    var float: Double {
        guard !coefficient.isZero else { return 0 }
        return Double("\(coefficient.isNegative ? "-" : "")\(coefficient.digits)e\(exponent)") ?? 0
    }

    static func + (left: Decimal, right: Decimal) -> Decimal {
        let exponent = min(left.exponent, right.exponent)
        return Decimal(
            coefficient: left.coefficient(at: exponent) + right.coefficient(at: exponent),
            exponent: exponent
        )
    }

    static func - (left: Decimal, right: Decimal) -> Decimal {
        left + Decimal(coefficient: right.coefficient.negated, exponent: right.exponent)
    }

    static func * (left: Decimal, right: Decimal) -> Decimal {
        Decimal(coefficient: left.coefficient * right.coefficient, exponent: left.exponent + right.exponent)
    }

    /// Returns the quotient, rounded half away from zero after the 16th place behind the point.
    static func divided(_ left: Decimal, _ right: Decimal) throws(FunctionFailure) -> Decimal {
        guard !right.coefficient.isZero else { throw .message("decimal division by 0") }
        let shift = left.exponent - right.exponent + quotientDigits
        let dividend = left.coefficient.scaled(by: max(shift, 0))
        let divisor = right.coefficient.scaled(by: max(-shift, 0))
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
        guard !(remainder + remainder).isSmaller(than: divisor) else {
            return Decimal(coefficient: quotient, exponent: -quotientDigits)
        }
        let isNegative = left.coefficient.isNegative != right.coefficient.isNegative
        return Decimal(
            coefficient: quotient + BigInteger(digits: [1], isNegative: isNegative),
            exponent: -quotientDigits
        )
    }

    /// Returns the coefficient for an exponent at or below this number's.
    private func coefficient(at exponent: Int) -> BigInteger { coefficient.scaled(by: self.exponent - exponent) }
}
