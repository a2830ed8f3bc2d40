import TestSupport
import Testing
import ValueModel
import ValuesSchema

/// Every document made from the sample schema, compared with its expectation.
@Suite struct DocumentTests {
    private static let cases = "Tests/ValuesSchemaTests/Cases"
    private let record = SampleValues.schema.record

    @Test(arguments: [(JSONSchemaWriter.Dialect.draft202012, "schema.json"), (.draft07, "schema.draft07.json")])
    func jsonSchema(dialect: JSONSchemaWriter.Dialect, name: String) throws {
        let schema = JSONSchemaWriter().schema(
            of: record,
            title: "Sample",
            identifier: "https://example.com/values.schema.json",
            dialect: dialect
        )
        let text = JSONWriter(keyOrder: .asGiven, escapesHTML: false, indentation: "  ").text(of: schema) + "\n"
        #expect(try Snapshot.difference(of: text, from: "\(Self.cases)/\(name)") == nil)
    }

    @Test func defaults() throws {
        let text = DefaultsWriter().text(of: record)
        #expect(try Snapshot.difference(of: text, from: "\(Self.cases)/values.yaml") == nil)
    }

    @Test func defaultsWithDeadKeys() throws {
        let text = DefaultsWriter(schemaLocation: nil, includesDeadKeys: true).text(of: record)
        #expect(try Snapshot.difference(of: text, from: "\(Self.cases)/values.all.yaml") == nil)
    }

    @Test func referenceTable() throws {
        let text = ReferenceTable(title: "Values", generatedBy: "make docs").markdown(of: record)
        #expect(try Snapshot.difference(of: text, from: "\(Self.cases)/values.md") == nil)
    }
}
