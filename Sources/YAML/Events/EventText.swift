/// The bytes that events are made of: UTF-8 without a byte order mark, with zeros behind them.
///
/// go-yaml reads a text by pieces of 512 bytes and checks each one as a whole. So a bad byte is noted with the piece
/// that it stands in: the text ends before that piece, and whoever needs more of it fails.
final class EventText {
    private static let padding = 8
    private static let pieceLength = 512

    /// The bytes; at least ``padding`` zeros follow.
    let bytes: UnsafeMutablePointer<UInt8>
    /// How many bytes may be read.
    let count: Int
    /// Why there are no more; nil at the true end.
    let failure: YAMLSyntaxFailure?

    /// Copies a text.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
            let (decoded, failure) = UTF16Decoding.decode(text)
            let checked = decoded.withUnsafeBufferPointer { Self.check($0) }
            bytes = decoded.withUnsafeBufferPointer { Self.copy($0, count: checked.count) }
            count = checked.count
            self.failure = checked.failure ?? failure
        } else {
            let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            let checked = Self.check(text)
            count = max(checked.count - start, 0)
            bytes = Self.copy(UnsafeBufferPointer(rebasing: text[start...]), count: count)
            failure = checked.failure
        }
    }

    deinit { bytes.deallocate() }

    private static func copy(_ text: UnsafeBufferPointer<UInt8>, count: Int) -> UnsafeMutablePointer<UInt8> {
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: count + padding)
        if let base = text.baseAddress { bytes.initialize(from: base, count: count) }
        (bytes + count).initialize(repeating: 0, count: padding)
        return bytes
    }

    /// Returns how many bytes precede the piece with the first bad one, and why it is bad.
    private static func check(_ text: UnsafeBufferPointer<UInt8>) -> (count: Int, failure: YAMLSyntaxFailure?) {
        guard let (offset, problem) = firstProblem(in: text) else { return (text.count, nil) }
        var start = 0
        while start + pieceLength < text.count {
            var end = start + pieceLength
            // A character that is not complete yet is left for the next piece.
            var lead = end - 1
            while lead > end - 4, text[lead] & 0xC0 == 0x80 { lead -= 1 }
            if text[lead] >= 0xC0, lead + width(of: text[lead]) > end { end = lead }
            if offset < end { break }
            start = end
        }
        return (start, YAMLSyntaxFailure(problem))
    }

    /// Returns the first byte that begins no character of YAML.
    ///
    /// readerc.go, yaml_parser_update_buffer.
    private static func firstProblem(in text: UnsafeBufferPointer<UInt8>) -> (offset: Int, problem: String)? {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                index += 1
                continue
            }
            if byte < 0x80 { return (index, "control characters are not allowed") }
            let width = width(of: byte)
            guard byte >= 0xC0, width > 1 else { return (index, "invalid leading UTF-8 octet") }
            guard index + width <= text.count else { return (index, "incomplete UTF-8 octet sequence") }
            var scalar = UInt32(byte) & (0x7F >> UInt32(width))
            for offset in 1..<width {
                guard text[index + offset] & 0xC0 == 0x80 else { return (index, "invalid trailing UTF-8 octet") }
                scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F)
            }
            guard scalar >= [0, 0, 0x80, 0x800, 0x10000][width] else {
                return (index, "invalid length of a UTF-8 sequence")
            }
            guard scalar <= 0x10FFFF, !(0xD800..<0xE000).contains(scalar) else {
                return (index, "invalid Unicode character")
            }
            guard scalar == 0x85 || scalar >= 0xA0 && scalar != 0xFFFE && scalar != 0xFFFF else {
                return (index, "control characters are not allowed")
            }
            index += width
        }
        return nil
    }

    /// Returns the length of the character that a byte begins; 1 for what begins none.
    @inline(__always)
    static func width(of byte: UInt8) -> Int {
        if byte < 0xC0 { return 1 }
        if byte < 0xE0 { return 2 }
        if byte < 0xF0 { return 3 }
        return byte < 0xF8 ? 4 : 1
    }
}
