/// The shortest decimal digits of a finite number that is not negative.
struct DecimalDigits {
    /// The significant digits in ASCII: no zero at either end, and none at all for zero.
    let digits: [UInt8]
    /// How many of the digits stand before the decimal point; may be negative or beyond their number.
    let point: Int

    /// Takes the digits from Swift's own shortest text, such as `0.1`, `12.0`, `5e-324` or `1.5e+20`.
    init(_ magnitude: Double) {
        let parts = magnitude.description.split(separator: "e", maxSplits: 1)
        var digits: [UInt8] = []
        var point: Int?
        for byte in parts.first?.utf8 ?? "".utf8[...] {
            if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
        }
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let leadingZeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
        self.point = (point ?? digits.count) - leadingZeros + exponent
        digits.removeFirst(leadingZeros)
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        self.digits = digits
    }

    /// The power of ten of the first digit; 0 for zero.
    var exponent: Int { digits.isEmpty ? 0 : point - 1 }

    /// The number without an exponent: `0.00012`, `120`, `1.2`, `0`.
    var positional: String {
        guard !digits.isEmpty else { return "0" }
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + text(digits[...]) }
        if point >= digits.count { return text(digits[...]) + String(repeating: "0", count: point - digits.count) }
        return text(digits[..<point]) + "." + text(digits[point...])
    }

    /// Returns the number with an exponent that has a sign and at least so many digits: `1.2e-07`.
    func scientific(exponentWidth: Int) -> String {
        let power = String(exponent.magnitude)
        let padding = String(repeating: "0", count: max(0, exponentWidth - power.utf8.count))
        let fraction = digits.count > 1 ? "." + text(digits.dropFirst()) : ""
        return text(digits.prefix(1)) + fraction + (exponent < 0 ? "e-" : "e+") + padding + power
    }

    private func text(_ digits: ArraySlice<UInt8>) -> String { String(decoding: digits, as: UTF8.self) }
}
