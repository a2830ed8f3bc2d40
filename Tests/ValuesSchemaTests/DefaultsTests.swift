import Diagnostics
import TestSupport
import Testing
import ValueModel
import ValuesSchema
import YAML

/// The default values file read back.
@Suite struct DefaultsTests {
    private let record = SampleValues.schema.record

    @Test func theFileGivesTheDefaults() throws {
        let text = DefaultsWriter(includesDeadKeys: true).text(of: record)
        #expect(try read(text) == record.defaults)
    }

    @Test func theFileIsAcceptedWithoutAWord() {
        let trial = Trial(DefaultsWriter().text(of: record))
        #expect(trial.collector.diagnostics.isEmpty, "\(trial.report)")
        #expect(trial.effective.value == record.defaults)
    }

    @Test func everyCommentedKeyIsAcceptedToo() {
        let lines = DefaultsWriter().text(of: record).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(lines.contains("# storage: 8Gi"))
    }

    private func read(_ text: String) throws -> Value {
        var sources = SourceMap()
        let file = sources.add(name: "values.yaml", bytes: Array(text.utf8))
        return try #require(YAMLReader(file: file).values(into: DiagnosticCollector())).value
    }
}
