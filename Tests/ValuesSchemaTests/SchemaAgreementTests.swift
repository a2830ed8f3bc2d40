import Diagnostics
import OrderedCollections
import TestSupport
import Testing
import ValueModel
import ValuesSchema

/// The JSON Schema and the resolver refuse the same values; a validator of JSON Schema decides for the schema.
@Suite struct SchemaAgreementTests {
    private static func schema(_ dialect: JSONSchemaWriter.Dialect) -> String {
        let schema = JSONSchemaWriter().schema(of: SampleValues.schema.record, title: "Sample", dialect: dialect)
        return JSONWriter(keyOrder: .asGiven).text(of: schema)
    }

    @Test(arguments: [JSONSchemaWriter.Dialect.draft202012, .draft07])
    func theSchemaIsValid(dialect: JSONSchemaWriter.Dialect) throws {
        // The referee checks a schema against its meta-schema and refuses an invalid one.
        #expect(try Referee.shared().validateSchema(Self.schema(dialect), instances: ["{}"]) == [[]])
    }

    @Test func anInvalidSchemaIsRefused() {
        #expect(throws: Referee.Failure.self) {
            try Referee.shared().validateSchema(#"{"type": "strin"}"#, instances: ["{}"])
        }
    }

    @Test(arguments: [JSONSchemaWriter.Dialect.draft202012, .draft07])
    func theDefaultsAreValid(dialect: JSONSchemaWriter.Dialect) throws {
        let defaults = JSONWriter().text(of: SampleValues.schema.record.defaults)
        #expect(try Referee.shared().validateSchema(Self.schema(dialect), instances: [defaults]) == [[]])
    }

    @Test(arguments: [JSONSchemaWriter.Dialect.draft202012, .draft07])
    func schemaAndResolverRefuseTheSame(dialect: JSONSchemaWriter.Dialect) throws {
        let seed: UInt64 = dialect == .draft07 ? 7 : 2020
        var generator = InstanceGenerator(seed: seed)
        let instances = (0..<1200).map { number in generator.instance(isSpoiled: number % 2 == 1) }
        let texts = instances.map { JSONWriter(keyOrder: .asGiven).text(of: $0) }
        let violations = try Referee.shared().validateSchema(Self.schema(dialect), instances: texts)
        var refused = 0
        for (index, instance) in instances.enumerated() {
            let trial = Trial(instance)
            // The schema leaves the fields of the Kubernetes API to others.
            let errors = trial.collector.diagnostics.filter {
                $0.severity == .error && $0.code.name != "kubernetes.unknown-field"
            }
            if !errors.isEmpty { refused += 1 }
            #expect(
                errors.isEmpty == violations[index].isEmpty,
                "seed \(seed): \(texts[index])\nresolver: \(errors.map(\.message))\nschema: \(violations[index])"
            )
        }
        #expect(refused > 300 && refused < 900, "\(refused) of \(instances.count) are refused")
    }

    @Test func anOpenRootTakesOtherKeysOnlyThere() throws {
        let schema = JSONSchemaWriter(rootIsOpen: true).schema(of: SampleValues.schema.record, title: "Sample")
        let violations = try Referee.shared().validateSchema(
            JSONWriter().text(of: schema),
            instances: [
                #"{"subchart": {}}"#, #"{"service": {"subchart": {}}}"#, #"{"global": 1, "sops": 2, "x-a": 3}"#,
            ]
        )
        #expect(violations.map(\.isEmpty) == [true, false, true])
    }
}
