import Diagnostics
import Foundation
import Testing

@Suite(.serialized) struct RenderingSpeedTests {
    @Test(arguments: DiagnosticFormat.allCases)
    func tenThousandDiagnosticsTakeLessThanASecond(format: DiagnosticFormat) {
        let line = Array("    someKey: someValue\n".utf8)
        var sources = SourceMap()
        let bytes = Array(repeatElement(line, count: 10_000).joined())
        let file = sources.add(name: "values.yaml", bytes: bytes)
        let diagnostics = (0..<10_000).map { index in
            let start = index * line.count + 4
            return Diagnostic(.sampleKey, "unknown key", at: SourceSpan(file: file, start: start, end: start + 7))
        }
        let report = DiagnosticReport(sources: sources, files: [], diagnostics: diagnostics, toolVersion: "1")
        var text = ""
        let seconds = processorSeconds { text = report.render(format) }
        #expect(text.utf8.count > 10_000)
        #expect(seconds < 1)
    }

    @Test(arguments: DiagnosticFormat.allCases)
    func aLineOfAMegabyteStaysSmallAndFast(format: DiagnosticFormat) {
        var sources = SourceMap()
        let file = sources.add(
            name: "values.yaml",
            bytes: Array(repeatElement(Array("é: ".utf8), count: 250_000).joined())
        )
        let diagnostics = (0..<100).map { index in
            let start = index * 10_000
            return Diagnostic(.sampleKey, "unknown key", at: SourceSpan(file: file, start: start, end: 1_000_000))
        }
        let report = DiagnosticReport(sources: sources, files: [], diagnostics: diagnostics, toolVersion: "1")
        var text = ""
        let seconds = processorSeconds { text = report.render(format) }
        #expect(text.utf8.count < 150_000)
        #expect(seconds < 1)
    }

    @Test func columnsInLongLinesAreRight() {
        var sources = SourceMap()
        let file = sources.add(
            name: "values.yaml",
            bytes: Array(repeatElement(Array("é: ".utf8), count: 2500).joined())
        )
        for offset in [0, 2, 1023, 1024, 1025, 4096, 9999, 10_000, 20_000] {
            let inside = min(offset, file.bytes.count)
            let column = file.bytes[..<inside].count { $0 & 0xC0 != 0x80 } + 1
            #expect(file.position(of: offset) == SourcePosition(line: 1, column: column))
        }
    }

    /// Returns the time that this thread was at work, so that a busy machine fails no test.
    private func processorSeconds(of work: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        work()
        return now() - start
    }
}
