/// The sign behind `|` that tells what becomes of the line breaks at the end.
enum Chomping {
    /// Returns `-` for a text without a line break at the end, `+` for one with several, nil for one with one.
    static func mark(for text: UnsafeBufferPointer<UInt8>) -> UInt8? {
        let last = characterStart(before: text.count, in: text)
        guard TextAnalysis.isBreak(text, last) else { return UInt8(ascii: "-") }
        guard last > 0 else { return UInt8(ascii: "+") }
        return TextAnalysis.isBreak(text, characterStart(before: last, in: text)) ? UInt8(ascii: "+") : nil
    }

    private static func characterStart(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var start = end - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
