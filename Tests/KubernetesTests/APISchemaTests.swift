import Diagnostics
import GoRuntime
import JSONSchema
import Kubernetes
import OrderedCollections
import TestSupport
import Testing
import ValueModel

/// The JSON Schema of the API and the checker refuse the same values; a validator of JSON Schema decides for the schema.
@Suite struct APISchemaTests {
    @Test func schemaAndCheckerRefuseTheSame() throws {
        var random = SeededGenerator(seed: 28)
        var refused = 0
        var total = 0
        for (spelling, good) in GoodSnippets.all + Self.objects {
            var writer = APISchema(definitionsAt: "#/definitions/")
            var schema = writer.schema(of: APIType(spelling), isNullable: true)
            schema = ["allOf": [.object(schema)], "$schema": "http://json-schema.org/draft-07/schema#"]
            schema["definitions"] = .object(writer.definitions)
            let values = [good] + Self.damages(of: good, &random)
            let document = try SchemaDocument(Array(JSONWriter().text(of: .object(schema)).utf8))
            for (index, value) in values.enumerated() {
                let errors = Self.errors(of: value, as: APIType(spelling))
                let violations = document.validate(
                    GoJSON.value(of: Array(JSONWriter().text(of: value).utf8)).value ?? .null
                )
                #expect(
                    errors.isEmpty == violations.isEmpty,
                    "\(spelling) \(JSONWriter().text(of: value))\nchecker: \(errors)\nschema: \(violations.count)"
                )
                #expect(index > 0 || violations.isEmpty)
                refused += errors.isEmpty ? 0 : 1
            }
            total += values.count
        }
        #expect(total > 1200 && refused > total / 2 && refused < total, "\(refused) of \(total) are refused")
    }

    private static let objects =
        SchemaAgreementTests.objects + [
            (
                "Container",
                [
                    "name": "a", "lifecycle": ["preStop": ["exec": ["command": ["a"]], "httpGet": nil]],
                    "startupProbe": ["grpc": ["port": 1], "exec": nil], "image": nil,
                ]
            ),
            ("Volume", ["name": "a", "emptyDir": [:], "secret": nil, "hostPath": nil]),
            ("DeploymentStrategy", ["rollingUpdate": ["maxSurge": 0, "maxUnavailable": "1%"]]),
        ]

    /// What the checker calls an error, but for what JSON Schema cannot say.
    private static func errors(of value: Value, as type: APIType) -> [String] {
        let collector = DiagnosticCollector()
        APIShapeChecker().check(ValueNode(value), against: type, at: ValuePath(), into: collector)
        let errors = collector.diagnostics.filter { diagnostic in
            diagnostic.severity == .error && diagnostic.code != .kubernetesRequestAboveLimit
                && diagnostic.code != .kubernetesDuplicateName
        }
        return errors.map(\.message)
    }

    /// Returns copies of a value of which each is damaged at one place.
    private static func damages(of value: Value, _ random: inout SeededGenerator) -> [Value] {
        var copies = Array(junk.shuffled(using: &random).prefix(2))
        switch value {
        case .array(let elements):
            for index in elements.indices {
                for damaged in damages(of: elements[index], &random) {
                    var copy = elements
                    copy[index] = damaged
                    copies.append(.array(copy))
                }
            }
        case .object(let members):
            if let key = additions.randomElement(using: &random) {
                var copy = members
                copy[key] = [:]
                copies.append(.object(copy))
            }
            for (key, member) in members {
                var copy = members
                copy[key] = nil
                copies.append(.object(copy))
                copy[key + "Typo"] = member
                copies.append(.object(copy))
                for damaged in damages(of: member, &random) {
                    var copy = members
                    copy[key] = damaged
                    copies.append(.object(copy))
                }
            }
        default: break
        }
        return copies
    }

    private static let additions = ["secret", "httpGet", "a b", "a/b/c", "value"]
    private static let junk: [Value] = [
        nil, true, 0, -1, 7, 70000, 1.5, 3.0, 3_000_000_000, "", "text", "Aa_b", "-", "a b", "5", "0%", "00%", "101%",
        "1Ki",
        "-1", "-0", "1e3", "1Kb", "10.0.0.1", "*.a.b", "http", "A/b", "x=y", [], [nil], ["a"], [[:]], [:], ["a": nil],
        ["a": "b"], ["a b": "c"], ["cpu": -1],
    ]
}
