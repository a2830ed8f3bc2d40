/// Go's string and character literals, written.
public enum Quoting {
    /// Returns the string as a Go literal in double quotes.
    ///
    /// Go 1.26 strconv, Quote; with `isASCII` QuoteToASCII, which escapes everything that is not ASCII.
    public static func quoted(_ text: GoString, isASCII: Bool = false) -> GoString {
        var bytes: [UInt8] = []
        appendQuoted(text, isASCII: isASCII, to: &bytes)
        return GoString(bytes)
    }

    /// Returns the character as a Go literal in single quotes.
    ///
    /// Go 1.26 strconv, QuoteRune.
    public static func quoted(rune: Unicode.Scalar, isASCII: Bool = false) -> GoString {
        var bytes: [UInt8] = []
        appendQuoted(rune: rune, isASCII: isASCII, to: &bytes)
        return GoString(bytes)
    }

    /// Appends a string as a Go literal in double quotes.
    public static func appendQuoted(_ text: GoString, isASCII: Bool = false, to output: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        output.append(quote)
        text.bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset < bytes.count {
                let byte = bytes[offset]
                if byte >= 0x20, byte < 0x7F, byte != quote, byte != UInt8(ascii: "\\") {
                    output.append(byte)
                    offset += 1
                    continue
                }
                let (rune, width) = Runes.decode(bytes, at: offset)
                if width == 1 && rune == Runes.replacement {
                    appendHexadecimal(UInt32(byte), mark: "x", digits: 2, to: &output)
                } else {
                    appendEscaped(rune, quote: quote, isASCII: isASCII, to: &output)
                }
                offset += width
            }
        }
        output.append(quote)
    }

    /// Appends a character as a Go literal in single quotes.
    public static func appendQuoted(rune: Unicode.Scalar, isASCII: Bool = false, to output: inout [UInt8]) {
        let quote = UInt8(ascii: "'")
        output.append(quote)
        appendEscaped(rune, quote: quote, isASCII: isASCII, to: &output)
        output.append(quote)
    }

    /// Whether the string can stand between backquotes unchanged.
    ///
    /// Go 1.26 strconv, CanBackquote.
    public static func canBackquote(_ text: GoString) -> Bool {
        text.bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset < bytes.count {
                let (rune, width) = Runes.decode(bytes, at: offset)
                offset += width
                if width > 1 {
                    if rune == "\u{FEFF}" { return false }
                } else if rune == Runes.replacement || (rune.value < 0x20 && rune != "\t") || rune == "`"
                    || rune == "\u{7F}"
                {
                    return false
                }
            }
            return true
        }
    }

    private static func appendEscaped(
        _ rune: Unicode.Scalar,
        quote: UInt8,
        isASCII: Bool,
        to output: inout [UInt8]
    ) {
        if rune.value == UInt32(quote) || rune == "\\" {
            output.append(UInt8(ascii: "\\"))
            return Runes.append(rune, to: &output)
        }
        if isASCII ? rune.isASCII && isPrintable(rune) : isPrintable(rune) { return Runes.append(rune, to: &output) }
        switch rune {
        case "\u{7}": output.append(contentsOf: "\\a".utf8)
        case "\u{8}": output.append(contentsOf: "\\b".utf8)
        case "\u{C}": output.append(contentsOf: "\\f".utf8)
        case "\n": output.append(contentsOf: "\\n".utf8)
        case "\r": output.append(contentsOf: "\\r".utf8)
        case "\t": output.append(contentsOf: "\\t".utf8)
        case "\u{B}": output.append(contentsOf: "\\v".utf8)
        default:
            if rune.value < 0x20 || rune.value == 0x7F {
                appendHexadecimal(rune.value, mark: "x", digits: 2, to: &output)
            } else if rune.value < 0x10000 {
                appendHexadecimal(rune.value, mark: "u", digits: 4, to: &output)
            } else {
                appendHexadecimal(rune.value, mark: "U", digits: 8, to: &output)
            }
        }
    }

    private static func appendHexadecimal(
        _ value: UInt32,
        mark: Unicode.Scalar,
        digits count: UInt32,
        to output: inout [UInt8]
    ) {
        let digits = IntegerFormat.digits(isUpper: false)
        output.append(UInt8(ascii: "\\"))
        output.append(UInt8(ascii: mark))
        for position in (0..<count).reversed() { output.append(digits[Int(value >> (position * 4) & 15)]) }
    }
}
