extension GoString {
    /// Returns the parts between the places of a separator; an empty separator parts the characters.
    ///
    /// Go 1.26 strings, SplitN. A negative limit means all parts, zero none; otherwise the last part is the rest.
    public func split(by separator: GoString, limit: Int = -1) -> [GoString] {
        parts(by: separator, kept: 0, limit: limit)
    }

    /// Returns the parts after each place of a separator, which ends them.
    ///
    /// Go 1.26 strings, SplitAfterN.
    public func splitAfter(_ separator: GoString, limit: Int = -1) -> [GoString] {
        parts(by: separator, kept: separator.count, limit: limit)
    }

    private func parts(by separator: GoString, kept: Int, limit: Int) -> [GoString] {
        guard limit != 0 else { return [] }
        guard !separator.isEmpty else { return characters(limit: limit) }
        var parts: [GoString] = []
        var start = 0
        while limit < 0 || parts.count < limit - 1, let found = index(of: separator, from: start) {
            parts.append(GoString(bytes[start..<(found + kept)]))
            start = found + separator.count
        }
        parts.append(start == 0 ? self : GoString(bytes[start...]))
        return parts
    }

    /// The characters as strings; bytes that are not UTF-8 stay as they are.
    private func characters(limit: Int) -> [GoString] {
        var parts: [GoString] = []
        var offset = 0
        while offset < count {
            let width = parts.count == limit - 1 ? count - offset : Runes.decode(bytes, at: offset).width
            parts.append(GoString(bytes[offset..<(offset + width)]))
            offset += width
        }
        return parts
    }

    /// Returns the parts between runs of white space.
    ///
    /// Go 1.26 strings, Fields.
    public func fields() -> [GoString] {
        var fields: [GoString] = []
        var start: Int?
        var offset = 0
        while offset < count {
            let (rune, width) = Runes.decode(bytes, at: offset)
            if RuneClass.isSpace(rune) {
                if let begin = start { fields.append(GoString(bytes[begin..<offset])) }
                start = nil
            } else if start == nil {
                start = offset
            }
            offset += width
        }
        if let begin = start { fields.append(GoString(bytes[begin...])) }
        return fields
    }
}

extension Collection<GoString> {
    /// Returns the strings with a separator between them.
    ///
    /// Go 1.26 strings, Join.
    public func joined(by separator: GoString) -> GoString {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(reduce(0) { $0 + $1.count + separator.count })
        var isFirst = true
        for element in self {
            if !isFirst { bytes.append(contentsOf: separator.bytes) }
            isFirst = false
            bytes.append(contentsOf: element.bytes)
        }
        return GoString(bytes)
    }
}
