import Diagnostics
import OrderedCollections
import Templates
import TestSupport
import Testing
import ValueModel
import ValuesSchema

/// The chart's JSON Schema and the resolver refuse the same values files.
@Suite struct SchemaAgreementTests {
    private let record = GatewayValues.schema.record

    @Test(arguments: [UInt64(1), 2, 3])
    func schemaAndResolverRefuseTheSame(seed: UInt64) throws {
        var generator = ShapeGenerator(seed: seed)
        let instances = (0..<800).map { _ in generator.object(record) }
        let texts = instances.map { JSONWriter(keyOrder: .asGiven).text(of: $0) }
        let schema = JSONWriter(keyOrder: .asGiven).text(of: JSONSchemaWriter().schema(of: record, title: "Values"))
        let violations = try Referee.shared().validateSchema(schema, instances: texts)
        for (index, instance) in instances.enumerated() {
            let collector = DiagnosticCollector()
            _ = ValuesResolver(record, into: collector).resolve(ValueNode(instance), over: record.defaults)
            let errors = collector.diagnostics.filter(Self.isAboutTheSchema)
            #expect(
                errors.isEmpty == violations[index].isEmpty,
                "seed \(seed): \(texts[index])\nresolver: \(errors.map(\.message))\nschema: \(violations[index])"
            )
        }
    }

    /// A field whose check stands in the schema of a chart alone.
    private static let checkedPath = "migrationJob.hooks.helm.weight"

    /// Whether JSON Schema can say it: neither the fields of the Kubernetes API nor the program's configuration, and no names twice.
    private static func isAboutTheSchema(_ diagnostic: Diagnostic) -> Bool {
        if diagnostic.code.name == "kubernetes.wrong-type" { return true }
        return diagnostic.severity == .error && DiagnosticFamily.values.codes.contains(diagnostic.code)
            && diagnostic.code != .duplicateItem && diagnostic.path != Self.checkedPath
    }
}
