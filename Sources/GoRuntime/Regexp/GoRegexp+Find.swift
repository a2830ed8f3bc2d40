extension GoRegexp {
    /// Returns the bounds of the first match and of its groups, -1 for a group that took no part.
    ///
    /// Go 1.26 regexp, FindStringSubmatchIndex.
    public func findSubmatchIndex(_ text: GoString) -> [Int]? {
        let subject = RegexpSubject(text)
        return subject.withBytes { bounds(in: $0, from: 0, groups: groupNames.count) }.map(subject.originalBounds)
    }

    /// Returns the first match, or nil.
    ///
    /// Go 1.26 regexp, FindString, which gives the empty string for no match.
    public func findString(_ text: GoString) -> GoString? {
        let subject = RegexpSubject(text)
        guard let bounds = subject.withBytes({ bounds(in: $0, from: 0, groups: 1) }) else { return nil }
        let range = subject.originalBounds(bounds)
        return GoString(text.bytes[range[0]..<range[1]])
    }

    /// Returns the matches, at most `limit` of them unless that is negative.
    ///
    /// Go 1.26 regexp, FindAllString.
    public func findAll(_ text: GoString, limit: Int = -1) -> [GoString] {
        findAllIndex(text, limit: limit).map { GoString(text.bytes[$0]) }
    }

    /// Returns where the matches stand, at most `limit` of them unless that is negative.
    ///
    /// Go 1.26 regexp, FindAllStringIndex: an empty match right behind another match does not count.
    public func findAllIndex(_ text: GoString, limit: Int = -1) -> [Range<Int>] {
        let subject = RegexpSubject(text)
        return subject.withBytes { bytes in
            var matches: [Range<Int>] = []
            var position = 0
            var previousEnd = -1
            while limit < 0 || matches.count < limit, position <= bytes.count {
                guard let bounds = bounds(in: bytes, from: position, groups: 1) else { break }
                var isAccepted = true
                if bounds[1] == position {
                    isAccepted = bounds[0] != previousEnd
                    position += position < bytes.count ? Runes.decode(bytes, at: position).width : 1
                } else {
                    position = bounds[1]
                }
                previousEnd = bounds[1]
                guard isAccepted else { continue }
                let original = subject.originalBounds(bounds)
                matches.append(original[0]..<original[1])
            }
            return matches
        }
    }

    /// Returns the parts between the matches, at most `limit` of them unless that is negative.
    ///
    /// Go 1.26 regexp, Split.
    public func split(_ text: GoString, limit: Int = -1) -> [GoString] {
        guard limit != 0 else { return [] }
        if !pattern.isEmpty && text.isEmpty { return [text] }
        var parts: [GoString] = []
        var begin = 0
        var end = 0
        for match in findAllIndex(text, limit: limit) {
            if limit > 0 && parts.count == limit - 1 { break }
            end = match.lowerBound
            if match.upperBound != 0 { parts.append(GoString(text.bytes[begin..<end])) }
            begin = match.upperBound
        }
        if end != text.count { parts.append(GoString(text.bytes[begin...])) }
        return parts
    }
}
