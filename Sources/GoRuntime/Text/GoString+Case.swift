extension GoString {
    /// Returns the string in upper case.
    ///
    /// Go 1.26 strings, ToUpper: character by character, so that `ß` stays.
    public func uppercased() -> GoString {
        bytes.allSatisfy { $0 < 0x80 }
            ? GoString(bytes.map(\.uppercased)) : mapped { RuneCase.upper($0) }
    }

    /// Returns the string in lower case.
    ///
    /// Go 1.26 strings, ToLower.
    public func lowercased() -> GoString {
        bytes.allSatisfy { $0 < 0x80 }
            ? GoString(bytes.map(\.lowercased)) : mapped { RuneCase.lower($0) }
    }

    /// Returns the string with every character in title case.
    ///
    /// Go 1.26 strings, ToTitle.
    public func titlecased() -> GoString { mapped { RuneCase.title($0) } }

    /// Returns the string with the first letter of each word in title case.
    ///
    /// Go 1.26 strings, Title.
    public func titled() -> GoString {
        var isWordStart = true
        return mapped { rune in
            let new = isWordStart ? RuneCase.title(rune) : rune
            isWordStart = Self.isSeparator(rune)
            return new
        }
    }

    private static func isSeparator(_ rune: Unicode.Scalar) -> Bool {
        if rune.isASCII { return !RuneClass.isLetter(rune) && !RuneClass.isDigit(rune) && rune != "_" }
        return RuneClass.isSpace(rune)
    }

    /// Whether both are the same string when case does not count.
    ///
    /// Go 1.26 strings, EqualFold.
    public func equalsIgnoringCase(_ other: GoString) -> Bool {
        var left = 0
        var right = 0
        while left < count && right < other.count {
            let (first, firstWidth) = Runes.decode(bytes, at: left)
            let (second, secondWidth) = Runes.decode(other.bytes, at: right)
            guard first == second || RuneCase.folded(first) == RuneCase.folded(second) else { return false }
            left += firstWidth
            right += secondWidth
        }
        return left == count && right == other.count
    }
}
