/// One diagnostic as a SARIF result.
struct SARIFResult {
    private let diagnostic: Diagnostic
    private let place: ResolvedPlace
    private let sources: SourceMap

    /// The most locations that GitHub accepts of a result, without the first.
    private static let relatedLimit = 999

    init(_ diagnostic: Diagnostic, at place: ResolvedPlace, in sources: SourceMap) {
        self.diagnostic = diagnostic
        self.place = place
        self.sources = sources
    }

    /// Returns the result; texts that it speaks of are listed among the artifacts.
    func json(rule: Int, fingerprint: String, artifacts: inout SARIFArtifacts) -> JSONText {
        var members: [(name: String, value: JSONText)] = [
            ("ruleId", .string(diagnostic.code.name)),
            ("ruleIndex", .number(rule)),
            ("level", .string(diagnostic.severity.sarifLevel)),
            ("message", Self.message(of: diagnostic)),
            ("locations", .array([.object([("physicalLocation", physical(place, &artifacts))])])),
        ]
        let related = relatedLocations(&artifacts)
        if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
        members.append(("partialFingerprints", .object([("primaryLocationLineHash", .string(fingerprint))])))
        if let fix = fix(&artifacts) { members.append(("fixes", .array([fix]))) }
        return .object(members)
    }

    /// Returns the message with what explains it on lines of their own.
    static func message(of diagnostic: Diagnostic) -> JSONText {
        var lines = [diagnostic.message]
        if let label = diagnostic.label { lines.append(label) }
        lines += diagnostic.related.filter { $0.span == nil }.map { "note: \($0.message)" }
        lines += diagnostic.notes.map { "note: \($0)" }
        if let help = diagnostic.help ?? diagnostic.fix?.message { lines.append("help: \(help)") }
        return .object([("text", .string(plain(lines.joined(separator: "\n"))))])
    }

    /// Returns a text in which no stretch of input is taken for a link.
    ///
    /// Braces stay single although SARIF doubles them: there are no placeholders here, and GitHub shows both as they are.
    private static func plain(_ text: String) -> String {
        guard text.firstRange(of: "](") != nil else { return text }
        return text.reduce(into: "") { $0 += $1 == "[" ? "\\[" : String($1) }
    }

    private func relatedLocations(_ artifacts: inout SARIFArtifacts) -> [JSONText] {
        var locations: [JSONText] = []
        for related in diagnostic.related.prefix(Self.relatedLimit) {
            guard let place = related.span.flatMap({ ResolvedPlace($0, in: sources) }) else { continue }
            locations.append(
                .object([
                    ("id", .number(locations.count + 1)),
                    ("physicalLocation", physical(place, &artifacts)),
                    ("message", .object([("text", .string(Self.plain(related.message)))])),
                ])
            )
        }
        return locations
    }

    private func fix(_ artifacts: inout SARIFArtifacts) -> JSONText? {
        guard let fix = diagnostic.fix, let place = ResolvedPlace(fix.span, in: sources) else { return nil }
        let replacement = JSONText.object([
            ("deletedRegion", region(place)),
            ("insertedContent", .object([("text", .string(fix.replacement))])),
        ])
        let change = JSONText.object([
            ("artifactLocation", artifacts.location(of: place.name)),
            ("replacements", .array([replacement])),
        ])
        return .object([
            ("description", .object([("text", .string(Self.plain(fix.message)))])),
            ("artifactChanges", .array([change])),
        ])
    }

    private func physical(_ place: ResolvedPlace, _ artifacts: inout SARIFArtifacts) -> JSONText {
        .object([("artifactLocation", artifacts.location(of: place.name)), ("region", region(place))])
    }

    private func region(_ place: ResolvedPlace) -> JSONText {
        .object([
            ("startLine", .number(place.start.line)),
            ("startColumn", .number(place.start.column)),
            ("endLine", .number(place.end.line)),
            ("endColumn", .number(place.end.column)),
        ])
    }
}
