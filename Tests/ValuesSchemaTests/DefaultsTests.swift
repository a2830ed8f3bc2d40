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

    @Test func linesAreAtMostAHundredColumns() {
        let lines = DefaultsWriter(includesDeadKeys: true).text(of: record).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 100 })
    }

    @Test func anySchemaGivesItsDefaults() throws {
        for seed in 0..<400 {
            var generator = RandomRecords(seed: UInt64(seed))
            let record = generator.record()
            let text = DefaultsWriter(includesDeadKeys: true).text(of: record)
            #expect(try read(text) == record.defaults, "seed \(seed):\n\(text)")
            // Without the dead keys it is still a map.
            #expect(try read(DefaultsWriter(schemaLocation: nil).text(of: record)).members != nil, "seed \(seed)")
        }
    }

    @Test func anySchemaGivesAValidJSONSchemaThatTakesItsDefaults() throws {
        for seed in 0..<40 {
            var generator = RandomRecords(seed: UInt64(seed))
            let record = generator.record()
            let schema = JSONSchemaWriter().schema(of: record, title: "Random")
            let violations = try Referee.shared().validateSchema(JSONWriter().text(of: schema), instances: ["{}"])
            #expect(violations == [[]], "seed \(seed)")
        }
    }

    @Test func anySchemaGivesATableWithTheSameColumnsInEveryRow() {
        for seed in 0..<200 {
            var generator = RandomRecords(seed: UInt64(seed))
            let page = ReferenceTable(title: "Values", generatedBy: "make docs").markdown(of: generator.record())
            for line in page.split(separator: "\n") where line.hasPrefix("| ") && line.hasSuffix(" |") {
                let bars = line.replacing("\\|", with: "").filter { $0 == "|" }.count
                #expect(bars == 5 || bars == 3, "seed \(seed): \(line)")
            }
        }
    }

    private func read(_ text: String) throws -> Value {
        var sources = SourceMap()
        let file = sources.add(name: "values.yaml", bytes: Array(text.utf8))
        let collector = DiagnosticCollector()
        let node = YAMLReader(file: file).values(into: collector)
        return try #require(node, "\(collector.diagnostics.map(\.message)):\n\(text)").value
    }
}
