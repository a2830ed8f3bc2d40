/// Puts the pieces of log lines into bytes.
struct LogText {
    /// The longest text in bytes that a field may have; what is longer is cut.
    static let limit = 300

    /// What was written.
    var bytes: [UInt8] = []

    /// Writes a piece as it is.
    @inline(__always)
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a text as the inside of a JSON string.
    mutating func escaped(_ text: String) {
        let end = Self.end(of: text)
        for byte in text.utf8[..<end] {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): raw("\\n")
            case UInt8(ascii: "\t"): raw("\\t")
            case 0..<0x20, 0x7F:
                raw("\\u00")
                bytes += [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
    }

    /// Writes a text for people: what a terminal would take for a command becomes `?`.
    mutating func visible(_ text: String) {
        let end = Self.end(of: text)
        for scalar in text.unicodeScalars[..<end] {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
                bytes.append(UInt8(ascii: "?"))
            default: bytes.append(contentsOf: String(scalar).utf8)
            }
        }
    }

    /// Writes a whole number.
    mutating func number(_ number: Int) {
        guard number >= 0 else {
            bytes.append(contentsOf: "\(number)".utf8)
            return
        }
        let start = bytes.count
        var rest = number
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// Writes nanoseconds as milliseconds with three decimals.
    mutating func milliseconds(_ nanoseconds: Int64) {
        let micros = Int(clamping: max(0, nanoseconds) / 1000)
        number(micros / 1000)
        bytes.append(UInt8(ascii: "."))
        padded(micros % 1000, 3)
    }

    /// Writes a whole number with so many digits, zeros in front.
    mutating func padded(_ number: Int, _ width: Int) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// Where a text is cut: at the limit, between two characters.
    private static func end(of text: String) -> String.Index {
        guard text.utf8.count > limit else { return text.endIndex }
        var end = text.utf8.index(text.startIndex, offsetBy: limit)
        while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
        return end
    }
}
