import GoRuntime
import GoTemplate

extension ParseError {
    /// The error as Helm shows it: the place, and what stands behind the last `: ` of Go's text.
    ///
    /// Helm v4.2.3 pkg/engine/engine.go, cleanupParseError.
    var helmText: String {
        let parts = goText.text.split(separator: ": ", omittingEmptySubsequences: false)
        return "parse error at (\(parts[1])): \(parts[parts.count - 1])"
    }
}
