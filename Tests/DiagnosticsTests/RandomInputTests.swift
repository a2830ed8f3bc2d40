import Diagnostics
import Foundation
import Testing

/// Texts and spans of no sense: nothing may trap, and what is written stays in its form.
@Suite struct RandomInputTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let pieces: [[UInt8]] =
        [
            "a", " ", "\t", "\n", "\r\n", "\r", "é", "名", "e\u{301}", "👩‍👩‍👧", "🇩🇪", "\u{1B}[2J", "\u{202E}", "\u{FEFF}",
            "\"", "<", "%",
        ]
        .map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82], [0x80], [0xED, 0xA0, 0x80], [0]]

    @Test(arguments: 0..<40)
    func randomTexts(seed: Int) throws {
        var generator = Generator(state: UInt64(seed) &* 7919 &+ 1)
        var sources = SourceMap()
        let length = Int.random(in: 0...(seed % 4 == 0 ? 3000 : 60), using: &generator)
        let bytes = (0..<length).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] }
        let file = sources.add(name: String(decoding: bytes.prefix(20), as: UTF8.self), bytes: bytes)
        let diagnostics = (0..<20).map { _ in
            let start = Int.random(in: 0...bytes.count + 2, using: &generator)
            let end = Int.random(in: 0...bytes.count + 2, using: &generator)
            let span = SourceSpan(file: file, start: start, end: end)
            let text = String(decoding: bytes.suffix(30), as: UTF8.self)
            return Diagnostic(.sampleType, text, at: span, label: text, fix: .init(text, replace: span, with: text))
        }
        for diagnostic in diagnostics { try check(TerminalRenderer(sources: sources, width: 40).render(diagnostic)) }
        let report = DiagnosticReport(sources: sources, files: [], diagnostics: diagnostics, toolVersion: "1")
        for format in [DiagnosticFormat.json, .sarif] {
            _ = try JSONSerialization.jsonObject(with: Data(report.render(format).utf8))
        }
        #expect(report.render(.github).split(separator: "\n").count == diagnostics.count + 1)
        #expect(!report.render(.junit).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    /// Checks that a text has a line of source, an underline that starts within it, and nothing that steers a terminal.
    private func check(_ text: String) throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        try #require(lines.count > 3)
        let underline = lines[2].prefix { $0 != "^" }
        #expect(underline.count < lines[2].count)
        #expect(underline.allSatisfy { $0 == " " || $0 == "|" })
        #expect(lines[1].unicodeScalars.count < 8 + 42 * 8)
        #expect(underline.count <= 8 + 42)
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0 ~= $0.value) })
    }
}
