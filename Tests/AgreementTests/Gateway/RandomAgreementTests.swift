import ManifestDSL
import Testing

/// Random valid values give the same objects both ways.
@Suite struct RandomAgreementTests {
    private static let releases = [
        ReleaseIdentity(name: "litellm"), ReleaseIdentity(name: "release-name", namespace: "llm"),
        ReleaseIdentity(name: "x-litellm-y", namespace: "123"), ReleaseIdentity(name: "litellm-gateway"),
        ReleaseIdentity(name: String(repeating: "a", count: 46) + "y"),
    ]

    @Test func randomValuesRenderTheSame() throws {
        var run = RandomRun.gateway(count: EmittedGateway.randomFiles)
        run.releases = Self.releases
        let report = try run.report()
        print(report.summary)
        for failure in report.failures.prefix(8) { Issue.record("\(failure)") }
        #expect(report.failures.isEmpty, "\(report.failures.count) of \(report.files) files differ")
        #expect(report.files > EmittedGateway.randomFiles * 9 / 10)
    }
}
