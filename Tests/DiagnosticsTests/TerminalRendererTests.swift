import Diagnostics
import TestSupport
import Testing

@Suite struct TerminalRendererTests {
    @Test func aDiagnosticWithEverything() throws {
        let sample = Sample()
        let text = TerminalRenderer(sources: sample.sources).render(sample.diagnostics)
        #expect(try Snapshot.difference(of: text, from: "Tests/DiagnosticsTests/Cases/everything.txt") == nil)
    }

    @Test func coloursAreWrittenWhenAsked() throws {
        let sample = Sample()
        let text = TerminalRenderer(sources: sample.sources, usesColor: true).render(sample.diagnostics[1])
        #expect(text.hasPrefix("\u{1B}[1mvalues.yaml:3:15:\u{1B}[0m \u{1B}[1;31merror\u{1B}[0m: "))
        let plain = TerminalRenderer(sources: sample.sources).render(sample.diagnostics[1])
        #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
        #expect(!plain.contains("\u{1B}"))
    }

    @Test func withoutAFileThePlaceIsTheTool() {
        let diagnostic = Diagnostic(.sampleType, "no chart given")
        #expect(
            TerminalRenderer(sources: SourceMap()).render(diagnostic)
                == "chartgen:0:0: error: no chart given [values.type]\n"
        )
    }

    @Test func withoutASpanThePlaceIsTheTopOfTheFile() {
        let diagnostic = Diagnostic(.sampleType, "no such file", file: "prod.yaml", help: "create it")
        let expected = """
            prod.yaml:1:1: error: no such file [values.type]
                = help: create it

            """
        #expect(TerminalRenderer(sources: SourceMap()).render(diagnostic) == expected)
    }

    @Test(arguments: [
        ("a: «bcd»", "  1 | a: bcd", "    |    ^~~"),
        ("\ta:\t«b»c", "  1 |     a:  bc", "    |         ^"),
        ("名前: «値段»", "  1 | 名前: 値段", "    |       ^~~~"),
        ("e\u{301}e\u{301}: «e\u{301}»", "  1 | e\u{301}e\u{301}: e\u{301}", "    |     ^"),
        ("👩‍👩‍👧: «🇩🇪»!", "  1 | 👩‍👩‍👧: 🇩🇪!", "    |     ^~"),
        ("❤\u{FE0F} «x»", "  1 | ❤\u{FE0F} x", "    |    ^"),
        ("한글: «각»", "  1 | 한글: 각", "    |       ^~"),
        ("a\u{1B}[31m: «b»", "  1 | a\\u{1B}[31m: b", "    |              ^"),
        ("a\u{202E}«b»", "  1 | a\\u{202E}b", "    |          ^"),
        ("a\u{3164}«b»", "  1 | a\\u{3164}b", "    |          ^"),
        ("䷀☰: «①»", "  1 | ䷀☰: ①", "    |       ^"),
        ("«»", "  1 |", "    | ^"),
        ("abc«»", "  1 | abc", "    |    ^"),
        ("ab «c\nd»e", "  1 | ab c", "    |    ^"),
        ("ab«\nd»e", "  1 | ab", "    |   ^"),
        ("ab: «cd\r\nd»e", "  1 | ab: cd", "    |     ^~"),
        ("\u{FEFF}a: «b»", "  1 | a: b", "    |    ^"),
        ("x\r«y»", "  1 | x\\ry", "    |    ^"),
        ("a\nb\n«»", "  3 |", "    | ^"),
        ("a\nb: «c»", "  2 | b: c", "    |    ^"),
        ("a\r\nb: «c»\r\n", "  2 | b: c", "    |    ^"),
    ])
    func theUnderlineStandsUnderTheSpan(marked: String, line: String, underline: String) {
        let (sources, span) = marking(marked)
        let text = TerminalRenderer(sources: sources).render(Diagnostic(.sampleType, "m", at: span))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.dropFirst() == [line, underline])
    }

    @Test func columnsCountScalarsBehindTheByteOrderMark() {
        let (sources, span) = marking("\u{FEFF}é名👩‍👩‍👧«x»")
        let text = TerminalRenderer(sources: sources).render(Diagnostic(.sampleType, "m", at: span))
        #expect(text.hasPrefix("marked.yaml:1:8: "))
    }

    @Test func bytesThatAreNotUTF8AreReplaced() {
        var sources = SourceMap()
        let file = sources.add(name: "bad.yaml", bytes: [0x61, 0xFF, 0xC3, 0x20, 0x62])
        let diagnostic = Diagnostic(.sampleType, "m", at: SourceSpan(file: file, start: 4, end: 5))
        let expected = "bad.yaml:1:5: error: m [values.type]\n  1 | a\u{FFFD}\u{FFFD} b\n    |     ^\n"
        #expect(TerminalRenderer(sources: sources).render(diagnostic) == expected)
    }

    @Test func spansOutsideTheTextAreDrawnIntoIt() {
        var sources = SourceMap()
        let file = sources.add(name: "short.yaml", bytes: Array("ab".utf8))
        let diagnostic = Diagnostic(.sampleType, "m", at: SourceSpan(file: file, start: 90, end: 99))
        #expect(TerminalRenderer(sources: sources).render(diagnostic).hasSuffix("  1 | ab\n    |   ^\n"))
        #expect(TerminalRenderer(sources: SourceMap()).render(diagnostic) == "chartgen:0:0: error: m [values.type]\n")
    }

    @Test func longLinesAreCutAroundTheSpan() {
        let (sources, span) = marking(
            String(repeating: "x", count: 200) + "«here»" + String(repeating: "y", count: 200)
        )
        let text = TerminalRenderer(sources: sources, width: 40).render(Diagnostic(.sampleType, "m", at: span))
        let expected = """
            marked.yaml:1:201: error: m [values.type]
              1 | …xxxxxxxxxxxxxxxxxxhereyyyyyyyyyyyyyyyyyy…
                |                    ^~~~

            """
        #expect(text == expected)
    }

    @Test(arguments: [Int.min, 0, Int.max])
    func anyWidthWillDo(width: Int) {
        let (sources, span) = marking(String(repeating: "é", count: 30) + "«x»")
        let text = TerminalRenderer(sources: sources, width: width).render(Diagnostic(.sampleType, "m", at: span))
        #expect(text.contains("éx\n"))
    }

    @Test func aCutSpanIsUnderlinedThroughTheEllipsis() {
        let (sources, span) = marking("key: «" + String(repeating: "x", count: 300) + "»")
        let text = TerminalRenderer(sources: sources, width: 30).render(Diagnostic(.sampleType, "m", at: span))
        let lines = text.split(separator: "\n")
        #expect(lines[1].hasSuffix("xxx…"))
        #expect(lines[1].count == lines[2].count)
    }

    @Test func theReplacementStandsUnderWhatItReplaces() {
        let (sources, span) = marking("replicas: «\"3\"»")
        let fix = Diagnostic.Fix("remove the quotes", replace: span, with: "3")
        let text = TerminalRenderer(sources: sources).render(Diagnostic(.sampleType, "m", at: span, fix: fix))
        #expect(text.hasSuffix("    |           ^~~\n    |           3\n    = help: remove the quotes\n"))
    }

    @Test func hostileTextReachesNoTerminal() {
        let hostile =
            "\u{1B}]0;owned\u{07}\u{9B}31m\u{202E}\u{2066}\u{200B}\u{E0041}\nforged.yaml:1:1: error: x\r\u{85}\u{2028}"
        var sources = SourceMap()
        let file = sources.add(name: hostile, bytes: Array(hostile.utf8))
        let span = SourceSpan(file: file, start: 0, end: hostile.utf8.count)
        let diagnostic = Diagnostic(
            .sampleType,
            hostile,
            at: span,
            label: hostile,
            related: [.init(hostile, at: span), .init(hostile, at: nil)],
            notes: [hostile],
            help: hostile,
            fix: .init(hostile, replace: span, with: hostile),
            path: hostile
        )
        let report = DiagnosticReport(sources: sources, files: [hostile], diagnostics: [diagnostic], toolVersion: "1")
        for format in DiagnosticFormat.allCases {
            let text = report.render(format)
            let raw = text.unicodeScalars.filter { $0.value < 0x20 || 0x7F..<0xA0 ~= $0.value || $0.value >= 0x200B }
            #expect(raw.allSatisfy { $0 == "\n" || $0 == "…" }, "\(format)")
            #expect(!text.split(separator: "\n").contains { $0.hasPrefix("forged") }, "\(format)")
        }
    }
}
