import GoRuntime

/// Binary data as text between `-----BEGIN X-----` and `-----END X-----`.
enum PEM {
    /// A block of that kind.
    struct Block {
        let kind: GoString
        let bytes: [UInt8]
    }

    /// Returns a block's text, in lines of 64 characters.
    ///
    /// Go 1.26 encoding/pem, Encode.
    static func encode(_ kind: StaticString, _ bytes: [UInt8]) -> GoString {
        var text = Array("-----BEGIN \(kind)-----\n".utf8)
        let digits = Base64.encoded(bytes)
        for start in stride(from: 0, to: digits.count, by: 64) {
            text += digits[start..<min(start + 64, digits.count)]
            text.append(UInt8(ascii: "\n"))
        }
        text += Array("-----END \(kind)-----\n".utf8)
        return GoString(text)
    }

    /// Returns the first whole block in a text; nil when there is none.
    ///
    /// Go 1.26 encoding/pem, Decode.
    static func decode(_ text: GoString) -> Block? {
        let begin: GoString = "-----BEGIN "
        var start = 0
        while let found = text.index(of: begin, from: start) {
            start = found + begin.count
            if found > 0, text.bytes[found - 1] != UInt8(ascii: "\n") { continue }
            if let block = block(in: text.bytes[start...]) { return block }
        }
        return nil
    }

    /// Reads a block from its kind on.
    private static func block(in text: ArraySlice<UInt8>) -> Block? {
        let dashes = Array("-----".utf8)
        var rest = text
        let first = line(&rest)
        guard first.count >= dashes.count, first.suffix(dashes.count).elementsEqual(dashes) else { return nil }
        let kind = first.dropLast(dashes.count)
        let end = Array("-----END ".utf8) + kind + dashes
        var digits: [UInt8] = []
        var isHead = true
        while !rest.isEmpty {
            let line = line(&rest)
            if line.elementsEqual(end) {
                guard let bytes = try? Base64.decoded(digits) else { return nil }
                return Block(kind: GoString(kind), bytes: bytes)
            }
            if line.starts(with: end.prefix(9)) { return nil }
            if isHead, line.contains(UInt8(ascii: ":")) { continue }
            isHead = false
            digits += line.filter { $0 != 0x20 && $0 != 0x09 }
        }
        return nil
    }

    /// Takes a line off, without the white space at its end.
    private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let end = rest.firstIndex(of: UInt8(ascii: "\n"))
        var line = rest[..<(end ?? rest.endIndex)]
        rest = rest[(end.map { $0 + 1 } ?? rest.endIndex)...]
        while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D { line.removeLast() }
        return line
    }
}
