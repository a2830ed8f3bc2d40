extension GoRegexp {
    /// Returns the text with each match replaced; `$1`, `${1}`, `$name` and `${name}` stand for groups, `$$` for `$`.
    ///
    /// Go 1.26 regexp, ReplaceAllString.
    public func replaceAll(_ text: GoString, with replacement: GoString) -> GoString {
        let template = RegexpReplacement(replacement, groupNames: groupNames)
        return replaceAll(text, groups: template.usesGroups ? groupNames.count : 1) { bounds, result in
            template.append(bounds, of: text, to: &result)
        }
    }

    /// Returns the text with each match replaced by a string as it is.
    ///
    /// Go 1.26 regexp, ReplaceAllLiteralString.
    public func replaceAllLiteral(_ text: GoString, with replacement: GoString) -> GoString {
        replaceAll(text, groups: 1) { _, result in result.append(contentsOf: replacement.bytes) }
    }

    private func replaceAll(
        _ text: GoString,
        groups: Int,
        _ appendReplacement: ([Int], inout [UInt8]) -> Void
    ) -> GoString {
        let subject = RegexpSubject(text)
        return subject.withBytes { bytes in
            var result: [UInt8] = []
            var hasMatched = false
            var lastEnd = 0
            // In the original text.
            var lastCopied = 0
            var position = 0
            while position <= bytes.count, let bounds = bounds(in: bytes, from: position, groups: groups) {
                hasMatched = true
                let original = subject.originalBounds(bounds)
                result.append(contentsOf: text.bytes[lastCopied..<original[0]])
                // An empty match right behind another one would replace twice.
                if bounds[1] > lastEnd || bounds[0] == 0 { appendReplacement(original, &result) }
                lastEnd = bounds[1]
                lastCopied = original[1]
                let width = position < bytes.count ? Runes.decode(bytes, at: position).width : 0
                if position + width > bounds[1] {
                    position += width
                } else if position + 1 > bounds[1] {
                    position += 1
                } else {
                    position = bounds[1]
                }
            }
            guard hasMatched else { return text }
            result.append(contentsOf: text.bytes[lastCopied...])
            return GoString(result)
        }
    }

    /// Returns an expression that matches the text and nothing else.
    ///
    /// Go 1.26 regexp, QuoteMeta.
    public static func quoteMeta(_ text: GoString) -> GoString {
        var result: [UInt8] = []
        for byte in text.bytes {
            if "\\.+*?()|[]{}^$".utf8.contains(byte) { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return GoString(result)
    }
}
