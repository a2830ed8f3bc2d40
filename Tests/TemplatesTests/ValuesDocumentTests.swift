import Diagnostics
import OrderedCollections
import Templates
import Testing
import ValueModel
import YAML

@testable import ValuesSchema

/// The documents of the chart's values say what is true.
@Suite struct ValuesDocumentTests {
    private let record = GatewayValues.schema.record
    private let collector = DiagnosticCollector()

    @Test(arguments: [true, false])
    func theValuesFileGivesTheDefaults(includesDeadKeys: Bool) throws {
        let text = DefaultsWriter(includesDeadKeys: includesDeadKeys).text(of: record)
        var sources = SourceMap()
        let file = sources.add(name: "values.yaml", bytes: Array(text.utf8))
        let user = try #require(YAMLReader(file: file).values(into: collector))
        let effective = ValuesResolver(record, into: collector).resolve(user, over: record.defaults)
        #expect(effective.value == record.defaults)
        #expect(includesDeadKeys || collector.diagnostics.isEmpty, "\(collector.diagnostics.map(\.message))")
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("#") && $0.count > 100 }.isEmpty)
    }

    @Test func everyExampleIsGood() {
        var count = 0
        func check(_ record: ObjectRecord, _ path: [String]) {
            for field in record.fields {
                let path = path + [field.name]
                if case .object(let inner) = field.shape { check(inner, path) }
                guard let example = field.exampleValue else { continue }
                count += 1
                let instance = path.reversed().reduce(example) { value, key in .object([key: value]) }
                let root = self.record
                _ = ValuesResolver(root, into: collector).resolve(ValueNode(instance), over: root.defaults)
            }
        }
        check(record, [])
        let problems = collector.diagnostics.filter { $0.code != .deadKey }
        #expect(problems.isEmpty, "\(problems.map { "\($0.path ?? "-"): \($0.message)" })")
        #expect(count > 10)
    }

    @Test func everyFieldIsDocumented() {
        func check(_ record: ObjectRecord, _ path: ValuePath) {
            #expect(record.documentation.hasSuffix("."), "\(path)")
            for field in record.fields {
                let path = path.appending(field.name)
                #expect(
                    field.documentation.hasSuffix(".") || field.deadReason != nil,
                    "\(path): \(field.documentation)"
                )
                if let inner = field.shape.record { check(inner, path) }
            }
        }
        check(record, ValuePath())
    }
}
