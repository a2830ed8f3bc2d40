/// The escapes of double-quoted text.
enum Escape {
    /// Returns the escape of a character: `\n`, `\x01`, `\uFEFF`, `\U0001F600`.
    static func sequence(of scalar: UInt32) -> [UInt8] {
        if let letter = letters[scalar] { return [UInt8(ascii: "\\"), letter] }
        let (kind, width): (UInt8, Int) =
            switch scalar {
            case ...0xFF: (UInt8(ascii: "x"), 2)
            case ...0xFFFF: (UInt8(ascii: "u"), 4)
            default: (UInt8(ascii: "U"), 8)
            }
        let digits = String(scalar, radix: 16, uppercase: true).utf8
        return [UInt8(ascii: "\\"), kind] + repeatElement(UInt8(ascii: "0"), count: width - digits.count) + digits
    }

    private static let letters: [UInt32: UInt8] = [
        0x00: UInt8(ascii: "0"), 0x07: UInt8(ascii: "a"), 0x08: UInt8(ascii: "b"), 0x09: UInt8(ascii: "t"),
        0x0A: UInt8(ascii: "n"), 0x0B: UInt8(ascii: "v"), 0x0C: UInt8(ascii: "f"), 0x0D: UInt8(ascii: "r"),
        0x1B: UInt8(ascii: "e"), 0x22: UInt8(ascii: "\""), 0x5C: UInt8(ascii: "\\"), 0x85: UInt8(ascii: "N"),
        0xA0: UInt8(ascii: "_"), 0x2028: UInt8(ascii: "L"), 0x2029: UInt8(ascii: "P"),
    ]
}
