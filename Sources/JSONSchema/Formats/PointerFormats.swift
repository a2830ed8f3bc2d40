import GoRuntime

/// The formats `json-pointer` and `relative-json-pointer`.
enum PointerFormats {
    static func pointerProblem(_ text: GoString) -> GoString? {
        if text.isEmpty { return nil }
        guard text.hasPrefix("/") else { return "not starting with /" }
        for token in text.split(by: "/").dropFirst() {
            var isEscape = false
            for rune in token.runes {
                if isEscape {
                    isEscape = false
                    guard rune == "0" || rune == "1" else { return "~ must be followed by 0 or 1" }
                } else {
                    isEscape = rune == "~"
                }
            }
            if isEscape { return "~ must be followed by 0 or 1" }
        }
        return nil
    }

    static func relativePointerProblem(_ text: GoString) -> GoString? {
        let digits = text.leadingDigits
        if digits == 0 { return "must start with non-negative integer" }
        if digits > 1, text.hasPrefix("0") { return "starts with zero" }
        let rest = text.dropping(digits)
        return rest == "#" ? nil : pointerProblem(rest)
    }
}
