/// The colours of a terminal, as ANSI escape sequences, or none.
struct TerminalStyle {
    /// What a stretch of text is.
    enum Role {
        case place
        case headline
        case code
        case gutter
        case severity(Severity)
        case note
        case help
    }

    /// Whether escape sequences are written at all.
    var usesColor: Bool

    /// Returns the text in the colour of its role.
    func paint(_ text: String, _ role: Role) -> String {
        usesColor && !text.isEmpty ? "\u{1B}[\(parameters(of: role))m\(text)\u{1B}[0m" : text
    }

    private func parameters(of role: Role) -> String {
        switch role {
        case .place, .headline: "1"
        case .code: "2"
        case .gutter: "34"
        case .severity(.error): "1;31"
        case .severity(.warning): "1;33"
        case .severity(.info), .note: "1;36"
        case .help: "1;32"
        }
    }
}
