import ManifestDSL
import Testing
import ValueModel

@Suite struct ChartRendererTests {
    private let objects = """
        objects:
        - {apiVersion: v1, kind: Secret, metadata: {name: s}}
        - {apiVersion: example.com/v1, kind: Widget, metadata: {name: w}}
        - {apiVersion: v1, kind: Secret, metadata: {name: r}}

        """

    @Test func objectsComeInInstallOrderAndHooksLast() {
        let run = SampleChart.run(objects)
        #expect(run.places.isEmpty)
        let order = run.outcome.objects.map { "\($0.kind)/\($0.name)" }
        #expect(order == ["Secret/s", "Secret/r", "Service/app", "Deployment/app", "Widget/w", "ConfigMap/app-hook"])
    }

    @Test func documentsNameTheirSource() {
        let service = SampleChart.run("{}").outcome.objects.filter { $0.kind == "Service" }
        let text = String(decoding: ManifestWriter().yaml(service), as: UTF8.self)
        let head = "---\n# Source: sample/templates/a-service.yaml\n"
        #expect(text == head + "apiVersion: v1\nkind: Service\nmetadata:\n  name: app\n")
    }

    @Test func aTemplateIsOneFile() {
        let files = ManifestWriter().files(SampleChart.run(objects).outcome.objects)
        let names = ["extra.yaml", "a-service.yaml", "deployment.yaml", "hook.yaml"]
        #expect(files.map(\.path) == names.map { "sample/templates/\($0)" })
        let extra = String(decoding: files.first?.bytes ?? [], as: UTF8.self)
        #expect(extra.split(separator: "\n").count { $0 == "# Source: sample/templates/extra.yaml" } == 3)
    }

    @Test func jsonIsAList() throws {
        let bytes = ManifestWriter().json(SampleChart.run("{}").outcome.objects)
        let list = try #require(Value(json: String(decoding: bytes, as: UTF8.self)))
        #expect(list["kind"]?.text == "List")
        #expect(list["items"]?.elements?.count == 3)
    }

    @Test(arguments: [
        ("templates/deployment.yaml", true), ("templates/*.yaml", true), ("templates/d*nt.yaml", true),
        ("templates/?eployment.yaml", true), ("templates/[a-d]eployment.yaml", true),
        ("templates/[^x]eployment.yaml", true), ("templates/deployment\\.yaml", true), ("*/*", true),
        ("*", false), ("templates/[^d]eployment.yaml", false), ("templates/[d", false), ("templates/deployment", false),
        ("templates?deployment.yaml", false), ("", false), ("templates/*x", false),
        ("templates/[]eployment.yaml", false),
    ]) func patternsMatchAsInGo(pattern: String, isMatch: Bool) {
        #expect(TemplatePattern(pattern).matches("templates/deployment.yaml") == isMatch)
    }
}
