extension Quoting {
    /// Whether Go's `strconv.IsPrint` holds: a letter, mark, number, punctuation, symbol, or the ASCII space.
    public static func isPrintable(_ rune: Unicode.Scalar) -> Bool {
        if rune.isASCII { return rune.value >= 0x20 && rune.value < 0x7F }
        switch RuneClass.category(rune) {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
            .paragraphSeparator:
            return false
        default: return true
        }
    }
}
