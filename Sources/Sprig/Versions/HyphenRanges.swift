import GoRuntime

extension VersionConstraint {
    /// Returns the text with `1.2 - 3` written as `>= 1.2, <= 3 `.
    ///
    /// The ranges are found first and replaced one after the other, each at the first place where its text stands, as
    /// Masterminds semver 3.5.0 does (constraints.go, rewriteRange); that shows in the error text of a bad constraint.
    static func expandingRanges(in text: GoString) -> GoString {
        let bytes = text.bytes
        let hyphens = hyphens(in: bytes)
        guard !hyphens.isEmpty else { return text }
        var ranges: [HyphenRange] = []
        var start = 0
        for hyphen in hyphens where hyphen >= start {
            guard let range = HyphenRange(around: hyphen, in: bytes, from: start) else { continue }
            ranges.append(range)
            start = range.whole.endIndex
        }
        var result = text
        for range in ranges {
            guard let place = result.index(of: GoString(range.whole)) else { continue }
            let comparisons = Array(">= ".utf8) + range.low + Array(", <= ".utf8) + range.high + Array(" ".utf8)
            result.bytes.replaceSubrange(place..<place + range.whole.count, with: comparisons)
        }
        return result
    }

    /// Returns where a hyphen stands between white space.
    private static func hyphens(in text: [UInt8]) -> [Int] {
        guard text.count > 4 else { return [] }
        return (1..<text.count - 1).filter {
            text[$0] == UInt8(ascii: "-") && text[$0 - 1].isPatternSpace && text[$0 + 1].isPatternSpace
        }
    }
}

/// Two versions with a hyphen between them.
private struct HyphenRange {
    let whole: ArraySlice<UInt8>
    let low: ArraySlice<UInt8>
    let high: ArraySlice<UInt8>

    /// Finds the versions on both sides of a hyphen, not before `start`; of several first versions the longest.
    init?(around hyphen: Int, in text: [UInt8], from start: Int) {
        let before = text[start..<hyphen]
        guard let end = before.lastIndex(where: { !$0.isPatternSpace }), end + 1 < hyphen else { return nil }
        guard let low = HyphenRange.version(endingAt: end + 1, in: text, from: start) else { return nil }
        let after = text[(hyphen + 1)...].drop(while: \.isPatternSpace)
        guard let parts = VersionParts(after, number: .wildcard) else { return nil }
        let begin = text[start..<low.startIndex].lastIndex { !$0.isPatternSpace }.map { $0 + 1 } ?? start
        let finish = text[parts.end...].firstIndex { !$0.isPatternSpace } ?? text.endIndex
        self.low = low
        high = after[..<parts.end]
        whole = text[begin..<finish]
    }

    /// Returns the version that ends at a place, from the first byte on that allows it.
    private static func version(endingAt end: Int, in text: [UInt8], from start: Int) -> ArraySlice<UInt8>? {
        let mayStand = { (byte: UInt8) in
            byte.isIdentifierByte || byte.isDigitOrWildcard || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
        }
        let word = text[start..<end].lastIndex { !mayStand($0) }.map { $0 + 1 } ?? start
        var begin = word
        while begin < end {
            guard let parts = VersionParts(text[begin..<end], number: .wildcard) else {
                begin += 1
                continue
            }
            if parts.end == end { return text[begin..<end] }
            begin = parts.numbers[0].endIndex
        }
        return nil
    }
}
