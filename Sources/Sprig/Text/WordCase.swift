internal import GoRuntime

extension GoString {
    /// The string with the first letter of each word in lower case.
    ///
    /// Masterminds/goutils 1.1.1, Uncapitalize.
    var uncapitalized: GoString {
        var isAfterSpace = true
        return mapped { rune in
            if RuneClass.isSpace(rune) {
                isAfterSpace = true
                return rune
            }
            defer { isAfterSpace = false }
            return isAfterSpace ? RuneCase.lower(rune) : rune
        }
    }

    /// The string with upper and title case made lower, and lower case made upper, or title case where a word begins.
    ///
    /// Masterminds/goutils 1.1.1, SwapCase: other characters than letters with case end a word only if they are space.
    var caseSwapped: GoString {
        var isAfterSpace = true
        return mapped { rune in
            switch rune.properties.generalCategory {
            case .uppercaseLetter, .titlecaseLetter:
                isAfterSpace = false
                return RuneCase.lower(rune)
            case .lowercaseLetter:
                defer { isAfterSpace = false }
                return isAfterSpace ? RuneCase.title(rune) : RuneCase.upper(rune)
            default:
                isAfterSpace = RuneClass.isSpace(rune)
                return rune
            }
        }
    }

    /// The string in Pascal case: words set off by spaces, `_` and `-` are joined, the first letter of each in upper
    /// case.
    ///
    /// Upper case that goes on after the first letter of a word is made lower.
    ///
    /// huandu/xstrings 1.5.0, ToPascalCase. Leading separators stay, of several in a row all but one.
    var pascalCased: GoString {
        let runes = runes
        var result: [UInt8] = []
        result.reserveCapacity(count)
        guard let start = runes.firstIndex(where: { !$0.isConnector }) else {
            // The last separator of nothing but separators is written twice.
            for rune in runes { Runes.append(rune, to: &result) }
            if let last = runes.last { Runes.append(last, to: &result) }
            return GoString(result)
        }
        for rune in runes[..<start] { Runes.append(rune, to: &result) }
        var pending = RuneCase.upper(runes[start])
        var isInUpperCase = RuneClass.isUpper(runes[start])
        for next in runes[(start + 1)...] {
            var rune = next
            if pending.isConnector {
                if rune.isConnector {
                    Runes.append(pending, to: &result)
                } else {
                    isInUpperCase = RuneClass.isUpper(rune)
                    rune = RuneCase.upper(rune)
                }
            } else {
                if isInUpperCase {
                    if RuneClass.isUpper(rune) { rune = RuneCase.lower(rune) } else { isInUpperCase = false }
                }
                Runes.append(pending, to: &result)
            }
            pending = rune
        }
        Runes.append(pending, to: &result)
        return GoString(result)
    }
}

extension Unicode.Scalar {
    /// Whether the character joins words: white space, `_` or `-` (huandu/xstrings 1.5.0, isConnector).
    var isConnector: Bool { self == "-" || self == "_" || RuneClass.isSpace(self) }
}
