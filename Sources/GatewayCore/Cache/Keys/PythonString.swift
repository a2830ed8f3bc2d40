/// The spelling of strings by Python's `repr`.
enum PythonString {
    /// Appends a string in the quotes that Python chooses, with what it escapes escaped.
    ///
    /// - Parameters:
    ///   - text: The string as valid UTF-8.
    ///   - bytes: Where it is written to.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        let apostrophe = UInt8(ascii: "'")
        let quote = text.contains(apostrophe) && !text.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "\"") : apostrophe
        bytes.append(quote)
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            switch byte {
            case quote, UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0a: bytes.append(contentsOf: "\\n".utf8)
            case 0x0d: bytes.append(contentsOf: "\\r".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0x20..<0x7f: bytes.append(byte)
            case 0x00..<0x80: appendEscape("x", UInt32(byte), digits: 2, to: &bytes)
            default:
                let length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
                let end = min(offset + length, text.count)
                appendScalar(UnsafeBufferPointer(rebasing: text[offset..<end]), to: &bytes)
                offset = end - 1
            }
            offset += 1
        }
        bytes.append(quote)
    }

    private static func appendScalar(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var value = UInt32(utf8[0]) & (0xff >> UInt32(utf8.count + 1))
        for byte in utf8.dropFirst() { value = value << 6 | UInt32(byte & 0x3f) }
        if isPrintable(value) {
            bytes.append(contentsOf: utf8)
        } else if value <= 0xff {
            appendEscape("x", value, digits: 2, to: &bytes)
        } else if value <= 0xffff {
            appendEscape("u", value, digits: 4, to: &bytes)
        } else {
            appendEscape("U", value, digits: 8, to: &bytes)
        }
    }

    private static func appendEscape(_ kind: Unicode.Scalar, _ value: UInt32, digits: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: kind))
        let text = String(value, radix: 16)
        for _ in text.utf8.count..<max(digits, text.utf8.count) { bytes.append(UInt8(ascii: "0")) }
        bytes.append(contentsOf: text.utf8)
    }

    /// Whether Python prints a scalar as it is; CPython 3.12, unicodectype.c: neither "other" nor a separator.
    private static func isPrintable(_ value: UInt32) -> Bool {
        switch value {
        // The large scripts whose every scalar is a letter, a mark or a sign.
        case 0xc0...0x24f, 0x400...0x52f, 0x3041...0x3096, 0x30a0...0x30ff, 0x4e00...0x9fff, 0xac00...0xd7a3: true
        default:
            switch Unicode.Scalar(value)?.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
                .spaceSeparator, nil:
                false
            default: true
            }
        }
    }
}
