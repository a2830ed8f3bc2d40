/// The classes of characters that Go's unicode package knows.
public enum RuneClass {
    /// Whether the character is in the version of Unicode that Go 1.26 has.
    static func isKnown(_ rune: Unicode.Scalar) -> Bool {
        if rune.isASCII { return true }
        guard let age = rune.properties.age else { return true }
        return age.major <= 15 && (age.major < 15 || age.minor == 0)
    }

    /// Whether it is white space.
    public static func isSpace(_ rune: Unicode.Scalar) -> Bool {
        if rune.isASCII { return rune == " " || (rune.value >= 9 && rune.value <= 13) }
        return rune.properties.isWhitespace
    }

    /// Whether it is a letter, of category L.
    public static func isLetter(_ rune: Unicode.Scalar) -> Bool {
        if rune.isASCII { return ("a"..."z").contains(rune) || ("A"..."Z").contains(rune) }
        switch category(rune) {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    /// Whether it is an upper case letter, of category Lu.
    public static func isUpper(_ rune: Unicode.Scalar) -> Bool { category(rune) == .uppercaseLetter }

    /// Whether it is a lower case letter, of category Ll.
    public static func isLower(_ rune: Unicode.Scalar) -> Bool { category(rune) == .lowercaseLetter }

    /// Whether it is a title case letter, of category Lt.
    public static func isTitle(_ rune: Unicode.Scalar) -> Bool { category(rune) == .titlecaseLetter }

    /// Whether it is a decimal digit, of category Nd.
    public static func isDigit(_ rune: Unicode.Scalar) -> Bool { category(rune) == .decimalNumber }

    /// Whether it is a number, of category N.
    public static func isNumber(_ rune: Unicode.Scalar) -> Bool {
        switch category(rune) {
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
    }

    /// Whether it is punctuation, of category P.
    public static func isPunctuation(_ rune: Unicode.Scalar) -> Bool {
        switch category(rune) {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }

    /// Whether it is a symbol, of category S.
    public static func isSymbol(_ rune: Unicode.Scalar) -> Bool {
        switch category(rune) {
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
        default: false
        }
    }

    /// Whether it is a control character, of category Cc.
    public static func isControl(_ rune: Unicode.Scalar) -> Bool { category(rune) == .control }

    /// The category that Go's version of Unicode gives the character.
    static func category(_ rune: Unicode.Scalar) -> Unicode.GeneralCategory {
        isKnown(rune) ? rune.properties.generalCategory : .unassigned
    }
}
