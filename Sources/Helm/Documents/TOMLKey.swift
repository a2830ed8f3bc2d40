internal import GoRuntime

/// The texts of keys and strings in TOML.
///
/// BurntSushi/toml 1.6.0 meta.go, Key; encode.go, writeQuoted.
enum TOMLKey {
    /// Returns a key of several parts, with points between them.
    static func text(of key: [GoString]) -> [UInt8] {
        Array(key.map(text(of:)).joined(separator: CollectionOfOne(UInt8(ascii: "."))))
    }

    /// Returns a part of a key, in quotes unless it has only letters, digits, `_` and `-`.
    static func text(of part: GoString) -> [UInt8] {
        !part.isEmpty && part.bytes.allSatisfy(isBare) ? part.bytes : quoted(part)
    }

    /// Whether a byte may stand in a key without quotes.
    static func isBare(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-")
    }

    /// Returns a text in double quotes.
    static func quoted(_ text: GoString) -> [UInt8] {
        var output: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
            case 0x08: output += "\\b".utf8
            case 0x09: output += "\\t".utf8
            case 0x0A: output += "\\n".utf8
            case 0x0C: output += "\\f".utf8
            case 0x0D: output += "\\r".utf8
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                output += "\\u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8
            default: output.append(byte)
            }
        }
        output.append(UInt8(ascii: "\""))
        return output
    }
}
