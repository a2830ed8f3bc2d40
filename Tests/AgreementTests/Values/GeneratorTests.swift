import ManifestDSL
import Testing

/// The random values are worth comparing: they are valid, they set much, and they leave nothing out.
@Suite struct GeneratorTests {
    /// Fields of which no value but the default is ever taken.
    private static let constant: Set = [
        "postgresql.architecture", "livenessProbe.successThreshold", "startupProbe.successThreshold",
    ]

    @Test func randomFilesReachEveryField() throws {
        let report = try RandomRun.gateway(count: 400).reportOfFiles()
        print(report.summary)
        #expect(report.givenUp * 50 < report.files)
        #expect(report.leaves > 20 * report.files)
        #expect(report.objects > 7 * report.files)
        for field in SetFields.all(of: EmittedGateway.chart.values) where !Self.constant.contains(field) {
            let count = report.fields[field] ?? 0
            #expect(count >= 1, "\(field) is set in \(count) of \(report.files) files")
        }
    }
}
