import ManifestDSL
import OrderedCollections
import Testing
import ValueModel

/// Every switch of the values, alone and with every other that meets it in a manifest, gives the same objects both ways.
@Suite struct SwitchAgreementTests {
    private static let batch = Batch(
        chart: EmittedGateway.chart,
        files: EmittedGateway.files,
        release: ReleaseIdentity(name: "litellm")
    )
    private static let switches = Switches { $0.good($1, at: $2, standard: $3) }.all(of: EmittedGateway.chart.values)

    @Test func everySwitchAlone() throws {
        let drafts = Self.switches.flatMap { [$0.alone, $0.inPlace] }
        try Self.check(Array(Set(drafts)).sorted { $0.text < $1.text }, stride: EmittedGateway.stride, share: 0.6)
    }

    @Test func everyPairOfAManifest() throws {
        let drafts = try SwitchPairs(Self.switches, EmittedGateway.chart).drafts
        #expect(drafts.count > 5000)
        try Self.check(drafts, stride: EmittedGateway.pairStride, share: 0.8)
    }

    private static func check(_ drafts: [Draft], stride: Int, share: Double) throws {
        let some = drafts.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
        let report = try batch.report(some)
        print("\(report.equal) equal, \(report.refused) refused, \(report.failures.count) failures of \(drafts.count)")
        for failure in report.failures.prefix(8) { Issue.record("\(failure)") }
        #expect(report.failures.isEmpty, "\(report.failures.count) of \(some.count) differ")
        #expect(Double(report.equal) > share * Double(some.count))
    }
}
