extension String {
    /// The first characters; as many bytes in a text of ASCII alone, as Sprig 3.3.0's `trunc` counts.
    func truncated(to count: Int) -> String {
        unicodeScalars.count > count ? String(String.UnicodeScalarView(unicodeScalars.prefix(max(count, 0)))) : self
    }

    /// The text in lower case, one character for each.
    ///
    /// Go 1.26 unicode/letter.go, ToLower.
    var lowercasedAsInGo: String {
        // Go knows no context and no special casing, of which this is the only one.
        String(
            String.UnicodeScalarView(
                unicodeScalars.map {
                    $0 == "\u{130}" ? ["i"] : $0.properties.lowercaseMapping.unicodeScalars.map(\.self)
                }.joined()
            )
        )
    }

    /// The text without one suffix.
    func trimming(suffix: String) -> String {
        guard !suffix.isEmpty, utf8.count >= suffix.utf8.count,
            utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
        else { return self }
        return String(decoding: utf8.dropLast(suffix.utf8.count), as: UTF8.self)
    }

    /// Whether another text stands within this one, byte for byte.
    func containsBytes(of part: String) -> Bool {
        if part.isEmpty { return true }
        let whole = Array(utf8)
        let wanted = Array(part.utf8)
        guard whole.count >= wanted.count else { return false }
        return (0...(whole.count - wanted.count)).contains { whole[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }

    /// The text with every occurrence of a part replaced; an empty part stands before each character and at the end.
    ///
    /// Go 1.26 strings.go, Replace.
    func replacingBytes(of part: String, with replacement: String) -> String {
        guard !part.isEmpty else {
            var result = replacement
            for scalar in unicodeScalars {
                result.unicodeScalars.append(scalar)
                result += replacement
            }
            return result
        }
        let whole = Array(utf8)
        let wanted = Array(part.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < whole.count {
            if whole[index...].starts(with: wanted) {
                result += replacement.utf8
                index += wanted.count
            } else {
                result.append(whole[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
