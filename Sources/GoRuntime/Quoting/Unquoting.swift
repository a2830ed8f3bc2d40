/// Go's string and character literals, read.
extension Quoting {
    /// Returns what a literal in double quotes, backquotes or single quotes stands for; nil when it is no literal.
    ///
    /// Go 1.26 strconv, Unquote: single quotes hold exactly one character.
    public static func unquoted(_ literal: GoString) -> GoString? {
        let bytes = literal.bytes
        guard bytes.count >= 2, let quote = bytes.first, bytes.last == quote else { return nil }
        let content = bytes[1..<(bytes.count - 1)]
        switch quote {
        case UInt8(ascii: "`"):
            guard !content.contains(quote) else { return nil }
            return GoString(content.filter { $0 != UInt8(ascii: "\r") })
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard !content.contains(UInt8(ascii: "\n")) else { return nil }
            var result: [UInt8] = []
            var offset = content.startIndex
            var count = 0
            while offset < content.endIndex {
                guard appendUnquoted(content, at: &offset, quote: quote, to: &result) else { return nil }
                count += 1
            }
            return quote == UInt8(ascii: "\"") || count == 1 ? GoString(result) : nil
        default: return nil
        }
    }

    /// Appends one character or escape; false when it is none.
    ///
    /// Go 1.26 strconv, UnquoteChar.
    private static func appendUnquoted(
        _ content: ArraySlice<UInt8>,
        at offset: inout Int,
        quote: UInt8,
        to result: inout [UInt8]
    ) -> Bool {
        let first = content[offset]
        guard first != quote else { return false }
        guard first == UInt8(ascii: "\\") else {
            let (rune, width) = content.withUnsafeBufferPointer {
                Runes.decode($0, at: offset - content.startIndex)
            }
            // A byte that is not UTF-8 stays as it is in a string; as a character it is U+FFFD.
            if width == 1, quote == UInt8(ascii: "\"") { result.append(first) } else { Runes.append(rune, to: &result) }
            offset += width
            return true
        }
        offset += 1
        guard offset < content.endIndex else { return false }
        let mark = content[offset]
        offset += 1
        switch mark {
        case UInt8(ascii: "a"): result.append(7)
        case UInt8(ascii: "b"): result.append(8)
        case UInt8(ascii: "f"): result.append(12)
        case UInt8(ascii: "n"): result.append(10)
        case UInt8(ascii: "r"): result.append(13)
        case UInt8(ascii: "t"): result.append(9)
        case UInt8(ascii: "v"): result.append(11)
        case UInt8(ascii: "\\"): result.append(mark)
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            guard mark == quote else { return false }
            result.append(mark)
        case UInt8(ascii: "x"):
            return appendNumber(content, at: &offset, digits: 2, base: 16, isByte: true, to: &result)
        case UInt8(ascii: "u"):
            return appendNumber(content, at: &offset, digits: 4, base: 16, isByte: false, to: &result)
        case UInt8(ascii: "U"):
            return appendNumber(content, at: &offset, digits: 8, base: 16, isByte: false, to: &result)
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            offset -= 1
            return appendNumber(content, at: &offset, digits: 3, base: 8, isByte: true, to: &result)
        default: return false
        }
        return true
    }

    private static func appendNumber(
        _ content: ArraySlice<UInt8>,
        at offset: inout Int,
        digits: Int,
        base: UInt32,
        isByte: Bool,
        to result: inout [UInt8]
    ) -> Bool {
        guard content.endIndex - offset >= digits else { return false }
        var value: UInt32 = 0
        for byte in content[offset..<(offset + digits)] {
            guard let digit = byte.hexadecimalValue, digit < base else { return false }
            value = value &* base &+ digit
        }
        offset += digits
        if isByte {
            guard let byte = UInt8(exactly: value) else { return false }
            result.append(byte)
            return true
        }
        guard let rune = Unicode.Scalar(value) else { return false }
        Runes.append(rune, to: &result)
        return true
    }
}
