import ManifestDSL
import Testing

/// The comparison finds what differs, in charts that are wrong on purpose.
@Suite struct HarnessTests {
    private static let values = """
        replicas: 5000000
        title: a
        settings: {B: 1.10, A: "yes", C: true}
        selector: {disk: ssd, n: 5}
        inner: {enabled: true, limit: 7}

        """
    private let release = ReleaseIdentity(name: "demo")

    @Test func aRightChartIsEqual() throws {
        let sides = try BothWays(SmallChart.definition, files: SmallChart.files)
        guard case .equal(let count) = sides.judge(Self.values, release) else {
            Issue.record("\(sides.judge(Self.values, release))")
            return
        }
        #expect(count == 2)
    }

    /// What is broken in the chart, and what is said of it.
    @Test(arguments: [
        (
            "int64 .Values.replicas", ".Values.replicas",
            "Workload `demo` of templates/workload.yaml: `spec.replicas` is the integer 5000000 in render and the number 5000000.0 in the chart"
        ),
        (
            "quote .Values.title", ".Values.replicas",
            "ConfigMap `demo` of templates/settings.yaml: `data.title` is the string \"a\" in render and the number 5000000.0 in the chart"
        ),
        (
            "  limit: {{ int64 .Values.inner.limit }}", "",
            "Workload `demo` of templates/workload.yaml: `spec.limit` is the integer 7 in render and absent in the chart"
        ),
        (
            "kind: ConfigMap", "kind: ConfigMap\nmore: {}",
            "ConfigMap `demo` of templates/settings.yaml: `more` is absent in render and a map in the chart"
        ),
        (
            "{{- if .Values.inner.enabled }}", "{{- if not .Values.inner.enabled }}",
            "ConfigMap `demo` of templates/settings.yaml is in render and not in the chart"
        ),
        (
            "kind: Workload", "kind: Other",
            "Other `demo` of templates/workload.yaml is in the chart and not in render"
        ),
        (
            "name: {{ .Release.Name | quote }}", "name: \"{{ .Release.Name }}\\nb\"",
            "ConfigMap `demo` of templates/settings.yaml: `metadata.name` is \"demo\" in render and \"demo\\nb\" in the chart"
        ),
    ])
    func aWrongChartIsNot(old: String, new: String, message: String) throws {
        let sides = try BothWays(SmallChart.definition, files: SmallChart.files(replacing: old, by: new))
        #expect(sides.judge(Self.values, release).problem == message)
    }

    @Test func refusalsAreTold() throws {
        let sides = try BothWays(SmallChart.definition, files: SmallChart.files)
        guard case .refused = sides.judge("title: a\n", release) else {
            Issue.record("taken")
            return
        }
        let lax = try BothWays(SmallChart.definition, files: SmallChart.files(replacing: "fail", by: "print"))
        #expect(
            lax.judge("title: a\n", release).problem
                == "render refuses, the chart does not: a title needs inner.enabled [values.rule]"
        )
        let strict = try BothWays(
            SmallChart.definition,
            files: SmallChart.files(replacing: "int64 .Values.replicas", by: "fail \"no\"")
        )
        let text = try #require(strict.judge("{}\n", release).problem)
        #expect(
            text.hasPrefix("the chart refuses, render does not: ")
                && text.contains("templates/workload.yaml:7:15): no"),
            "\(text)"
        )
    }

    /// Random files find the mistakes that are wanted of them, and shrink to the value that matters.
    @Test(arguments: [
        ("int64 .Values.replicas", ".Values.replicas", ["replicas"]),
        (#"(kindIs "string" $setting) | quote"#, "true", ["settings", "inner"]),
        ("toYaml .", "toJson .", []),
    ])
    func randomFilesFindMistakes(old: String, new: String, keys: [String]) throws {
        let run = RandomRun(
            chart: SmallChart.definition,
            files: SmallChart.files(replacing: old, by: new),
            seed: 1,
            count: 300
        )
        let report = try run.report()
        #expect(report.failures.isEmpty == keys.isEmpty)
        if let failure = report.failures.first {
            for key in keys { #expect(failure.contains("\n\(key):"), "\(failure)") }
            #expect(failure.split(separator: "\n").count < 8, "\(failure)")
        }
    }
}
