/// Why a text is not YAML, in the words of go.yaml.in/yaml/v2 2.4.3, which Helm prints.
public struct YAMLSyntaxFailure: Error, Hashable, Sendable {
    /// What is wrong, for example `did not find expected key`.
    public let problem: String
    /// The line that go-yaml names, which may be the one before; nil where it names none.
    public let line: Int?

    init(_ problem: String, line: Int? = nil) {
        self.problem = problem
        // decode.go, fail: 0 means that nothing is known, so what is wrong in the first line has no number.
        self.line = line == 0 ? nil : line
    }

    /// Creates the failure of an alias without its anchor.
    public init(unknownAnchor name: String) { self.init("unknown anchor '\(name)' referenced") }

    /// The text of the error, for example `yaml: line 2: did not find expected key`.
    public var text: String {
        guard let line else { return "yaml: \(problem)" }
        return "yaml: line \(line): \(problem)"
    }
}
