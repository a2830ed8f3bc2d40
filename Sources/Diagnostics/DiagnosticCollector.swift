/// Where stages put the problems they find; passed down as a parameter, never global.
public final class DiagnosticCollector {
    /// The problems in the order in which they were found.
    public private(set) var diagnostics: [Diagnostic] = []
    /// Whether an error was collected.
    public private(set) var hasErrors = false

    private var seen: Set<Diagnostic> = []

    /// Creates an empty collector.
    public init() {}

    /// Adds a problem; the same problem at the same place is kept once.
    public func report(_ diagnostic: Diagnostic) {
        guard seen.insert(diagnostic).inserted else { return }
        diagnostics.append(diagnostic)
        if diagnostic.severity == .error { hasErrors = true }
    }

    /// Returns the problems in source order: by file, then by offset, then as found; those without a place come first.
    public func sorted() -> [Diagnostic] { Diagnostic.inSourceOrder(diagnostics) }
}
