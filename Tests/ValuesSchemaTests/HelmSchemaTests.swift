import OrderedCollections
import TestSupport
import Testing
import ValueModel
import ValuesSchema

/// Helm's own validator takes the schema as `values.schema.json`; its patterns are those of Go's regexp.
@Suite struct HelmSchemaTests {
    private static func render(_ values: Value, _ dialect: JSONSchemaWriter.Dialect) throws -> Referee.Rendering {
        let schema = JSONSchemaWriter(rootIsOpen: true)
            .schema(of: SampleValues.schema.record, title: "Sample", dialect: dialect)
        let chart = [
            "Chart.yaml": "apiVersion: v2\nname: sample\nversion: 1.0.0\n",
            "values.yaml": DefaultsWriter().text(of: SampleValues.schema.record),
            "values.schema.json": JSONWriter(keyOrder: .asGiven).text(of: schema),
            "templates/a.yaml": "kind: ConfigMap\nmetadata: {name: {{ .Values.service.port | quote }}}\n",
        ]
        return try Referee.shared().render(chart: chart, values: JSONWriter().text(of: values))
    }

    private static let dialects = [JSONSchemaWriter.Dialect.draft202012, .draft07]
    private static let good: [Value] = [
        [:], ["replicaCount": 3, "global": ["a": 1], "subchart": [:]],
        ["podLabels": ["example.com/a": "b"], "env": ["A": 1, "b.c": true], "routes": ["a": ["timeout": "1m30s"]]],
        ["image": ["repository": "localhost:5000/a/b_c", "tag": "v1"], "storage": "8Gi"],
        ["ingress": ["hosts": [["host": "*.example.com", "paths": ["/a?b"]]]], "pdb": ["minAvailable": "25%"]],
        ["args": [:], "ports": [1], "tolerations": [["key": "a"]], "startupProbe": ["path": "/up"]],
    ]
    private static let bad: [Value] = [
        ["replicaCount": "3"], ["service": ["port": 70000]], ["service": ["prot": 80]], ["nameOverride": "A"],
        ["podLabels": ["-a": "b"]], ["podLabels": ["app": "b"]], ["env": ["1A": "b"]],
        ["routes": ["a": ["timeout": ""]]],
        ["image": ["repository": "ghcr.io/a:b"]], ["image": ["pullPolicy": "always"]], ["storage": "8GB"],
        ["ingress": ["hosts": [["paths": ["/a b"]]]]], ["pdb": ["minAvailable": "half"]], ["args": ["a": 1]],
        ["tolerations": [1]], ["startupProbe": ["periodSeconds": 0]], ["readinessProbe": ["path": "up"]],
    ]

    @Test(arguments: dialects, good)
    func helmTakesGoodValues(dialect: JSONSchemaWriter.Dialect, values: Value) throws {
        #expect(try Self.render(values, dialect).manifest.contains("ConfigMap"))
    }

    @Test(arguments: dialects, bad)
    func helmRefusesBadValues(dialect: JSONSchemaWriter.Dialect, values: Value) {
        #expect {
            try Self.render(values, dialect)
        } throws: { error in
            "\(error)".contains("values don't meet the specifications of the schema")
        }
    }
}
