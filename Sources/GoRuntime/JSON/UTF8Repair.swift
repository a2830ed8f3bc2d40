/// The replacement of bytes that are not UTF-8, as encoding/json does it: each becomes one U+FFFD.
public enum UTF8Repair {
    /// Returns the text of bytes in which what is not UTF-8 has been replaced.
    public static func repaired(_ bytes: [UInt8]) -> GoString {
        guard let first = bytes.withUnsafeBufferPointer(firstInvalid) else { return GoString(bytes) }
        var output = Array(bytes[..<first])
        bytes.withUnsafeBufferPointer { bytes in
            var index = first
            while index < bytes.count {
                let width = width(bytes, at: index)
                if width == 0 {
                    output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    index += 1
                } else {
                    output.append(contentsOf: bytes[index..<index + width])
                    index += width
                }
            }
        }
        return GoString(output)
    }

    /// Returns the offset of the first byte that is no part of a character.
    public static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let width = width(bytes, at: index)
            if width == 0 { return index }
            index += width
        }
        return nil
    }

    /// Returns the length of the character at an index, or 0 where there is none.
    ///
    /// Go unicode/utf8, DecodeRune.
    @inline(__always)
    static func width(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        var second: ClosedRange<UInt8> = 0x80...0xBF
        let width: Int
        switch lead {
        case 0xC2...0xDF: width = 2
        case 0xE0...0xEF:
            width = 3
            if lead == 0xE0 { second = 0xA0...0xBF } else if lead == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            width = 4
            if lead == 0xF0 { second = 0x90...0xBF } else if lead == 0xF4 { second = 0x80...0x8F }
        default: return 0
        }
        guard index + width <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        var offset = 2
        while offset < width {
            guard bytes[index + offset] & 0xC0 == 0x80 else { return 0 }
            offset += 1
        }
        return width
    }
}
