import GoRuntime

/// A decimal number of any length, compared exactly: what Go's big.Rat holds of a number's text.
struct SchemaNumber: Equatable {
    /// Whether it is below zero.
    let isNegative: Bool
    /// The digits, 0 to 9, without zeros at either end; none for zero.
    let digits: [UInt8]
    /// The power of ten of the last digit.
    let exponent: Int

    /// The greatest power of ten that Go accepts.
    private static let exponentLimit = 1_000_000
    /// The digits that are compared exactly; a longer number is none.
    private static let digitLimit = 1_000

    /// Reads a number as JSON writes it; nil where it is none or the exponent is beyond reason.
    init?(_ text: GoString) {
        var rest = text.bytes[...]
        isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest.removeFirst() }
        var digits: [UInt8] = []
        var exponent = 0
        var seesFraction = false
        while let byte = rest.first, byte != UInt8(ascii: "e"), byte != UInt8(ascii: "E") {
            rest.removeFirst()
            if byte == UInt8(ascii: ".") {
                seesFraction = true
                continue
            }
            guard byte &- UInt8(ascii: "0") < 10 else { return nil }
            if seesFraction { exponent -= 1 }
            digits.append(byte &- UInt8(ascii: "0"))
        }
        if !rest.isEmpty {
            var text = rest.dropFirst()
            if text.first == UInt8(ascii: "+") { text.removeFirst() }
            guard let power = Int(String(decoding: text, as: UTF8.self)), abs(power) <= Self.exponentLimit else {
                return nil
            }
            exponent += power
        }
        while digits.last == 0 {
            digits.removeLast()
            exponent += 1
        }
        self.digits = Array(digits.drop { $0 == 0 })
        guard self.digits.count <= Self.digitLimit else { return nil }
        self.exponent = self.digits.isEmpty ? 0 : exponent
    }

    /// Takes the number of a value; nil for one that is no number.
    init?(_ value: GoValue) {
        switch value {
        case .integer(let integer, let kind):
            let text = kind.isUnsigned ? String(UInt64(bitPattern: integer)) : String(integer)
            self.init(GoString(text))
        case .float(let float) where float.isFinite:
            self.init(FloatFormat.string(float, format: "g", precision: -1))
        case .object(let number as JSONNumber): self.init(number.literal)
        default: return nil
        }
    }

    /// Whether there is nothing behind the decimal point.
    var isInteger: Bool { exponent >= 0 }

    /// The nearest float64; infinite beyond all of them.
    var double: Double {
        guard !digits.isEmpty else { return 0 }
        let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        let value = Double("\(text)e\(exponent)") ?? .infinity
        return isNegative ? -value : value
    }

    /// The low 64 bits of the integer, as Go's big.Int.Int64 gives them; nil for what is no integer.
    var wrappedInteger: Int? {
        guard isInteger else { return nil }
        var value: UInt64 = 0
        for digit in digits { value = value &* 10 &+ UInt64(digit) }
        // Ten to the 64th is nothing in 64 bits.
        for _ in 0..<min(exponent, 64) { value = value &* 10 }
        let integer = Int(truncatingIfNeeded: value)
        return isNegative ? 0 &- integer : integer
    }

    /// Returns a number below, at or above zero where this one is below, at or above the other.
    func compare(_ other: SchemaNumber) -> Int {
        if isNegative != other.isNegative, !(digits.isEmpty && other.digits.isEmpty) { return isNegative ? -1 : 1 }
        let order = compareMagnitude(other)
        return isNegative ? -order : order
    }

    private func compareMagnitude(_ other: SchemaNumber) -> Int {
        guard !digits.isEmpty, !other.digits.isEmpty else { return digits.count - other.digits.count }
        let scale = digits.count + exponent
        let otherScale = other.digits.count + other.exponent
        guard scale == otherScale else { return scale < otherScale ? -1 : 1 }
        for (left, right) in zip(digits, other.digits) where left != right { return left < right ? -1 : 1 }
        return digits.count - other.digits.count
    }

    /// Whether it is a whole number of times another one.
    func isMultiple(of other: SchemaNumber) -> Bool {
        guard !digits.isEmpty else { return true }
        guard !other.digits.isEmpty else { return false }
        // The last digit is not zero: nothing below the other's last place divides.
        guard exponent >= other.exponent else { return false }
        return DecimalRemainder(other.digits).isZero(for: digits, zeros: exponent - other.exponent)
    }

    static func == (left: SchemaNumber, right: SchemaNumber) -> Bool { left.compare(right) == 0 }
}
