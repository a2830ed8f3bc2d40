/// Words and quotes of Go's time package.
enum TimeText {
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    /// Appends a text in quotes in which each byte that is no plain ASCII is escaped.
    ///
    /// Go 1.26 time/format.go, quote.
    static func appendQuoted(_ text: GoString, to output: inout [UInt8]) {
        let digits = IntegerFormat.digits(isUpper: false)
        output.append(UInt8(ascii: "\""))
        for byte in text.bytes {
            if byte >= 0x80 || byte < 0x20 {
                output.append(contentsOf: "\\x".utf8)
                output.append(digits[Int(byte >> 4)])
                output.append(digits[Int(byte & 15)])
            } else {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { output.append(UInt8(ascii: "\\")) }
                output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// Appends a number with at least so many digits.
    static func append(_ value: Int64, digits: Int, to output: inout [UInt8]) {
        if value < 0 { output.append(UInt8(ascii: "-")) }
        var text: [UInt8] = []
        IntegerFormat.append(value.magnitude, to: &text)
        output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, digits - text.count)))
        output.append(contentsOf: text)
    }
}
