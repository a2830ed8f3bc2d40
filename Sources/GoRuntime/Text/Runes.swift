/// UTF-8 as Go reads and writes it: each byte that is no part of a valid encoding counts as one U+FFFD.
public enum Runes {
    /// What stands in for bytes that are not UTF-8.
    public static let replacement: Unicode.Scalar = "\u{FFFD}"

    /// Returns the character that starts at an offset within the bytes, and how many bytes it takes.
    ///
    /// Go 1.26 unicode/utf8, DecodeRune: overlong forms, surrogates and values beyond U+10FFFF are invalid; an invalid
    /// byte is U+FFFD of width 1.
    @inlinable
    public static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>,
        at offset: Int
    ) -> (scalar: Unicode.Scalar, width: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        return decodeLong(bytes, at: offset)
    }

    /// Returns the character that starts at an offset within the bytes, and how many bytes it takes.
    @inlinable
    public static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
        bytes.withUnsafeBufferPointer { decode($0, at: offset) }
    }

    /// Decodes what does not begin with an ASCII character.
    @usableFromInline
    static func decodeLong(
        _ bytes: UnsafeBufferPointer<UInt8>,
        at offset: Int
    ) -> (scalar: Unicode.Scalar, width: Int) {
        let lead = bytes[offset]
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
        guard bytes.count - offset >= width, second.contains(bytes[offset + 1]) else { return (replacement, 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(width))
        for index in offset + 1..<offset + width {
            guard bytes[index] & 0xC0 == 0x80 else { return (replacement, 1) }
            value = value << 6 | UInt32(bytes[index] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? replacement, width)
    }

    /// Writes a character in UTF-8.
    @inlinable
    public static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
        }
    }

    /// Returns the number of characters; each invalid byte counts as one.
    ///
    /// Go 1.26 unicode/utf8, RuneCount.
    public static func count(_ bytes: [UInt8]) -> Int { count(bytes[...]) }

    /// Returns the number of characters of a part; each invalid byte counts as one.
    public static func count(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            var offset = 0
            while offset < bytes.count {
                offset += decode(bytes, at: offset).width
                count += 1
            }
            return count
        }
    }

    /// Whether the bytes are UTF-8 throughout.
    public static func isValid(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset < bytes.count {
                let (scalar, width) = decode(bytes, at: offset)
                if width == 1 && scalar == replacement { return false }
                offset += width
            }
            return true
        }
    }
}

extension GoString {
    /// The characters, as `range` and `[]rune(s)` give them; each invalid byte is one U+FFFD.
    public var runes: [Unicode.Scalar] {
        bytes.withUnsafeBufferPointer { bytes in
            var runes: [Unicode.Scalar] = []
            runes.reserveCapacity(bytes.count)
            var offset = 0
            while offset < bytes.count {
                let (scalar, width) = Runes.decode(bytes, at: offset)
                runes.append(scalar)
                offset += width
            }
            return runes
        }
    }

    /// The number of characters; each invalid byte counts as one.
    public var runeCount: Int { Runes.count(bytes) }

    /// Whether the bytes are UTF-8 throughout.
    public var isValidUTF8: Bool { Runes.isValid(bytes) }

    /// Creates a string of characters.
    public init(runes: some Sequence<Unicode.Scalar>) {
        var bytes: [UInt8] = []
        for rune in runes { Runes.append(rune, to: &bytes) }
        self.init(bytes)
    }
}
