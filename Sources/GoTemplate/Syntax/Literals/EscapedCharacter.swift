import GoRuntime

/// One character of a quoted text, an escape or not.
///
/// Go 1.26 strconv/quote.go, UnquoteChar.
enum EscapedCharacter {
    /// A byte, from `\x` or an octal escape, or ASCII.
    case byte(UInt8)
    /// A character; U+FFFD for what is not UTF-8.
    case scalar(Unicode.Scalar)

    /// The number of the character.
    var value: UInt32 {
        switch self {
        case .byte(let byte): UInt32(byte)
        case .scalar(let scalar): scalar.value
        }
    }

    /// Returns the character at an index and moves behind it; nil where there is none.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int, quote: UInt8) -> EscapedCharacter? {
        guard index < bytes.count, bytes[index] != quote else { return nil }
        let byte = bytes[index]
        guard byte == UInt8(ascii: "\\") else {
            guard byte >= 0x80 else {
                index += 1
                return .byte(byte)
            }
            let (rune, width) = Runes.decode(bytes, at: index)
            index += width
            return .scalar(rune)
        }
        guard index + 1 < bytes.count else { return nil }
        let letter = bytes[index + 1]
        index += 2
        switch letter {
        case UInt8(ascii: "a"): return .byte(0x07)
        case UInt8(ascii: "b"): return .byte(0x08)
        case UInt8(ascii: "f"): return .byte(0x0C)
        case UInt8(ascii: "n"): return .byte(0x0A)
        case UInt8(ascii: "r"): return .byte(0x0D)
        case UInt8(ascii: "t"): return .byte(0x09)
        case UInt8(ascii: "v"): return .byte(0x0B)
        case UInt8(ascii: "\\"): return .byte(letter)
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return letter == quote ? .byte(letter) : nil
        case UInt8(ascii: "x"):
            return number(bytes, at: &index, digits: 2, radix: 16).map { .byte(UInt8(truncatingIfNeeded: $0)) }
        case UInt8(ascii: "u"):
            return number(bytes, at: &index, digits: 4, radix: 16).flatMap(Unicode.Scalar.init).map { .scalar($0) }
        case UInt8(ascii: "U"):
            return number(bytes, at: &index, digits: 8, radix: 16).flatMap(Unicode.Scalar.init).map { .scalar($0) }
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            index -= 1
            guard let value = number(bytes, at: &index, digits: 3, radix: 8), value <= 0xFF else { return nil }
            return .byte(UInt8(value))
        default: return nil
        }
    }

    private static func number(
        _ bytes: UnsafeBufferPointer<UInt8>,
        at index: inout Int,
        digits: Int,
        radix: UInt32
    ) -> UInt32? {
        guard index + digits <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[index..<index + digits] {
            guard let digit = digitValue(byte), digit < radix else { return nil }
            value = value &* radix &+ digit
        }
        index += digits
        return value
    }

    private static func digitValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
