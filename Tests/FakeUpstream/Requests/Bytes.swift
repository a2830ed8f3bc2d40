extension UInt8 {
    static let space = UInt8(ascii: " ")
    static let colon = UInt8(ascii: ":")
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let comma = UInt8(ascii: ",")
    static let slash = UInt8(ascii: "/")

    /// Whether JSON allows the byte between its tokens.
    var isSpace: Bool { self == .space || (9...13).contains(self) }
}

extension UnsafeRawBufferPointer {
    /// Returns where a short text first stands, at or after an index.
    func firstIndex(of text: StaticString, from start: Int) -> Int? {
        let count = text.utf8CodeUnitCount
        guard count > 0, start >= 0, self.count - start >= count else { return nil }
        let needle = UnsafeRawBufferPointer(start: text.utf8Start, count: count)
        let first = needle[0]
        let last = self.count - count
        var index = start
        while index <= last {
            if self[index] == first {
                var matched = 1
                while matched < count, self[index + matched] == needle[matched] { matched += 1 }
                if matched == count { return index }
            }
            index += 1
        }
        return nil
    }

    /// Returns the index of the value of a JSON member, found by its name alone.
    func value(ofMember quotedName: StaticString) -> Int? {
        var from = 0
        while let found = firstIndex(of: quotedName, from: from) {
            var index = found + quotedName.utf8CodeUnitCount
            from = index
            while index < count, self[index].isSpace { index += 1 }
            guard index < count, self[index] == .colon else { continue }
            index += 1
            while index < count, self[index].isSpace { index += 1 }
            if index < count { return index }
        }
        return nil
    }

    /// Returns the bytes between the quotes of a JSON string that starts at an index, escapes as they stand.
    func string(at start: Int) -> Range<Int>? {
        guard start < count, self[start] == .quote else { return nil }
        var index = start + 1
        while index < count {
            if self[index] == .quote { return (start + 1)..<index }
            index += self[index] == .backslash ? 2 : 1
        }
        return nil
    }

    /// Returns whether a JSON member, found by its name alone, is true.
    func isTrue(_ quotedName: StaticString) -> Bool {
        guard let start = value(ofMember: quotedName) else { return false }
        return count - start >= 4 && self[start] == UInt8(ascii: "t")
    }
}

extension Slice<UnsafeRawBufferPointer> {
    /// Compares with a text in small letters, without regard to case.
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        let start = startIndex
        for offset in 0..<count {
            let byte = self[start + offset]
            let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            guard letter == text.utf8Start[offset] else { return false }
        }
        return true
    }
}
