/// The flags of an expression that can be changed within it.
struct RegexpFlags: Equatable {
    /// `i`: case does not count.
    var ignoresCase = false
    /// `m`: `^` and `$` match at lines.
    var isMultiline = false
    /// `s`: `.` matches a newline.
    var dotMatchesNewline = false
    /// `U`: repetitions are lazy unless followed by `?`.
    var isLazy = false

    /// Sets or clears the flag of that letter.
    mutating func set(_ letter: Unicode.Scalar, to value: Bool) {
        switch letter {
        case "i": ignoresCase = value
        case "m": isMultiline = value
        case "s": dotMatchesNewline = value
        default: isLazy = value
        }
    }

    /// Returns the text that turns other flags into these.
    func change(from other: RegexpFlags) -> String {
        let flags = [
            ("i", ignoresCase, other.ignoresCase), ("m", isMultiline, other.isMultiline),
            ("s", dotMatchesNewline, other.dotMatchesNewline), ("U", isLazy, other.isLazy),
        ]
        let set = flags.filter { $0.1 && !$0.2 }.map(\.0).joined()
        let cleared = flags.filter { !$0.1 && $0.2 }.map(\.0).joined()
        return cleared.isEmpty ? "(?\(set))" : "(?\(set)-\(cleared))"
    }
}
