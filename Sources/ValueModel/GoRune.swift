/// Decoding of UTF-8 as Go does it: each byte that is no part of a valid encoding becomes one U+FFFD.
enum GoRune {
    /// What stands in for bytes that are not UTF-8.
    static let replacement: Unicode.Scalar = "\u{FFFD}"

    /// Returns the character that starts at an offset, and the number of bytes it takes; the offset must be in range.
    ///
    /// Go unicode/utf8, DecodeRune: overlong forms, surrogates and values beyond U+10FFFF count as invalid bytes.
    static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        let width: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: width = 2
        case 0xE0...0xEF:
            width = 3
            if lead == 0xE0 { second = 0xA0...0xBF }
            if lead == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            width = 4
            if lead == 0xF0 { second = 0x90...0xBF }
            if lead == 0xF4 { second = 0x80...0x8F }
        default: return (replacement, 1)
        }
        guard offset + width <= bytes.count, second.contains(bytes[offset + 1]) else { return (replacement, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(width))
        for index in offset + 1..<offset + width {
            guard bytes[index] & 0xC0 == 0x80 else { return (replacement, 1) }
            value = value << 6 | UInt32(bytes[index] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? replacement, width)
    }

    /// Returns the text of bytes that may not be UTF-8.
    static func text(of bytes: some RandomAccessCollection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let bytes = Array(bytes)
        var text = ""
        var offset = 0
        while offset < bytes.count {
            let (scalar, width) = decode(bytes, at: offset)
            text.unicodeScalars.append(scalar)
            offset += width
        }
        return text
    }

    /// Whether Go's `unicode.IsSpace` holds, which equals Unicode's White_Space property.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
