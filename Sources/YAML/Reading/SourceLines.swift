/// The lines and words of a text, as complaints need them; offsets are in bytes.
struct SourceLines {
    let bytes: UnsafeBufferPointer<UInt8>

    /// Makes a range of two offsets, whatever they are, that lies within the text.
    func stretch(_ start: Int, _ end: Int) -> Range<Int> {
        let lower = min(max(start, 0), bytes.count)
        return lower..<min(max(end, lower), bytes.count)
    }

    /// Returns where the line of an offset starts.
    func lineStart(of offset: Int) -> Int {
        var start = min(offset, bytes.count)
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    /// Returns the line of an offset without its line break.
    func lineRange(of offset: Int) -> Range<Int> {
        let start = lineStart(of: offset)
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return start..<end
    }

    /// Returns the blanks with which the line at an offset starts.
    func indentation(at lineStart: Int) -> Range<Int> {
        var end = lineStart
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        return lineStart..<end
    }

    /// Returns the end of what a line says: without trailing blanks and comment.
    func contentEnd(of line: Range<Int>) -> Int {
        var end = line.upperBound
        var index = line.lowerBound
        while index + 1 < line.upperBound {
            if bytes[index] <= 0x20, bytes[index + 1] == UInt8(ascii: "#") {
                end = index
                break
            }
            index += 1
        }
        while end > line.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    /// Returns the last byte of a stretch that is no blank.
    func lastContent(in range: Range<Int>) -> UInt8? {
        range.reversed().first { bytes[$0] > 0x20 }.map { bytes[$0] }
    }

    /// Returns the nearest line above an offset that has content.
    func contentLine(above lineStart: Int) -> Range<Int>? {
        var start = lineStart
        while start > 0 {
            let line = lineRange(of: start - 1)
            let first = indentation(at: line.lowerBound).upperBound
            if contentEnd(of: line) > first, bytes[first] != UInt8(ascii: "#") { return line }
            start = line.lowerBound
        }
        return nil
    }

    /// Returns where the first colon of a line stands when no blank follows it, as in `key:value`.
    func tightColon(in line: Range<Int>) -> Int? {
        let start = indentation(at: line.lowerBound).upperBound
        guard start < line.upperBound, bytes[start] != UInt8(ascii: "\""), bytes[start] != UInt8(ascii: "'"),
            let colon = stretch(start, line.upperBound).first(where: { bytes[$0] == UInt8(ascii: ":") }),
            colon > start, colon + 1 < contentEnd(of: line), bytes[colon + 1] > 0x20
        else { return nil }
        return colon
    }

    /// Returns the key before a colon.
    func keyRange(before colon: Int, in line: Range<Int>) -> Range<Int> {
        var start = colon
        while start > line.lowerBound, bytes[start - 1] > 0x20 { start -= 1 }
        return stretch(start, colon)
    }

    /// Returns the word at an offset, at least one character.
    func word(at offset: Int) -> Range<Int> {
        guard offset < bytes.count, bytes[offset] > 0x20 else { return stretch(offset, offset + 1) }
        var end = offset
        while end < bytes.count, bytes[end] > 0x20, end - offset < 60 { end += 1 }
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return stretch(offset, end)
    }

    /// Returns the end of the character at an offset.
    func characterEnd(at offset: Int) -> Int {
        var end = min(offset + 1, bytes.count)
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    /// Returns where a text of ASCII first occurs in a stretch.
    func range(of text: String, in range: Range<Int>) -> Range<Int>? {
        let wanted = Array(text.utf8)
        guard range.count >= wanted.count else { return nil }
        for start in range.lowerBound...(range.upperBound - wanted.count) {
            if wanted.indices.allSatisfy({ bytes[start + $0] == wanted[$0] }) {
                return stretch(start, start + wanted.count)
            }
        }
        return nil
    }

    /// Returns the column of an offset in characters, 1-based.
    func column(of offset: Int) -> Int {
        stretch(lineStart(of: offset), offset).reduce(1) { $0 + (bytes[$1] & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// Whether a list item starts at an offset.
    func isDash(at offset: Int) -> Bool {
        offset < bytes.count && bytes[offset] == UInt8(ascii: "-")
            && (offset + 1 == bytes.count || bytes[offset + 1] <= 0x20)
    }

    /// Whether `---` or `...` stands at an offset.
    func isDocumentMark(at offset: Int) -> Bool {
        offset + 3 <= bytes.count && lineStart(of: offset) == offset
            && ["---", "..."].contains(text(stretch(offset, offset + 3)))
    }

    /// Returns a stretch as text, long ones cut.
    func text(_ range: Range<Int>) -> String {
        let limit = 60
        guard range.count > limit else { return String(decoding: bytes[range], as: UTF8.self) }
        var end = range.lowerBound + limit
        while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self) + "…"
    }
}
