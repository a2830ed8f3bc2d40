import GatewayWire

/// The spelling of strings by Python's `repr`.
enum PythonString {
    /// Appends a string of JSON in the quotes that Python chooses, with what it escapes escaped.
    ///
    /// - Parameters:
    ///   - json: Checked JSON.
    ///   - start: Where the string begins in it, after its quotation mark.
    ///   - bytes: Where it is written to.
    /// - Returns: Where the JSON goes on, after the closing quotation mark.
    static func append(_ json: UnsafeRawBufferPointer, from start: Int, to bytes: inout [UInt8]) -> Int {
        var end = plainText(json, from: start)
        var isPlain = true
        while end < json.count, json[end] != UInt8(ascii: "\"") {
            let byte = json[end]
            if byte == UInt8(ascii: "\\") {
                isPlain = false
                end += 1
            } else if byte == UInt8(ascii: "'") || byte >= 0x7f {
                isPlain = false
            }
            end += 1
        }
        end = min(end, json.count)
        let content = UnsafeRawBufferPointer(rebasing: json[start..<end])
        if isPlain {
            bytes.append(UInt8(ascii: "'"))
            bytes.append(contentsOf: content)
            bytes.append(UInt8(ascii: "'"))
        } else {
            appendEscaped(content, to: &bytes)
        }
        return min(end + 1, json.count)
    }

    /// Returns where text that is spelled as it is ends, or a few bytes before; eight bytes are looked at together.
    private static func plainText(_ json: UnsafeRawBufferPointer, from start: Int) -> Int {
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        var offset = start
        while offset &+ 8 <= json.count {
            let word = json.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            // A byte becomes zero where it is a quotation mark, a backslash, an apostrophe or a delete.
            let (marks, slashes) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5c))
            let (apostrophes, deletes) = (word ^ (ones &* 0x27), word ^ (ones &* 0x7f))
            let special =
                (marks &- ones) & ~marks | (slashes &- ones) & ~slashes | (apostrophes &- ones) & ~apostrophes
                | (deletes &- ones) & ~deletes | word
            guard special & tops == 0 else { break }
            offset &+= 8
        }
        return offset
    }

    /// Appends a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - bytes: Where it is written to.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        JSONText.encode(text).withUnsafeBytes { _ = append($0, from: 1, to: &bytes) }
    }

    private static func appendEscaped(_ content: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
        let quote = quote(for: content)
        bytes.append(quote)
        var offset = 0
        while offset < content.count {
            let start = offset
            while offset < content.count, isPlain(content[offset], in: quote) { offset += 1 }
            if offset > start { bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: content[start..<offset])) }
            guard offset < content.count else { break }
            let byte = content[offset]
            if byte == UInt8(ascii: "\\") {
                append(escaped(content, &offset), in: quote, to: &bytes)
            } else if byte < 0x80 {
                append(UInt32(byte), in: quote, to: &bytes)
                offset += 1
            } else {
                append(scalar(content, &offset), in: quote, to: &bytes)
            }
        }
        bytes.append(quote)
    }

    private static func isPlain(_ byte: UInt8, in quote: UInt8) -> Bool {
        byte < 0x7f && byte != UInt8(ascii: "\\") && byte != quote
    }

    /// Python quotes with apostrophes, unless there are some and no quotation marks.
    private static func quote(for content: UnsafeRawBufferPointer) -> UInt8 {
        let (apostrophe, mark) = (UInt8(ascii: "'"), UInt8(ascii: "\""))
        var hasApostrophe = content.contains(apostrophe)
        var offset = 0
        while let next = content[offset...].firstIndex(of: UInt8(ascii: "\\")), next + 1 < content.count {
            offset = next
            let scalar = escaped(content, &offset)
            if scalar == UInt32(mark) { return apostrophe }
            if scalar == UInt32(apostrophe) { hasApostrophe = true }
        }
        return hasApostrophe ? mark : apostrophe
    }

    /// Returns the scalar that an escape of JSON stands for, and moves past it.
    private static func escaped(_ content: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt32 {
        guard offset + 1 < content.count else {
            offset = content.count
            return 0xfffd
        }
        let kind = content[offset + 1]
        offset += 2
        switch kind {
        case UInt8(ascii: "n"): return 0x0a
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "r"): return 0x0d
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0c
        case UInt8(ascii: "u"):
            let high = unit(content, offset)
            offset = min(offset + 4, content.count)
            guard high & 0xfc00 == 0xd800, offset + 6 <= content.count else { return high }
            let low = unit(content, offset + 2)
            guard low & 0xfc00 == 0xdc00 else { return high }
            offset += 6
            return 0x10000 + ((high & 0x3ff) << 10 | low & 0x3ff)
        default: return UInt32(kind)
        }
    }

    private static func unit(_ content: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
        guard offset + 4 <= content.count else { return 0xfffd }
        var unit: UInt32 = 0
        for byte in content[offset..<offset + 4] {
            // Digits and letters differ in one bit, and letters begin nine places after it.
            unit = unit << 4 | UInt32(byte & 15) + (byte & 0x40 != 0 ? 9 : 0)
        }
        return unit
    }

    /// Returns the scalar of two to four bytes, and moves past it.
    private static func scalar(_ content: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt32 {
        let first = content[offset]
        let length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
        let end = min(offset + length, content.count)
        var value = UInt32(first) & (0xff >> UInt32(length + 1))
        for byte in content[offset + 1..<end] { value = value << 6 | UInt32(byte & 0x3f) }
        offset = end
        return value
    }

    private static func append(_ value: UInt32, in quote: UInt8, to bytes: inout [UInt8]) {
        switch value {
        case UInt32(quote), 0x5c:
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(UInt8(value))
        case 0x0a: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
        case 0x0d: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
        case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
        case 0x20..<0x7f: bytes.append(UInt8(value))
        case let value where isPrintable(value):
            bytes.append(
                contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{fffd}") ?? UTF8.encodedReplacementCharacter
            )
        case 0...0xff: appendHexadecimal("x", value, digits: 2, to: &bytes)
        case 0...0xffff: appendHexadecimal("u", value, digits: 4, to: &bytes)
        default: appendHexadecimal("U", value, digits: 8, to: &bytes)
        }
    }

    private static func appendHexadecimal(
        _ kind: Unicode.Scalar,
        _ value: UInt32,
        digits: Int,
        to bytes: inout [UInt8]
    ) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: kind))
        let text = String(value, radix: 16)
        for _ in text.utf8.count..<max(digits, text.utf8.count) { bytes.append(UInt8(ascii: "0")) }
        bytes.append(contentsOf: text.utf8)
    }

    /// Whether Python prints a scalar as it is; CPython 3.12, unicodectype.c: neither "other" nor a separator.
    private static func isPrintable(_ value: UInt32) -> Bool {
        // The large scripts whose every scalar is a letter, a mark or a sign.
        switch value {
        case 0xc0...0x24f, 0x400...0x52f, 0x3041...0x3096, 0x30a0...0x30ff, 0x4e00...0x9fff, 0xac00...0xd7a3:
            return true
        default: break
        }
        guard let properties = Unicode.Scalar(value)?.properties else { return false }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            return false
        default:
            // Python 3.12 knows Unicode 15.0; what came later is unassigned to it.
            return properties.age.map { ($0.major, $0.minor) <= (15, 0) } ?? false
        }
    }
}
