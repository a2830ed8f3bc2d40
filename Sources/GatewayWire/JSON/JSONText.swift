/// The texts of JSON strings, read from and written to bytes.
public enum JSONText {
    /// Returns the text between the quotes of a string that a scanner has passed.
    ///
    /// - Parameter string: The bytes of the string, quotes included.
    /// - Returns: The text.
    public static func decode(_ string: UnsafeRawBufferPointer) -> String {
        guard string.count >= 2 else { return "" }
        let content = UnsafeRawBufferPointer(rebasing: string[1..<string.count - 1])
        guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(content.count)
        var index = 0
        while index < content.count {
            let byte = content[index]
            guard byte == UInt8(ascii: "\\"), index + 1 < content.count else {
                text.append(byte)
                index += 1
                continue
            }
            let kind = content[index + 1]
            index += 2
            switch kind {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0c)
            case UInt8(ascii: "n"): text.append(0x0a)
            case UInt8(ascii: "r"): text.append(0x0d)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"): appendScalar(from: content, at: &index, to: &text)
            default: text.append(kind)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the scalar of `XXXX` at an index, or of a pair of surrogates.
    private static func appendScalar(from content: UnsafeRawBufferPointer, at index: inout Int, to text: inout [UInt8])
    {
        guard let high = unit(in: content, at: index) else { return }
        index += 4
        var scalar = UInt32(high)
        if high & 0xfc00 == 0xd800, index + 6 <= content.count, let low = unit(in: content, at: index + 2),
            low & 0xfc00 == 0xdc00
        {
            index += 6
            scalar = 0x10000 + (UInt32(high & 0x3ff) << 10 | UInt32(low & 0x3ff))
        }
        let character = Unicode.Scalar(scalar) ?? "\u{fffd}"
        text.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
    }

    private static func unit(in content: UnsafeRawBufferPointer, at index: Int) -> UInt16? {
        guard index + 4 <= content.count else { return nil }
        var unit: UInt16 = 0
        for place in index..<index + 4 {
            guard let digit = hexadecimal(content[place]) else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }

    /// Returns the number that a hexadecimal digit stands for, or nil for another byte.
    static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Appends a text as a JSON string, quotes included; only quotes, backslashes and control characters are escaped.
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            let raw = UnsafeRawBufferPointer(utf8)
            var start = 0
            var index = 0
            while index < raw.count {
                if index + 8 <= raw.count,
                    raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).hasPlainBytesOnly
                {
                    index += 8
                    continue
                }
                let byte = raw[index]
                if byte < 0x20 || byte == 0x22 || byte == 0x5C {
                    bytes.append(contentsOf: raw[start..<index])
                    appendEscape(of: byte, to: &bytes)
                    start = index + 1
                }
                index += 1
            }
            bytes.append(contentsOf: raw[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }

    /// Returns a text as a JSON string, quotes included.
    public static func encode(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 2)
        append(text, to: &bytes)
        return bytes
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
