import ManifestDSL
import Testing

/// Random valid values give the same objects both ways.
@Suite struct RandomAgreementTests {
    @Test func randomValuesRenderTheSame() throws {
        let run = RandomRun.gateway(count: EmittedGateway.randomFiles)
        let report = try run.report()
        print(report.summary)
        for failure in report.failures.prefix(8) { Issue.record("\(failure)") }
        #expect(report.failures.isEmpty, "\(report.failures.count) of \(report.files) files differ")
        #expect(report.files > EmittedGateway.randomFiles * 9 / 10)
    }
}
