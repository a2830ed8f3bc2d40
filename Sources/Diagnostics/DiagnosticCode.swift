/// A stable name for one kind of problem, such as `values.unknown-key`.
///
/// Codes are declared beside the code that reports them, as `static let` in an extension, and listed in a
/// ``DiagnosticFamily``; the diagnostics index is generated from these lists.
public struct DiagnosticCode: Sendable, Hashable {
    /// The name: `area.problem-in-kebab-case`.
    public let name: String
    /// The severity that the problem has unless the caller says otherwise.
    public let severity: Severity
    /// What the problem is, in one sentence.
    public let summary: String
    /// Why it is a problem and what to do about it; a paragraph of Markdown.
    public let explanation: String

    /// Creates a code.
    public init(_ name: String, _ severity: Severity, _ summary: String, explanation: String) {
        self.name = name
        self.severity = severity
        self.summary = summary
        self.explanation = explanation
    }

    /// Whether two codes bear the same name.
    public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The codes that one module reports.
public struct DiagnosticFamily: Sendable {
    /// The title of the family in the diagnostics index.
    public let title: String
    /// The codes, in the order of the index.
    public let codes: [DiagnosticCode]

    /// Creates a family.
    public init(_ title: String, _ codes: [DiagnosticCode]) {
        self.title = title
        self.codes = codes
    }
}

/// How bad a problem is.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Something worth knowing; nothing is wrong.
    case info
    /// Probably a mistake; the output is still what was asked for.
    case warning
    /// The input is refused.
    case error

    /// Whether the first severity is the milder one.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}
