extension GoString {
    /// Returns the string with places of one string replaced by another.
    ///
    /// Go 1.26 strings, Replace. A negative limit means all places; the empty string is found around every character.
    public func replacing(_ old: GoString, with new: GoString, limit: Int = -1) -> GoString {
        guard limit != 0, old != new else { return self }
        guard !old.isEmpty else { return interspersed(with: new, limit: limit) }
        guard var found = index(of: old) else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var start = 0
        var replaced = 0
        while true {
            result.append(contentsOf: bytes[start..<found])
            result.append(contentsOf: new.bytes)
            start = found + old.count
            replaced += 1
            guard replaced != limit, let next = index(of: old, from: start) else { break }
            found = next
        }
        result.append(contentsOf: bytes[start...])
        return GoString(result)
    }

    private func interspersed(with new: GoString, limit: Int) -> GoString {
        var result: [UInt8] = []
        var offset = 0
        var inserted = 0
        while inserted != limit {
            result.append(contentsOf: new.bytes)
            inserted += 1
            guard offset < count else { break }
            let width = Runes.decode(bytes, at: offset).width
            result.append(contentsOf: bytes[offset..<(offset + width)])
            offset += width
        }
        result.append(contentsOf: bytes[offset...])
        return GoString(result)
    }

    /// Returns the string a number of times over.
    ///
    /// Go 1.26 strings, Repeat; a count below zero gives nothing here. The caller bounds the length beforehand.
    public func repeated(_ count: Int) -> GoString {
        guard count > 0, !isEmpty else { return GoString() }
        if self.count == 1 { return GoString([UInt8](repeating: bytes[0], count: count)) }
        var result: [UInt8] = []
        result.reserveCapacity(self.count * count)
        for _ in 0..<count { result.append(contentsOf: bytes) }
        return GoString(result)
    }

    /// Returns the string with each character replaced; nil drops it.
    ///
    /// Go 1.26 strings, Map: bytes that are not UTF-8 become U+FFFD.
    public func mapped(_ transform: (Unicode.Scalar) -> Unicode.Scalar?) -> GoString {
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var offset = 0
        while offset < count {
            let (rune, width) = Runes.decode(bytes, at: offset)
            if let new = transform(rune) { Runes.append(new, to: &result) }
            offset += width
        }
        return GoString(result)
    }
}
