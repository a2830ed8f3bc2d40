import Diagnostics
import Testing

@Suite struct JUnitRendererTests {
    private func render(_ diagnostics: [Diagnostic], strict: Bool = false) -> String {
        JUnitRenderer(sources: SourceMap(), files: ["b.yaml", "a.yaml", "b.yaml"], isStrict: strict).render(diagnostics)
    }

    @Test func warningsFailOnlyWhenStrict() {
        let diagnostics = [
            Diagnostic(.sampleKey, "w", file: "a.yaml"), Diagnostic(.sampleDefault, "i", file: "a.yaml"),
        ]
        #expect(render(diagnostics).contains("tests=\"3\" failures=\"0\""))
        #expect(render(diagnostics).contains("<failure") == false)
        #expect(render(diagnostics, strict: true).contains("tests=\"3\" failures=\"1\""))
        #expect(render(diagnostics, strict: true).contains("<failure message=\"w\" type=\"values.unknown-key\">"))
    }

    @Test func everyFileIsASuite() {
        let text = render([Diagnostic(.sampleType, "none")])
        let suites = text.split(separator: "\n").filter { $0.contains("<testsuite ") }
        let names = suites.compactMap { $0.split(separator: "\"").dropFirst().first }
        #expect(names == ["b.yaml", "a.yaml", "chartgen"])
    }

    @Test func markupAndForbiddenCharactersAreEscaped() {
        let text = render([Diagnostic(.sampleType, "a<b> & \"c\" ]]> \u{0}\u{B}\u{FFFF}\n", file: "x<y>.yaml")])
        #expect(text.contains("name=\"x&lt;y&gt;.yaml\""))
        #expect(text.contains("message=\"a&lt;b&gt; &amp; &quot;c&quot; ]]&gt; \\u{0}\\u{B}\u{FFFD}\\n\""))
        #expect(isWellFormed(text))
    }

    @Test func aReportIsWellFormed() {
        let sample = Sample()
        #expect(isWellFormed(JUnitRenderer(sources: sample.sources, files: []).render(sample.diagnostics)))
        #expect(!isWellFormed("<a><b></a>"))
    }

    /// Whether every start tag has its end tag and every `&` begins one of the entities that we write.
    private func isWellFormed(_ text: String) -> Bool {
        var open: [Substring] = []
        for piece in text.split(separator: "<").dropFirst() {
            guard let end = piece.firstIndex(of: ">") else { return false }
            let tag = piece[..<end]
            let name = tag.prefix { $0 != " " && $0 != "/" }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else if !tag.hasPrefix("?"), !tag.hasSuffix("/") {
                open.append(name)
            }
        }
        let entities = text.split(separator: "&").dropFirst().map { $0.prefix { $0 != ";" } }
        return open.isEmpty && entities.allSatisfy { ["amp", "lt", "gt", "quot"].contains($0) }
    }
}
