import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct DiagnosticReportTests {
    static let files = [
        DiagnosticFormat.text: "report.txt", .json: "report.json", .sarif: "report.sarif", .github: "report.github",
        .junit: "report.junit.xml",
    ]

    private func report() -> DiagnosticReport {
        let sample = Sample()
        return DiagnosticReport(
            sources: sample.sources,
            files: ["values.yaml", "clean.yaml"],
            diagnostics: sample.diagnostics.reversed(),
            toolVersion: "1.2.3"
        )
    }

    @Test(arguments: DiagnosticFormat.allCases)
    func everyFormat(format: DiagnosticFormat) throws {
        let name = try #require(Self.files[format])
        let text = report().render(format, options: .init(informationURI: "https://example.org/chartgen"))
        #expect(try Snapshot.difference(of: text, from: "Tests/DiagnosticsTests/Cases/\(name)") == nil)
    }

    @Test(arguments: DiagnosticFormat.allCases)
    func nothingToReport(format: DiagnosticFormat) throws {
        let report = DiagnosticReport(sources: SourceMap(), files: ["a.yaml"], diagnostics: [], toolVersion: "1")
        let text = report.render(format)
        #expect(text.hasSuffix("\n"))
        switch format {
        case .text, .github: #expect(text == "no problems\n")
        case .json, .sarif: _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
        case .junit: #expect(text.contains("<testcase name=\"no problems\" classname=\"a.yaml\"/>"))
        }
    }

    @Test func diagnosticsComeInSourceOrder() {
        let places = report().render(.text, options: .init(showsSummary: false)).split(separator: "\n")
            .filter { $0.contains(" [values.") }.map { $0.prefix { $0 != " " } }
        #expect(
            places == [
                "chartgen:0:0:", "prod.yaml:1:1:", "values.yaml:3:15:", "values.yaml:4:1:", "values.yaml:5:7:",
                "--set:1:7:",
            ]
        )
    }

    @Test func aProblemOfAWholeFileComesBeforeTheOthersInIt() {
        let (sources, span) = marking("«a»: 1")
        let inside = Diagnostic(.sampleType, "inside", at: span)
        let whole = Diagnostic(.sampleType, "whole", file: "marked.yaml")
        let sorted = Diagnostic.inSourceOrder([inside, whole], sources: sources)
        #expect(sorted == [whole, inside])
    }

    @Test func theCollectorKeepsAProblemOnce() {
        let (_, span) = marking("«a»: 1")
        let collector = DiagnosticCollector()
        collector.report(Diagnostic(.sampleKey, "one", at: span))
        #expect(!collector.hasErrors)
        collector.report(Diagnostic(.sampleType, "two"))
        collector.report(Diagnostic(.sampleKey, "one", at: span))
        #expect(collector.hasErrors)
        #expect(collector.diagnostics.map(\.message) == ["one", "two"])
        #expect(collector.sorted().map(\.message) == ["two", "one"])
    }

    @Test func theSummaryCountsAndNames() {
        let sample = Sample()
        let type = sample.diagnostics[1]
        let key = sample.diagnostics[2]
        func summary(_ diagnostics: [Diagnostic]) -> String {
            DiagnosticSummary(diagnostics, sources: sample.sources).text
        }
        #expect(summary([]) == "no problems")
        #expect(summary([type, type, key]) == "2 errors, 1 warning in values.yaml")
        #expect(summary(sample.diagnostics) == "3 errors, 2 warnings, 1 info in 3 files")
        #expect(summary([sample.diagnostics[5]]) == "1 error")
    }
}
