/// A template with its values, and what Helm makes of it.
public struct EvaluationCase: Sendable, Equatable {
    /// What an engine makes of a template.
    public enum Outcome: Sendable, Equatable {
        /// What is printed.
        case output(String)
        /// The error in Helm's words.
        case error(String)
    }

    /// What the case shows, in a few words.
    public var name: String
    /// The template.
    public var template: String
    /// The values, as JSON text; empty for none.
    public var values: String
    /// What Helm makes of it; nil in a case that was not recorded yet.
    public var outcome: Outcome?

    /// Creates a case.
    public init(name: String, template: String, values: String = "", outcome: Outcome? = nil) {
        self.name = name
        self.template = template
        self.values = values
        self.outcome = outcome
    }

    /// Returns what is wrong with an engine's outcome, or nil when it is the recorded one, byte by byte.
    public func difference(from found: Outcome) -> String? {
        guard let outcome else { return "\(name): nothing was recorded; run with RECORD_SNAPSHOTS=1" }
        switch (outcome, found) {
        case (.output(let expected), .output(let text)), (.error(let expected), .error(let text)):
            return Snapshot.difference(of: text, to: expected, named: "\(name): line")
        case (.output(let expected), .error(let text)):
            return "\(name): expected\n\(expected)\nfound the error\n\(text)"
        case (.error(let expected), .output(let text)):
            return "\(name): expected the error\n\(expected)\nfound\n\(text)"
        }
    }
}
