/// A renderer of diagnostics as a SARIF 2.1.0 log with one run, for code scanning.
///
/// The log keeps to what GitHub accepts: at most 25,000 results (the milder ones are left out first, and a notification
/// says so), 1,000 locations a result, and every result has a location. Problems without a file are therefore
/// notifications of the invocation, not results.
public struct SARIFRenderer: Sendable {
    /// The program that found the problems.
    public struct Tool: Sendable, Hashable {
        /// The name of the program.
        public var name: String
        /// The version of the program.
        public var version: String
        /// The address of the program's documentation.
        public var informationURI: String?

        /// Creates a tool.
        public init(name: String, version: String, informationURI: String? = nil) {
            self.name = name
            self.version = version
            self.informationURI = informationURI
        }
    }

    /// The most results that GitHub accepts of a run.
    public static let resultLimit = 25_000

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    private let sources: SourceMap
    private let files: [String]
    private let tool: Tool
    private let limit: Int

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - sources: The texts that spans point into.
    ///   - files: The names of all texts that were checked, also of those without problems.
    ///   - tool: The program that found the problems.
    ///   - limit: The most results that are written.
    public init(sources: SourceMap, files: [String], tool: Tool, limit: Int = SARIFRenderer.resultLimit) {
        self.sources = sources
        self.files = files
        self.tool = tool
        self.limit = limit
    }

    /// Returns the log.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        var rules = SARIFRules()
        var artifacts = SARIFArtifacts(targets: files)
        var fingerprints = LineFingerprints(sources: sources)
        var placed: [(Diagnostic, ResolvedPlace)] = []
        var notifications: [JSONText] = []
        var succeeds = true
        for diagnostic in diagnostics {
            if let place = ResolvedPlace(diagnostic, in: sources) {
                placed.append((diagnostic, place))
            } else {
                if diagnostic.severity == .error { succeeds = false }
                notifications.append(notification(diagnostic, rule: rules.index(of: diagnostic.code)))
            }
        }
        let kept = worst(placed)
        if kept.count < placed.count { notifications.append(omission(of: placed.count - kept.count)) }
        let results = kept.map { diagnostic, place in
            SARIFResult(diagnostic, at: place, in: sources).json(
                rule: rules.index(of: diagnostic.code),
                fingerprint: fingerprints.fingerprint(of: diagnostic, at: place),
                artifacts: &artifacts
            )
        }
        let run: [(name: String, value: JSONText)] = [
            ("tool", .object([("driver", driver(rules))])),
            (
                "invocations",
                .array([
                    .object([
                        ("executionSuccessful", .bool(succeeds)),
                        ("toolExecutionNotifications", .array(notifications)),
                    ])
                ])
            ),
            ("columnKind", .string("unicodeCodePoints")),
            ("artifacts", artifacts.json),
            ("results", .array(results)),
        ]
        return JSONText.object([
            ("$schema", .string(Self.schema)),
            ("version", .string("2.1.0")),
            ("runs", .array([.object(run)])),
        ]).text()
    }

    private func driver(_ rules: SARIFRules) -> JSONText {
        var members: [(name: String, value: JSONText)] = [
            ("name", .string(tool.name)), ("version", .string(tool.version)),
        ]
        if let address = tool.informationURI { members.append(("informationUri", .string(address))) }
        return .object(members + [("rules", rules.json)])
    }

    /// Returns as many results as fit, in their order; where there are too many the mildest and last ones go.
    private func worst(_ placed: [(Diagnostic, ResolvedPlace)]) -> [(Diagnostic, ResolvedPlace)] {
        guard placed.count > limit else { return placed }
        let order = placed.indices.sorted { left, right in
            let (a, b) = (placed[left].0.severity, placed[right].0.severity)
            return a == b ? left < right : a > b
        }
        return order.prefix(limit).sorted().map { placed[$0] }
    }

    private func notification(_ diagnostic: Diagnostic, rule: Int) -> JSONText {
        .object([
            ("level", .string(diagnostic.severity.sarifLevel)),
            ("message", SARIFResult.message(of: diagnostic)),
            ("associatedRule", .object([("id", .string(diagnostic.code.name)), ("index", .number(rule))])),
        ])
    }

    private func omission(of count: Int) -> JSONText {
        let text = "\(count) more problems were found; a run may hold \(limit) results"
        return .object([("level", .string("warning")), ("message", .object([("text", .string(text))]))])
    }
}
