import ManifestDSL
import Templates
import Testing

/// The random values are worth comparing: they are valid, they set much, and they leave nothing out.
@Suite struct GeneratorTests {
    @Test func randomFilesReachEveryField() throws {
        let run = RandomRun(chart: GatewayChart.definition, files: [], seed: 3, count: 1000)
        let report = try run.generated()
        print(report.givenUp, report.files, report.leaves, report.repairs, report.objects)
        for (key, count) in report.refusals.sorted(by: { $0.value > $1.value }).prefix(40) { print(count, key) }
        print(SetFields.all(of: GatewayChart.definition.values).map { ($0, report.fields[$0] ?? 0) }.filter { $0.1 < 20 }.sorted { $0.1 < $1.1 })
    }
}
