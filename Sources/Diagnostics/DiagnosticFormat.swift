/// A form in which diagnostics are written.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
    /// For people and editors; ``TerminalRenderer``.
    case text
    /// For programs; ``JSONRenderer``.
    case json
    /// For code scanning; ``SARIFRenderer``.
    case sarif
    /// For GitHub Actions; ``GitHubRenderer``.
    case github
    /// For build servers; ``JUnitRenderer``.
    case junit
}
