import Diagnostics
import GoRuntime
import JSONSchema
import Kubernetes
import ManifestDSL
import OrderedCollections
import Templates
import TestSupport
import Testing
import ValueModel
import ValuesSchema

/// The schema in the chart and the resolver refuse the same values files, asked of the values that Helm makes of them.
@Suite struct ChartSchemaAgreementTests {
    private static let record = GatewayValues.schema.record
    private static let files = ChartDocuments(GatewayChart.definition).files()
    private static let chart = Dictionary(
        uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    )

    @Test func helmReadsTheDefaults() throws {
        let defaults = JSONWriter().text(of: Self.record.livingDefaults)
        #expect(try Referee.shared().valuesFromYAML([Self.chart["values.yaml"] ?? ""])[0].get() == defaults)
        #expect(try Referee.shared().validateValues(of: Self.chart, ["{}"]) == [nil])
    }

    @Test(arguments: [UInt64(1), 2])
    func helmAndResolverRefuseTheSame(seed: UInt64) throws {
        var generator = ShapeGenerator(seed: seed, fillsFreeform: true)
        let instances = (0..<100).map { _ in generator.object(Self.record) } + (seed == 1 ? Self.nulls : [])
        let texts = instances.map { JSONWriter(keyOrder: .asGiven).text(of: $0) }
        let violations = try Referee.shared().validateValues(of: Self.chart, texts)
        var refused = 0
        for (index, instance) in instances.enumerated() {
            let errors = Self.errors(of: instance)
            refused += errors.isEmpty ? 0 : 1
            #expect(
                errors.isEmpty == (violations[index] == nil),
                "seed \(seed): \(texts[index])\nresolver: \(errors)\nHelm: \(violations[index] ?? "accepts")"
            )
        }
        #expect(refused > 25 && refused < instances.count, "\(refused) of \(instances.count) are refused")
    }

    @Test func ourValidatorAndResolverRefuseTheSame() throws {
        let document = try SchemaDocument(Array((Self.chart["values.schema.json"] ?? "").utf8))
        var generator = ShapeGenerator(seed: 4, fillsFreeform: true)
        var refused = 0
        for number in 0..<600 {
            let instance = generator.object(Self.record)
            let coalesced = ValueNode(instance)
                .coalesced(over: ValueNode(Self.record.defaults), into: DiagnosticCollector())
            let text = JSONWriter().text(of: coalesced.value)
            let violations = document.validate(GoJSON.value(of: Array(text.utf8)).value ?? .null)
            let errors = Self.errors(of: instance)
            refused += errors.isEmpty ? 0 : 1
            #expect(
                errors.isEmpty == violations.isEmpty,
                "\(number): \(JSONWriter().text(of: instance))\nresolver: \(errors)\nschema: \(violations.count)"
            )
        }
        #expect(refused > 100 && refused < 600, "\(refused) are refused")
    }

    /// Every path of the defaults with a null, and each of a few values that are mostly of another kind.
    private static let nulls: [Value] = {
        var values: [Value] = []
        func visit(_ members: ValueObject, _ wrap: (Value) -> Value) {
            for (key, member) in members {
                let here = { (value: Value) in wrap(.object([key: value])) }
                values += [nil, "a b"].map(here)
                if case .object(let inner) = member, key != "proxy_config" {
                    withoutActuallyEscaping(here) { here in visit(inner, { here($0) }) }
                }
            }
        }
        visit(record.defaults.members ?? [:]) { $0 }
        return values
    }()

    /// What the resolver calls an error, but for what JSON Schema cannot say.
    private static func errors(of instance: Value) -> [String] {
        let collector = DiagnosticCollector()
        // The resolver leaves it to the check of what is rendered.
        let objects = instance["extraResources"]?.elements ?? []
        if objects.contains(where: { $0["kind"] == nil }) { return ["an object without a kind"] }
        _ = ValuesResolver(record, into: collector).resolve(ValueNode(instance), over: record.defaults)
        let unsayable: Set<DiagnosticCode> = [
            .duplicateItem, .kubernetesRequestAboveLimit, .kubernetesDuplicateName,
        ]
        return collector.diagnostics.filter { diagnostic in
            guard diagnostic.severity == .error, !unsayable.contains(diagnostic.code) else { return false }
            // The root is open.
            return !(diagnostic.code == .unknownKey && diagnostic.path?.contains(".") == false)
        }.map(\.message)
    }
}
