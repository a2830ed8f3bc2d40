/// Where stages put the problems they find; passed down as a parameter, never global.
public final class DiagnosticCollector {
    /// The problems in the order in which they were found.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Creates an empty collector.
    public init() {}

    /// Whether an error was collected.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Adds a problem; the same problem at the same place is kept once.
    public func report(_ diagnostic: Diagnostic) {
        if let last = diagnostics.last, last == diagnostic { return }
        diagnostics.append(diagnostic)
    }

    /// Returns the problems in source order: by file, then by offset, then as found; those without a place come first.
    public func sorted() -> [Diagnostic] {
        diagnostics.enumerated()
            .sorted { left, right in
                let a = Self.order(left.element)
                let b = Self.order(right.element)
                return a == b ? left.offset < right.offset : a < b
            }
            .map(\.element)
    }

    private static func order(_ diagnostic: Diagnostic) -> (Int64, Int64) {
        guard let span = diagnostic.span else { return (-1, 0) }
        return (Int64(span.file), Int64(span.start))
    }
}
