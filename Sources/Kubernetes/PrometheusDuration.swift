/// The rule for durations of Prometheus: units from years to milliseconds, each at most once, the greater first.
enum PrometheusDuration {
    static func violation(_ text: String) -> String? {
        if text == "0" { return nil }
        if text.isEmpty { return "must not be empty" }
        var rest = text.utf8[...]
        var next = 0
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isDigit }
            rest = rest[digits.endIndex...]
            let unit = rest.prefix { $0.isLowerLetter }
            rest = rest[unit.endIndex...]
            guard !digits.isEmpty, let place = units.firstIndex(of: String(Substring(unit))) else { return expectation }
            guard place >= next else { return "must have its units from the greatest to the smallest, each once" }
            next = place + 1
        }
        return nil
    }

    private static let units = ["y", "w", "d", "h", "m", "s", "ms"]
    private static let expectation = "must be whole numbers with units (y, w, d, h, m, s, ms), such as 15s or 1m30s"
}
