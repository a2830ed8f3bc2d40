/// The case of single characters: Unicode's simple mappings, which give one character for one.
public enum RuneCase {
    /// Returns the character in upper case.
    ///
    /// Go 1.26 unicode, ToUpper.
    public static func upper(_ rune: Unicode.Scalar) -> Unicode.Scalar {
        if rune.isASCII { return Unicode.Scalar(UInt8(truncatingIfNeeded: rune.value).uppercased) }
        guard RuneClass.isKnown(rune) else { return rune }
        // Where the full mapping has several characters, the simple one is that of the title case, or none.
        return single(rune.properties.uppercaseMapping) ?? single(rune.properties.titlecaseMapping) ?? rune
    }

    /// Returns the character in lower case.
    ///
    /// Go 1.26 unicode, ToLower.
    public static func lower(_ rune: Unicode.Scalar) -> Unicode.Scalar {
        if rune.isASCII { return Unicode.Scalar(UInt8(truncatingIfNeeded: rune.value).lowercased) }
        guard RuneClass.isKnown(rune) else { return rune }
        // The only character whose full mapping has several.
        if rune == "\u{130}" { return "i" }
        return single(rune.properties.lowercaseMapping) ?? rune
    }

    /// Returns the character in title case.
    ///
    /// Go 1.26 unicode, ToTitle.
    public static func title(_ rune: Unicode.Scalar) -> Unicode.Scalar {
        if rune.isASCII { return upper(rune) }
        guard RuneClass.isKnown(rune) else { return rune }
        return single(rune.properties.titlecaseMapping) ?? rune
    }

    /// Returns the same character for all that differ in case only.
    ///
    /// Go 1.26 unicode, SimpleFold, whose orbits these are.
    public static func folded(_ rune: Unicode.Scalar) -> Unicode.Scalar {
        // Both stand alone: the Turkish letters fold to nothing else.
        if rune == "\u{130}" || rune == "\u{131}" { return rune }
        return lower(upper(rune))
    }

    private static func single(_ mapping: String) -> Unicode.Scalar? {
        let scalars = mapping.unicodeScalars
        guard let first = scalars.first, scalars.count == 1, RuneClass.isKnown(first) else { return nil }
        return first
    }
}
