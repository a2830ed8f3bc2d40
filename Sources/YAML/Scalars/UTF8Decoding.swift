/// The decoding of one character of UTF-8.
enum UTF8Decoding {
    /// Returns the character that starts at an index and its length in bytes, or nil when the bytes are not UTF-8.
    ///
    /// Overlong forms, surrogates and values above U+10FFFF are refused.
    static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int)? {
        let first = UInt32(bytes[index])
        let length: Int
        let least: UInt32
        var scalar: UInt32
        switch first {
        case 0..<0x80: return (first, 1)
        case 0xC2..<0xE0: (length, least, scalar) = (2, 0x80, first & 0x1F)
        case 0xE0..<0xF0: (length, least, scalar) = (3, 0x800, first & 0x0F)
        case 0xF0..<0xF5: (length, least, scalar) = (4, 0x10000, first & 0x07)
        default: return nil
        }
        guard index + length <= bytes.count else { return nil }
        for offset in 1..<length {
            let byte = UInt32(bytes[index + offset])
            guard byte & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | byte & 0x3F
        }
        guard scalar >= least, scalar <= 0x10FFFF, !(0xD800..<0xE000).contains(scalar) else { return nil }
        return (scalar, length)
    }
}
