/// A text that is searched: RE2 sees valid UTF-8 only, Go takes each other byte for U+FFFD.
struct RegexpSubject {
    /// The text as it came.
    let original: GoString
    /// The text with each invalid byte replaced; nil when there is none.
    private let repaired: [UInt8]?
    /// The offsets in the repaired text, in order, right behind each replacement.
    private let repairs: [Int]

    init(_ text: GoString) {
        original = text
        guard !text.isValidUTF8 else {
            repaired = nil
            repairs = []
            return
        }
        var bytes: [UInt8] = []
        var repairs: [Int] = []
        var offset = 0
        while offset < text.count {
            let (rune, width) = Runes.decode(text.bytes, at: offset)
            Runes.append(rune, to: &bytes)
            if width == 1 && rune == Runes.replacement { repairs.append(bytes.count) }
            offset += width
        }
        repaired = bytes
        self.repairs = repairs
    }

    /// Gives the bytes that RE2 shall see.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        (repaired ?? original.bytes).withUnsafeBufferPointer(body)
    }

    /// Turns offsets in the text that RE2 saw into offsets in the original.
    func originalBounds(_ bounds: [Int]) -> [Int] {
        guard !repairs.isEmpty else { return bounds }
        return bounds.map { offset in
            guard offset > 0 else { return offset }
            var low = 0
            var high = repairs.count
            while low < high {
                let middle = (low + high) / 2
                if repairs[middle] <= offset { low = middle + 1 } else { high = middle }
            }
            // Each replacement is two bytes longer than what it stands for.
            return offset - 2 * low
        }
    }
}
