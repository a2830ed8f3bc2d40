internal import Diagnostics

/// The way of problems to the collector; counts them, so that a broken file does not flood it.
final class ProblemSink {
    /// Reading cannot go on; the reason was reported.
    struct Stop: Error {}

    private let file: SourceFile
    private let collector: DiagnosticCollector
    private let limit: Int
    /// How many errors were reported.
    private(set) var errors = 0

    init(file: SourceFile, collector: DiagnosticCollector, limit: Int) {
        self.file = file
        self.collector = collector
        self.limit = limit
    }

    /// Makes the span of a stretch of bytes.
    func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
    }

    /// Reports a problem; throws when there were too many errors.
    func report(_ diagnostic: Diagnostic) throws(Stop) {
        collector.report(diagnostic)
        guard diagnostic.severity == .error else { return }
        errors += 1
        if errors >= limit { throw Stop() }
    }

    /// Reports a problem after which reading cannot go on.
    func stop(_ diagnostic: Diagnostic) -> Stop {
        collector.report(diagnostic)
        errors += 1
        return Stop()
    }
}
