/// The writing of strings in JSON.
///
/// Go 1.26 encoding/json encode.go, appendString.
enum JSONQuoting {
    /// Which ASCII bytes stand for themselves: 0 for those that do not, 1 for those that do unless HTML is escaped, 2.
    private static let classes: [UInt8] = (0..<256).map { byte in
        switch UInt8(truncatingIfNeeded: byte) {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x80...: 0
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): 1
        default: 2
        }
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)

    /// Appends a text in quotes.
    static func append(_ text: UnsafeBufferPointer<UInt8>, escapesHTML: Bool, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        let least: UInt8 = escapesHTML ? 2 : 1
        classes.withUnsafeBufferPointer { classes in
            var start = 0
            var index = 0
            while index < text.count {
                let byte = text[index]
                if classes[Int(byte)] >= least {
                    index += 1
                    continue
                }
                if byte < 0x80 {
                    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                    appendEscape(byte, to: &output)
                    index += 1
                    start = index
                    continue
                }
                let width = UTF8Repair.width(text, at: index)
                let isSeparator =
                    width == 3 && byte == 0xE2 && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
                guard width == 0 || isSeparator else {
                    index += width
                    continue
                }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                output.append(
                    contentsOf: width == 0 ? "\\ufffd".utf8 : text[index + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8
                )
                index += max(width, 1)
                start = index
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func appendEscape(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
        case 0x08: output.append(UInt8(ascii: "b"))
        case 0x0C: output.append(UInt8(ascii: "f"))
        case 0x0A: output.append(UInt8(ascii: "n"))
        case 0x0D: output.append(UInt8(ascii: "r"))
        case 0x09: output.append(UInt8(ascii: "t"))
        default:
            output.append(contentsOf: "u00".utf8)
            output.append(hexadecimal[Int(byte >> 4)])
            output.append(hexadecimal[Int(byte & 15)])
        }
    }
}
