import Diagnostics
import ManifestDSL
import TestSupport
import Testing
import ValuesSchema

/// What is said of objects, word by word: `Cases/checks/<case>.yaml`, and the report beside it.
@Suite struct CheckReportTests {
    static let folder = "Tests/ManifestDSLTests/Cases/checks"
    static let chart = Sample.chart([Manifest("objects.yaml", objects: Sample.values.objects)])

    @Test(arguments: try Snapshot.cases(in: folder, suffix: ".yaml", minimum: 10))
    func reportsWhatIsExpected(path: String) throws {
        let report = Run(Self.chart, try Snapshot.text(of: path)).report
        #expect(try Snapshot.difference(of: report, from: path.replacing(".yaml", with: ".txt")) == nil)
    }

    @Test func everyCodeHasACase() throws {
        let cases = try Snapshot.cases(in: Self.folder, suffix: ".yaml")
        let reports = try cases.map { Run(Self.chart, try Snapshot.text(of: $0)).report }.joined()
        // A values file that is too large is refused before there are objects; the tests of the program have one.
        for code in DiagnosticFamily.manifests.codes where code != .manifestTooLarge {
            #expect(reports.contains("[\(code.name)]"), "\(code.name)")
        }
    }
}
