import Diagnostics
import Testing

@Suite struct GitHubRendererTests {
    @Test func whatSteersTheRunnerIsEscaped() {
        var sources = SourceMap()
        let file = sources.add(name: "a,b:c%\n.yaml", bytes: Array("ab".utf8))
        let diagnostic = Diagnostic(
            .sampleType,
            "100%: a, b\r\n::stop-commands::x",
            at: SourceSpan(file: file, start: 1, end: 2)
        )
        let text = GitHubRenderer(sources: sources).render([diagnostic])
        let expected = """
            ::error file=a%2Cb%3Ac%25%0A.yaml,line=1,col=2,endLine=1,endColumn=3,title=values.type::100%25: a, b%0A\
            ::stop-commands::x
            1 error in a,b:c%\\n.yaml

            """
        #expect(text == expected)
    }

    @Test func errorsComeFirst() {
        let order: [DiagnosticCode] = [.sampleDefault, .sampleKey, .sampleType, .sampleKey, .sampleType]
        let text = GitHubRenderer(sources: SourceMap()).render(order.map { Diagnostic($0, "m") })
        let words = text.split(separator: "\n").dropLast().map { $0.prefix { $0 != " " } }
        #expect(words == ["::error", "::error", "::warning", "::warning", "::notice"])
        #expect(text.hasSuffix("\n2 errors, 2 warnings, 1 info\n"))
    }

    @Test func aSpanOfSeveralLinesHasNoEndColumn() {
        let (sources, span) = marking("a: «b\nc»")
        let text = GitHubRenderer(sources: sources).render([Diagnostic(.sampleType, "m", at: span)])
        #expect(text.hasPrefix("::error file=marked.yaml,line=1,col=4,endLine=2,title=values.type::m\n"))
    }

    @Test func textsThatAreNoFilesAreNamedInTheMessage() {
        var sources = SourceMap()
        let file = sources.add(name: "<stdin>", kind: .standardInput, bytes: Array("ab".utf8))
        let diagnostic = Diagnostic(.sampleKey, "m", at: SourceSpan(file: file, start: 0, end: 1), help: "h")
        let text = GitHubRenderer(sources: sources).render([diagnostic])
        #expect(text.hasPrefix("::warning title=values.unknown-key::<stdin>:1:1: m%0Ahelp: h\n"))
    }
}
