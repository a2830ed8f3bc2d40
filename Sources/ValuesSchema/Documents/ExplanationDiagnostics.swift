public import Diagnostics

extension DiagnosticCode {
    /// A path that leads nowhere.
    public static let unknownPath = DiagnosticCode(
        "explain.unknown-path",
        .error,
        "A path that the values model does not know.",
        explanation: """
            A path is written as in `--set`: keys with dots between them, elements of lists in brackets, and a backslash \
            before a dot that belongs to a key. For example `ingress.hosts[0].host` or \
            `podAnnotations.prometheus\\.io/scrape`.
            """
    )
}

extension DiagnosticFamily {
    /// What can be wrong with a question about values.
    public static let explanations = DiagnosticFamily("Explanations", [.unknownPath])
}
