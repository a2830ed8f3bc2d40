import Diagnostics

/// What makes a text no JSON: the kind of problem and the stretch of bytes, before it becomes a diagnostic.
struct JSONProblem: Error {
    var code: DiagnosticCode
    var message: String
    var start: Int
    var end: Int
    var label: String?
    var help: String?

    /// Returns the problem as a diagnostic in its text.
    func diagnostic(in file: SourceFile, path: String? = nil) -> Diagnostic {
        Diagnostic(
            code,
            message,
            at: SourceSpan(file: file, start: start, end: end),
            label: label,
            help: help,
            path: path
        )
    }
}
