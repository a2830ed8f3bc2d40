import ManifestDSL
import Testing

/// A value of any kind under any key gives the same objects both ways, or is refused both ways.
@Suite struct WrongKindTests {
    private static let values: [Draft] = [
        "null", "true", "0", "1.5", "\"\"", "\"x\"", "[]", "{}", "[null]", "{a: b}", "1e21", "9007199254740993", ".inf",
    ]
    .map { .scalar($0) }

    @Test func wrongKindsAreTreatedAlike() throws {
        let switches = Switches { _, _, _, _ in Self.values }.all(of: EmittedGateway.chart.values)
        let drafts = switches.map(\.inPlace)
        let some = drafts.enumerated().filter { $0.offset % EmittedGateway.stride == 0 }.map(\.element)
        let batch = Batch(
            chart: EmittedGateway.chart,
            files: EmittedGateway.files,
            release: ReleaseIdentity(name: "litellm")
        )
        let report = try batch.report(some)
        print("\(report.equal) equal, \(report.refused) refused, \(report.failures.count) failures of \(drafts.count)")
        for failure in report.failures.prefix(10) { Issue.record("\(failure)") }
        #expect(report.failures.isEmpty, "\(report.failures.count) of \(some.count) differ")
    }
}
