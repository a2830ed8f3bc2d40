import GoRuntime

/// Numbers as messages show them: as golang.org/x/text v0.37 message prints them in English.
enum ViolationNumber {
    private static let superscripts: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

    /// Returns an integer, for example `1,234`.
    static func text(of value: Int) -> String {
        let digits = String(value.magnitude)
        return (value < 0 ? "-" : "") + grouped(digits)
    }

    /// Returns a number, for example `1,234.5` or `1×10⁰⁶`.
    static func text(of value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-∞" : "∞" }
        var text = FloatFormat.string(value.magnitude, format: "g", precision: -1).text[...]
        let sign = value < 0 ? "-" : ""
        guard let mark = text.firstIndex(of: "e") else {
            let point = text.firstIndex(of: ".") ?? text.endIndex
            return sign + grouped(String(text[..<point])) + text[point...]
        }
        let exponent = text[text.index(after: mark)...]
        text = text[..<mark]
        var output = sign + text + "×10"
        for scalar in exponent.unicodeScalars {
            switch scalar {
            case "-": output.unicodeScalars.append("⁻")
            case "0"..."9": output.unicodeScalars.append(superscripts[Int(scalar.value - 48)])
            default: continue
            }
        }
        return output
    }

    private static func grouped(_ digits: String) -> String {
        var output = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { output.append(",") }
            output.append(digit)
        }
        return output
    }
}
