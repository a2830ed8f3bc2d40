extension RegexpCursor {
    /// Takes an escape that stands for one character, which may be a surrogate.
    ///
    /// Go 1.26 regexp/syntax, parseEscape.
    mutating func takeEscape() throws(RegexpError) -> UInt32 {
        let start = offset
        offset += 1
        guard !isAtEnd else { throw error(.trailingBackslash, from: count, to: count) }
        let rune = try takeRune()
        switch rune {
        case "1"..."7" where !isOctal(peek): break
        case "0"..."7":
            var value = rune.value - 0x30
            for _ in 0..<2 where isOctal(peek) {
                value = value * 8 + UInt32(peek) - 0x30
                offset += 1
            }
            return value
        case "x": if let value = try takeHexadecimal() { return value }
        case "a": return 7
        case "f": return 12
        case "n": return 10
        case "r": return 13
        case "t": return 9
        case "v": return 11
        default:
            if rune.isASCII, !UInt8(ascii: rune).isASCIILetterOrDigit { return rune.value }
        }
        throw error(.invalidEscape, from: start, to: offset)
    }

    private func isOctal(_ byte: UInt8) -> Bool { byte & 0xF8 == 0x30 }

    /// Takes the digits behind `\x`; nil when they are no number.
    private mutating func takeHexadecimal() throws(RegexpError) -> UInt32? {
        guard !isAtEnd else { return nil }
        let first = try takeRune()
        if first == "{" {
            var value: UInt32?
            while !isAtEnd {
                let rune = try takeRune()
                if rune == "}" { return value }
                guard rune.isASCII, let digit = UInt8(ascii: rune).hexadecimalValue else { return nil }
                value = (value ?? 0) * 16 + digit
                if let value, value > 0x10FFFF { return nil }
            }
            return nil
        }
        let second = try takeRune()
        guard first.isASCII, second.isASCII, let high = UInt8(ascii: first).hexadecimalValue,
            let low = UInt8(ascii: second).hexadecimalValue
        else { return nil }
        return high * 16 + low
    }

    /// Appends a character for RE2 so that it stands for itself.
    static func appendLiteral(_ value: UInt32, to expression: inout [UInt8]) {
        if value < 0x80 ? UInt8(value).isASCIILetterOrDigit : value < 0xD800, let rune = Unicode.Scalar(value) {
            Runes.append(rune, to: &expression)
        } else {
            expression.append(contentsOf: "\\x{".utf8)
            IntegerFormat.append(UInt64(value), base: 16, to: &expression)
            expression.append(UInt8(ascii: "}"))
        }
    }
}
