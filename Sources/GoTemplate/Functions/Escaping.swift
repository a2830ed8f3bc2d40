import GoRuntime

/// The functions that escape text.
///
/// Go 1.26 text/template funcs.go and net/url.
enum Escaping {
    /// `html`.
    static func html(_ text: GoString) -> GoString {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        for byte in text.bytes {
            switch byte {
            case 0: output += "\u{FFFD}".utf8
            case UInt8(ascii: "\""): output += "&#34;".utf8
            case UInt8(ascii: "'"): output += "&#39;".utf8
            case UInt8(ascii: "&"): output += "&amp;".utf8
            case UInt8(ascii: "<"): output += "&lt;".utf8
            case UInt8(ascii: ">"): output += "&gt;".utf8
            default: output.append(byte)
            }
        }
        return GoString(output)
    }

    /// `urlquery`.
    static func query(_ text: GoString) -> GoString {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        for byte in text.bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"):
                output.append(byte)
            case UInt8(ascii: " "): output.append(UInt8(ascii: "+"))
            default:
                output.append(UInt8(ascii: "%"))
                appendHexadecimal(byte, to: &output)
            }
        }
        return GoString(output)
    }

    /// `js`.
    static func javaScript(_ text: GoString) -> GoString {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var offset = 0
        while offset < text.count {
            let byte = text.bytes[offset]
            guard byte >= 0x80 else {
                offset += 1
                appendScript(byte, to: &output)
                continue
            }
            let (rune, size) = Runes.decode(text.bytes, at: offset)
            if Quoting.isPrintable(rune) {
                output += text.bytes[offset..<offset + size]
            } else {
                output += "\\u".utf8
                var digits = Array(String(rune.value, radix: 16, uppercase: true).utf8)
                while digits.count < 4 { digits.insert(UInt8(ascii: "0"), at: 0) }
                output += digits
            }
            offset += size
        }
        return GoString(output)
    }

    private static func appendScript(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""):
            output.append(UInt8(ascii: "\\"))
            output.append(byte)
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "="), 0..<0x20:
            output += "\\u00".utf8
            appendHexadecimal(byte, to: &output)
        default: output.append(byte)
        }
    }

    private static func appendHexadecimal(_ byte: UInt8, to output: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        output.append(digits[Int(byte >> 4)])
        output.append(digits[Int(byte & 15)])
    }
}
