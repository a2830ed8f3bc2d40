/// The codes that occur in a log, numbered in the order of their first occurrence.
struct SARIFRules {
    private var codes: [DiagnosticCode] = []
    private var indices: [DiagnosticCode: Int] = [:]

    /// The longest description that GitHub shows, in characters.
    private static let descriptionLimit = 1024

    /// Returns the number of a code's rule, which is made when it is the first of its code.
    mutating func index(of code: DiagnosticCode) -> Int {
        if let index = indices[code] { return index }
        indices[code] = codes.count
        codes.append(code)
        return codes.count - 1
    }

    /// The `rules` array.
    var json: JSONText { .array(codes.map(rule)) }

    private func rule(_ code: DiagnosticCode) -> JSONText {
        .object([
            ("id", .string(code.name)),
            ("shortDescription", text(code.summary)),
            ("fullDescription", text(code.explanation)),
            ("help", .object([("text", .string(code.explanation)), ("markdown", .string(code.explanation))])),
            ("defaultConfiguration", .object([("level", .string(code.severity.sarifLevel))])),
        ])
    }

    private func text(_ text: String) -> JSONText {
        let shown = text.count > Self.descriptionLimit ? text.prefix(Self.descriptionLimit - 1) + "…" : text[...]
        return .object([("text", .string(String(shown)))])
    }
}
