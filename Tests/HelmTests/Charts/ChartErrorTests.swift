import GoRuntime
import TestSupport
import Testing

@testable import Helm

/// Charts that Helm refuses, with the words in which it does; the referee is asked for every one.
@Suite struct ChartErrorTests {
    private static let good = "apiVersion: v2\nname: demo\nversion: 0.1.0\n"

    /// What Chart.yaml says below `apiVersion: v2`, and what Helm says of it.
    private static let chartFiles: [(text: String, error: String)] = [
        ("name: demo", "validation: chart.metadata.version is required"),
        ("version: 1", "validation: chart.metadata.name is required"),
        ("name: a/b\nversion: 1", "validation: chart.metadata.name \"a/b\" is invalid"),
        ("name: ..\nversion: 1", "validation: chart.metadata.name \"..\" is not allowed"),
        ("name: a\nversion: x", "validation: chart.metadata.version \"x\" is invalid"),
        ("name: a\nversion: 1\ntype: foo", "validation: chart.metadata.type must be application or library"),
        ("name: a\nversion: 1\nmaintainers: [null]", "validation: maintainers must not contain empty or null nodes"),
        ("name: a\nversion: 1\ndependencies: [null]", "validation: dependencies must not contain empty or null nodes"),
        (
            "name: a\nversion: 1\ndependencies: [{name: x, alias: 'a.b'}]",
            "validation: dependency \"x\" has disallowed characters in the alias"
        ),
        (
            "name: a\nversion: 1\ndependencies: [{name: x}, {name: z, alias: x}]",
            "validation: more than one dependency with name or alias \"x\""
        ),
        ("name: [a]", field("array", "Metadata.name", "string")),
        ("name: {a: b}", field("object", "Metadata.name", "string")),
        ("deprecated: 'yes'", field("string", "Metadata.deprecated", "bool")),
        ("deprecated: 1", field("number", "Metadata.deprecated", "bool")),
        ("keywords: foo", field("string", "Metadata.keywords", "[]string")),
        ("keywords: [[foo]]", field("array", "Metadata.keywords", "string")),
        ("annotations: {a: 1, b: [x]}", field("array", "Metadata.annotations", "string")),
        ("annotations: foo", field("string", "Metadata.annotations", "map[string]string")),
        ("maintainers: [x]", field("string", "Metadata.maintainers", "v2.Maintainer")),
        ("maintainers: {a: b}", field("object", "Metadata.maintainers", "[]*v2.Maintainer")),
        ("maintainers: [{name: [x]}]", field("array", "Maintainer.maintainers.name", "string")),
        ("dependencies: {}", field("object", "Metadata.dependencies", "[]*v2.Dependency")),
        ("dependencies: [3]", field("number", "Metadata.dependencies", "v2.Dependency")),
        ("dependencies: [{tags: [1, {a: b}]}]", field("object", "Dependency.dependencies.tags", "string")),
        ("dependencies: [{enabled: 3}]", field("number", "Dependency.dependencies.enabled", "bool")),
        (
            "dependencies: [{import-values: 3}]",
            field("number", "Dependency.dependencies.import-values", "[]interface {}")
        ),
        ("name: [a]\nversion: {}", field("array", "Metadata.name", "string")),
    ]

    private static func field(_ found: String, _ field: String, _ type: String) -> String {
        "cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: "
            + "json: cannot unmarshal \(found) into Go struct field \(field) of type \(type)"
    }

    @Test(arguments: chartFiles)
    func chartFile(text: String, error: String) throws {
        try check(["Chart.yaml": "apiVersion: v2\n\(text)\n"], error)
    }

    /// Further files of a good chart.
    private static let files: [(name: String, text: String, error: String)] = [
        ("Chart.yaml", "", "validation: chart.metadata.name is required"),
        (
            "Chart.yaml", "- a\n",
            "cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: "
                + "json: cannot unmarshal array into Go value of type v2.Metadata"
        ),
        (
            "Chart.yaml", "a: [\n",
            "cannot load Chart.yaml: error converting YAML to JSON: yaml: line 1: did not find expected node content"
        ),
        (
            "values.yaml", "- a\n",
            "cannot load values.yaml: cannot unmarshal yaml document: error unmarshaling JSON: while decoding JSON: "
                + "json: cannot unmarshal array into Go value of type map[string]interface {}"
        ),
        (
            "Chart.lock", "- a\n",
            "cannot load Chart.lock: error unmarshaling JSON: while decoding JSON: "
                + "json: cannot unmarshal array into Go value of type v2.Lock"
        ),
        (
            "Chart.lock", "digest: [1]\n",
            "cannot load Chart.lock: error unmarshaling JSON: while decoding JSON: "
                + "json: cannot unmarshal array into Go struct field Lock.digest of type string"
        ),
        (
            "requirements.yaml", "- a\n",
            "cannot load requirements.yaml: error unmarshaling JSON: while decoding JSON: "
                + "json: cannot unmarshal array into Go value of type v2.Metadata"
        ),
        ("charts/x/templates/y", "a", "error unpacking subchart x in demo: Chart.yaml file is missing"),
        ("charts/README.md", "a", "error unpacking subchart README.md in demo: Chart.yaml file is missing"),
        ("charts/x.tgz", "a", "error unpacking subchart x.tgz in demo: unexpected EOF"),
        ("charts/x.tgz", "", "error unpacking subchart x.tgz in demo: EOF"),
        ("charts/x.tgz", "this is no archive", "error unpacking subchart x.tgz in demo: gzip: invalid header"),
        ("charts/x.tgz/a", "a", "error unpacking subchart tar in demo: expected x.tgz, got x.tgz/a"),
    ]

    @Test(arguments: files)
    func file(name: String, text: String, error: String) throws {
        try check(["Chart.yaml": Self.good].merging([name: text]) { $1 }, error)
    }

    @Test func noChartFile() throws {
        try check(["values.yaml": "{}"], "Chart.yaml file is missing")
    }

    @Test func missingDependencies() throws {
        try check(
            ["Chart.yaml": Self.good + "dependencies: [{name: x}, {name: z}]\n"],
            "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' to "
                + "fetch missing dependencies: found in Chart.yaml, but missing in charts/ directory: x, z"
        )
    }

    @Test func valuesOfADeclaredChartThatAreNoMap() throws {
        let files = [
            "Chart.yaml": Self.good + "dependencies: [{name: x, version: '*'}]\n", "charts/x/Chart.yaml": Self.x,
        ]
        try check(
            files,
            values: "{\"x\":\"str\"}",
            "chart dependencies processing failed: type mismatch on x: %!t(string=str)"
        )
    }

    @Test func valuesOfAnUndeclaredChartThatAreNoMap() throws {
        let files = ["Chart.yaml": Self.good, "charts/x/Chart.yaml": Self.x]
        try check(files, values: "{\"x\":[1]}", "type mismatch on x: [%!t(float64=1)]")
    }

    private static let x = "apiVersion: v2\nname: x\nversion: 1\n"

    private func check(_ files: [String: String], values: String = "{}", _ error: String) throws {
        let trial = ChartTrial(files: files, values: values)
        #expect(trial.ourOutcome == .refused(error))
        #expect(try trial.helmOutcome() == .refused(error))
    }
}
