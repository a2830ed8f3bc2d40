/// How many columns of a terminal a character takes.
enum TerminalWidth {
    /// Returns the columns of a character as a person sees it: 0 for a lone combining mark, 2 for wide ones and emoji.
    static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.isASCII, scalars.count == 1 { return 1 }
        // U+FE0F asks for the coloured, wide picture of a character that is narrow by itself.
        if scalars.contains(where: { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }) { return 2 }
        return scalars.reduce(0) { $0 + columns(of: $1) }
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        if scalar.isASCII { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        switch scalar.value {
        // Joiners, the later letters of a Hangul syllable block, and variation selectors.
        case 0x200B...0x200F, 0x1160...0x11FF, 0xD7B0...0xD7FF, 0xFE00...0xFE0F: return 0
        default: return isWide(scalar.value) ? 2 : 1
        }
    }

    /// Whether the East Asian Width of Unicode 16 is Wide or Fullwidth; emoji are decided before.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x3247,
            0x3250...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D356,
            0x1D360...0x1D376, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
            true
        default: false
        }
    }
}
