extension JSONParser {
    /// Reads a number: exact where it is a 64-bit integer, floating-point otherwise.
    ///
    /// `-0` is floating-point, since no integer keeps its sign.
    mutating func number() throws(JSONProblem) -> Value {
        let start = offset
        var isInteger = true
        if next == UInt8(ascii: "-") { offset += 1 }
        if next == UInt8(ascii: "0") { offset += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            isInteger = false
            offset += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            isInteger = false
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if isInteger, text != "-0", let integer = Int64(text) { return .integer(integer) }
        guard let double = Double(text), double.isFinite else {
            throw JSONProblem(
                code: .jsonNumberRange,
                message: "the number \(text) is too large",
                start: start,
                end: offset,
                help: "numbers reach up to 1.8e308; write it as a string, in double quotes"
            )
        }
        return .double(double)
    }

    private mutating func digits() throws(JSONProblem) {
        let start = offset
        while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { offset += 1 }
        guard offset > start else { throw unexpected(expected: "a digit", help: nil) }
    }

    /// Reads a string from its opening quote to behind its closing one.
    ///
    /// Go encoding/json decode.go, unquoteBytes: halves of surrogate pairs and bytes that are not UTF-8 become U+FFFD.
    mutating func string() throws(JSONProblem) -> String {
        let start = offset
        offset += 1
        var text: [UInt8] = []
        var plain = offset
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                let last = bytes[plain..<offset]
                offset += 1
                return GoRune.text(of: text.isEmpty ? last : text[...] + last)
            case UInt8(ascii: "\\"):
                text.append(contentsOf: bytes[plain..<offset])
                let scalar = try escape()
                plain = offset
                text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            case 0..<0x20:
                throw JSONProblem(
                    code: .jsonSyntax,
                    message: "a control character stands in a JSON string",
                    start: offset,
                    end: offset + 1,
                    label: "expected an escape",
                    help: "write line breaks as \\n and tabs as \\t"
                )
            default: offset += 1
            }
        }
        throw JSONProblem(
            code: .jsonSyntax,
            message: "the JSON text ends inside a string",
            start: start,
            end: start + 1,
            label: "never closed",
            help: "close the string with a double quote"
        )
    }

    private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
        offset += 1
        let kind = next
        offset += 1
        switch kind {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default:
            offset = min(offset - 1, bytes.count)
            throw unexpected(
                expected: "one of \" \\ / b f n r t u after a backslash",
                help: "write a backslash itself as \\\\"
            )
        }
    }

    private mutating func unicodeEscape() throws(JSONProblem) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        else { return GoRune.replacement }
        let back = offset
        offset += 2
        let second = try hexadecimal()
        if 0xDC00..<0xE000 ~= second {
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? GoRune.replacement
        }
        offset = back
        return GoRune.replacement
    }

    private mutating func hexadecimal() throws(JSONProblem) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            switch next {
            case let digit? where digit >= UInt8(ascii: "0") && digit <= UInt8(ascii: "9"):
                value = value << 4 | UInt32(digit - UInt8(ascii: "0"))
            case let digit? where digit | 0x20 >= UInt8(ascii: "a") && digit | 0x20 <= UInt8(ascii: "f"):
                value = value << 4 | UInt32(digit | 0x20 - UInt8(ascii: "a") + 10)
            default: throw unexpected(expected: "four hexadecimal digits after \\u", help: nil)
            }
            offset += 1
        }
        return value
    }
}
