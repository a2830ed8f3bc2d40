public import GoRuntime

/// Text in Go's double quotes: what `strconv.Quote` and `%q` print and `strconv.Unquote` reads.
///
/// Go 1.26 strconv/quote.go.
public enum QuotedText {
    /// Returns a text in double quotes, with escapes for what cannot be printed.
    public static func quote(_ text: GoString) -> GoString { quote(text, upTo: .max).quoted }

    /// Returns at most some characters of a text in quotes, and whether there were more.
    static func quote(_ text: GoString, upTo limit: Int) -> (quoted: GoString, isCut: Bool) {
        var result: [UInt8] = [UInt8(ascii: "\"")]
        result.reserveCapacity(text.count + 2)
        var isCut = false
        text.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            var count = 0
            while index < bytes.count {
                if count == limit {
                    isCut = true
                    return
                }
                count += 1
                guard let (scalar, length) = UTF8Cursor.scalar(in: bytes, at: index) else {
                    result += escaped("x", UInt32(bytes[index]), digits: 2)
                    index += 1
                    continue
                }
                append(scalar, bytes[index..<index + length], to: &result)
                index += length
            }
        }
        result.append(UInt8(ascii: "\""))
        return (GoString(result), isCut)
    }

    private static func append(
        _ scalar: Unicode.Scalar,
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>,
        to result: inout [UInt8]
    ) {
        switch scalar {
        case "\"", "\\": result += [UInt8(ascii: "\\")] + bytes
        case _ where scalar.isGoPrintable: result += bytes
        case "\u{07}": result += Array("\\a".utf8)
        case "\u{08}": result += Array("\\b".utf8)
        case "\u{0C}": result += Array("\\f".utf8)
        case "\n": result += Array("\\n".utf8)
        case "\r": result += Array("\\r".utf8)
        case "\t": result += Array("\\t".utf8)
        case "\u{0B}": result += Array("\\v".utf8)
        case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += escaped("x", scalar.value, digits: 2)
        case _ where scalar.value < 0x10000: result += escaped("u", scalar.value, digits: 4)
        default: result += escaped("U", scalar.value, digits: 8)
        }
    }

    private static func escaped(_ letter: String, _ value: UInt32, digits: Int) -> [UInt8] {
        let hexadecimal = String(value, radix: 16)
        return Array("\\\(letter)\(String(repeating: "0", count: digits - hexadecimal.count))\(hexadecimal)".utf8)
    }

    /// Returns what a string with its quotes says; nil where an escape is wrong.
    ///
    /// - Parameter quoted: The string as the lexer found it: in double quotes or back quotes.
    static func unquote(_ quoted: UnsafeBufferPointer<UInt8>) -> GoString? {
        let content = UnsafeBufferPointer(rebasing: quoted.dropFirst().dropLast())
        if quoted.first == UInt8(ascii: "`") { return GoString(content.filter { $0 != UInt8(ascii: "\r") }) }
        if content.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "\\") }) { return GoString(Array(content)) }
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var index = 0
        while index < content.count {
            guard let unit = EscapedCharacter.read(content, at: &index, quote: UInt8(ascii: "\"")) else { return nil }
            switch unit {
            case .byte(let byte): result.append(byte)
            case .scalar(let scalar): result += Array(String(scalar).utf8)
            }
        }
        return GoString(result)
    }
}
