/// Reads characters of bytes that may be no UTF-8, as Go's utf8.DecodeRune does.
enum UTF8Cursor {
    /// Returns the character at an index and its length in bytes; nil where the bytes are not UTF-8 (one byte is bad).
    static func scalar(
        in bytes: UnsafeBufferPointer<UInt8>,
        at index: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        guard index < bytes.count else { return nil }
        let first = bytes[index]
        let length: Int
        var value: UInt32
        let smallest: UInt32
        switch first {
        case 0..<0x80: return (Unicode.Scalar(first), 1)
        case 0xC2..<0xE0: (length, value, smallest) = (2, UInt32(first & 0x1F), 0x80)
        case 0xE0..<0xF0: (length, value, smallest) = (3, UInt32(first & 0x0F), 0x800)
        case 0xF0..<0xF5: (length, value, smallest) = (4, UInt32(first & 0x07), 0x10000)
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        for next in bytes[index + 1..<index + length] {
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }
}

extension Unicode.Scalar {
    /// Whether Go knows the character: its tables are those of Unicode 15.
    private var isKnownToGo: Bool { properties.age.map { $0.major <= 15 && ($0.major < 15 || $0.minor == 0) } ?? false }

    /// Go 1.26 unicode.IsLetter or unicode.IsDigit.
    var isGoLetterOrDigit: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            isKnownToGo
        default: false
        }
    }

    /// Go 1.26 strconv.IsPrint.
    var isGoPrintable: Bool {
        if isASCII { return (0x20..<0x7F).contains(value) }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            return false
        default: return isKnownToGo
        }
    }

    /// Go 1.26 unicode.IsSpace.
    var isGoSpace: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
