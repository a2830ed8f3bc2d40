/// Where stages put the problems they find; passed down as a parameter, never global.
public final class DiagnosticCollector {
    /// The problems in the order in which they were found.
    public private(set) var diagnostics: [Diagnostic] = []
    /// Whether an error was collected.
    public private(set) var hasErrors = false

    /// How many problems came after the limit was reached; they are counted, not kept.
    public private(set) var omitted = 0

    private var seen: Set<Diagnostic> = []
    private let limit: Int

    /// Creates an empty collector that keeps at most so many problems.
    public init(limit: Int = .max) { self.limit = limit }

    /// Whether further problems are only counted, so that there is no point in describing them well.
    public var isFull: Bool { diagnostics.count >= limit }

    /// Adds a problem; the same problem at the same place is kept once.
    public func report(_ diagnostic: Diagnostic) {
        guard !isFull else { return omit(diagnostic.severity) }
        guard seen.insert(diagnostic).inserted else { return }
        diagnostics.append(diagnostic)
        if diagnostic.severity == .error { hasErrors = true }
    }

    /// Counts a problem that nobody will read.
    public func omit(_ severity: Severity) {
        omitted += 1
        if severity == .error { hasErrors = true }
    }

    /// Returns the problems in source order: by file, then by offset, then as found; those without a place come first.
    public func sorted() -> [Diagnostic] { Diagnostic.inSourceOrder(diagnostics) }
}
