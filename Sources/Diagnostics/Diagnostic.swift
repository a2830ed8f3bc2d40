/// One problem in the input: what, where, what was expected, and how to mend it.
///
/// A diagnostic holds facts; the renderers make text of it (terminal, JSON, SARIF, GitHub annotations, JUnit).
public struct Diagnostic: Sendable, Hashable {
    /// A second place that has to do with the problem.
    public struct Related: Sendable, Hashable {
        /// The place; nil where it is not in a text (a default).
        public var span: SourceSpan?
        /// What is to be seen there.
        public var message: String

        /// Creates a related place.
        public init(_ message: String, at span: SourceSpan?) {
            self.span = span
            self.message = message
        }
    }

    /// A mechanical edit that would mend the problem.
    public struct Fix: Sendable, Hashable {
        /// What the edit does, as an imperative sentence.
        public var message: String
        /// The stretch to replace; an empty span inserts.
        public var span: SourceSpan
        /// The text to put there.
        public var replacement: String

        /// Creates an edit.
        public init(_ message: String, replace span: SourceSpan, with replacement: String) {
            self.message = message
            self.span = span
            self.replacement = replacement
        }
    }

    /// The kind of problem.
    public var code: DiagnosticCode
    /// How bad it is.
    public var severity: Severity
    /// The headline: lower case, no period, naming the value and what was expected.
    public var message: String
    /// Where; nil where there is no better place than the file (``file``) or no file at all.
    public var span: SourceSpan?
    /// The name of the text when there is a file but no span (a missing file); printed with 1:1.
    public var file: String?
    /// What stands under the underline.
    public var label: String?
    /// Other places that have to do with it.
    public var related: [Related]
    /// Facts that explain the problem.
    public var notes: [String]
    /// How to mend it, as an imperative sentence.
    public var help: String?
    /// The same as an edit, where one edit does it.
    public var fix: Fix?
    /// The values path that the problem is about, such as `ingress.hosts[0].host`.
    public var path: String?

    /// Creates a diagnostic; the severity is the code's unless given.
    public init(
        _ code: DiagnosticCode,
        _ message: String,
        at span: SourceSpan? = nil,
        file: String? = nil,
        severity: Severity? = nil,
        label: String? = nil,
        related: [Related] = [],
        notes: [String] = [],
        help: String? = nil,
        fix: Fix? = nil,
        path: String? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.message = message
        self.span = span
        self.file = file
        self.label = label
        self.related = related
        self.notes = notes
        self.help = help
        self.fix = fix
        self.path = path
    }
}
