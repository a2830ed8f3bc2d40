/// The spelling of floating-point numbers as Go's strconv makes it: the fewest digits that read back the same.
enum FloatText {
    /// The shortest digits of a number, its point, and its sign: 0.0125 is `125` with the point at -1.
    private struct Digits {
        var isNegative = false
        var digits: [UInt8] = []
        /// Where the point stands, counted from before the first digit.
        var point = 0

        /// Takes apart what Swift writes, which has the same shortest digits.
        init(_ description: String) {
            var exponent = 0
            var seenPoint = false
            var bytes = Substring(description).utf8
            if bytes.first == UInt8(ascii: "-") {
                isNegative = true
                bytes = bytes.dropFirst()
            }
            if let mark = bytes.firstIndex(of: UInt8(ascii: "e")) {
                exponent = Int(Substring(bytes[bytes.index(after: mark)...])) ?? 0
                bytes = bytes[..<mark]
            }
            for byte in bytes {
                if byte == UInt8(ascii: ".") {
                    seenPoint = true
                    continue
                }
                if digits.isEmpty, byte == UInt8(ascii: "0") {
                    if seenPoint { point -= 1 }
                    continue
                }
                digits.append(byte)
                if !seenPoint { point += 1 }
            }
            while digits.last == UInt8(ascii: "0") { digits.removeLast() }
            point = digits.isEmpty ? 1 : point + exponent
        }
    }

    /// Returns what strconv.FormatFloat gives with the format `g` and the shortest precision: `1e+06`, `0.5`.
    static func general(_ number: Double) -> String { general(Digits(number.description)) }

    /// Returns the text of a key, which sigs.k8s.io/yaml makes in single precision.
    static func key(_ number: Double) -> String {
        if number.isNaN { return ".nan" }
        let single = Float(number)
        if single.isInfinite { return single < 0 ? "-.inf" : ".inf" }
        return general(Digits(single.description))
    }

    /// Returns what toYaml prints: whole numbers below 1e21 pass through JSON in full and come back as integers.
    static func yaml(_ number: Double) -> String {
        if number.isNaN { return ".nan" }
        if number.isInfinite { return number < 0 ? "-.inf" : ".inf" }
        if number == 0 { return "0" }
        let digits = Digits(number.description)
        guard digits.digits.count <= digits.point, digits.point <= 20 else { return general(digits) }
        let whole = plain(digits)
        let isInteger = digits.isNegative ? Int64(whole) != nil : UInt64(whole) != nil
        return isInteger ? whole : general(digits)
    }

    private static func general(_ number: Digits) -> String {
        if number.digits.isEmpty { return number.isNegative ? "-0" : "0" }
        let exponent = number.point - 1
        guard exponent < -4 || exponent >= 6 else { return plain(number) }
        var text = number.isNegative ? "-" : ""
        text.append(ascii: number.digits[0])
        if number.digits.count > 1 {
            text += "."
            for digit in number.digits.dropFirst() { text.append(ascii: digit) }
        }
        text += exponent < 0 ? "e-" : "e+"
        let magnitude = String(exponent.magnitude)
        if magnitude.utf8.count < 2 { text += "0" }
        return text + magnitude
    }

    private static func plain(_ number: Digits) -> String {
        var text = number.isNegative ? "-" : ""
        if number.point <= 0 {
            text += "0." + String(repeating: "0", count: -number.point)
        }
        for (index, digit) in number.digits.enumerated() {
            if index == number.point, index > 0 { text += "." }
            text.append(ascii: digit)
        }
        if number.point > number.digits.count {
            text += String(repeating: "0", count: number.point - number.digits.count)
        }
        return text
    }
}

extension String {
    fileprivate mutating func append(ascii byte: UInt8) { unicodeScalars.append(Unicode.Scalar(byte)) }
}
