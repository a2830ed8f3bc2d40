import Diagnostics
import ManifestDSL
import OrderedCollections
import Templates
import TestSupport
import Testing
import ValueModel
import ValuesSchema
import YAML

/// A company's values baked in as the chart's defaults.
@Suite struct BakingTests {
    private static let company = """
        # Shared by all our charts.
        global: {team: platform}
        x-region: &region eu-west-1
        # We run three.
        # Never fewer.
        replicaCount: 3
        masterkeySecretName: keys
        db:
            # The DBAs run this one.
            deployStandalone: false
            useExisting: true
            endpoint: db.example.com
        migrationJob:
          activeDeadlineSeconds: null
        # -- Image pull secrets of ours.
        imagePullSecrets: null
        podLabels: {region: *region}
        ingress:
          enabled: true
          hosts:
          # Not this line.
          - host: llm.example.com
            paths: [{path: /, pathType: Prefix}]
        proxy_config:
          model_list:
          - {model_name: a, litellm_params: {model: openai/a, api_key: os.environ/KEY}}
          litellm_settings: {drop_params: true}
        """

    @Test func theChartRendersWithoutValuesWhatItRendersWithThem() throws {
        let baked = try Self.bake(Self.company)
        #expect(Self.run(baked.chart, "{}").objects.map(\.node.value) == baked.run.objects.map(\.node.value))
        #expect(!baked.run.objects.isEmpty)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func anyValuesCanBeBakedIn(seed: UInt64) throws {
        var random = RandomGatewayValues(seed: seed)
        var count = 0
        for _ in 0..<10 {
            let text = JSONWriter(keyOrder: .asGiven).text(of: random.object(GatewayValues.schema.record))
            let run = Self.run(GatewayChart.definition, text)
            guard !run.collector.hasErrors else { continue }
            count += 1
            let chart = GatewayChart.definition.baking(run.outcome)
            let again = Self.run(chart, "{}")
            #expect(!again.collector.hasErrors, "\(text)")
            #expect(again.objects.map(\.node.value) == run.objects.map(\.node.value), "\(text)")
            let files = Self.files(chart)
            let defaults = JSONWriter().text(of: chart.values.livingDefaults)
            #expect(try Referee.shared().valuesFromYAML([files["values.yaml"] ?? ""])[0].get() == defaults, "\(text)")
            #expect(try Referee.shared().validateValues(of: files, ["{}"]) == [nil], "\(text)")
        }
        #expect(count > 0)
    }

    @Test func commentsOfTheCompanyStandBelowTheModels() throws {
        let text = Self.files(try Self.bake(Self.company).chart)["values.yaml"] ?? ""
        #expect(
            text.contains(
                """
                # -- Pods; not used while an autoscaler is on.
                # At least 0.
                # We run three.
                # Never fewer.
                replicaCount: 3
                """
            )
        )
        #expect(text.contains("  # The DBAs run this one.\n  deployStandalone: false\n"))
        #expect(text.contains("\nglobal:\n  team: platform\nx-region: eu-west-1\n"))
        #expect(!text.contains("Not this line") && !text.contains("of ours"))
    }

    @Test func aNullTakesTheDefaultAway() throws {
        let chart = try Self.bake(Self.company).chart
        #expect(chart.values.defaults["migrationJob"]?["activeDeadlineSeconds"] == nil)
        #expect(chart.values.defaults["imagePullSecrets"] == [])
        #expect(chart.values.defaults["podLabels"] == ["region": "eu-west-1"])
        #expect(try Referee.shared().validateValues(of: Self.files(chart), ["{}"]) == [nil])
    }

    @Test func commentsOfAWrittenValuesFileAreNotDoubled() throws {
        let text = DefaultsWriter().text(of: GatewayValues.schema.record)
        let again = Self.files(try Self.bake(text).chart)["values.yaml"]
        #expect(again == text)
    }

    private struct Run {
        let outcome: ChartPipeline.Outcome
        let collector: DiagnosticCollector
        let file: SourceFile
        var objects: [RenderedObject] { outcome.objects }
    }

    private static func run(_ chart: ChartDefinition, _ text: String) -> Run {
        var sources = SourceMap()
        let file = sources.add(name: "values.yaml", bytes: Array(text.utf8))
        let collector = DiagnosticCollector()
        let pipeline = ChartPipeline(chart, release: ReleaseIdentity(name: "litellm")) {
            String(repeating: "x", count: $0)
        }
        return Run(outcome: pipeline.run(.init(files: [file]), into: collector), collector: collector, file: file)
    }

    private static func bake(_ text: String) throws -> (chart: ChartDefinition, run: Run) {
        let run = run(GatewayChart.definition, text)
        try #require(!run.collector.hasErrors, "\(run.collector.diagnostics.map(\.message))")
        return (GatewayChart.definition.baking(run.outcome, commentsOf: [run.file]), run)
    }

    private static func files(_ chart: ChartDefinition) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: ChartDocuments(chart).files().map {
                ($0.path, String(decoding: $0.bytes, as: UTF8.self))
            }
        )
    }
}
