import Diagnostics
import OrderedCollections
import TestSupport
import Testing
import ValueModel
import ValuesSchema
import YAML

/// What is said of paths of the sample schema in a run of two files and two flags.
@Suite struct ExplanationTests {
    private static let files = [
        (
            "base.yaml",
            """
            replicaCount: 3
            autoscaling:
              minReplicas: 2
            ingress:
              hosts:
              - host: old.example.com
            podLabels: {tier: web}
            """
        ),
        (
            "prod.yaml",
            """
            global: {region: eu}
            autoscaling:
              enabled: true
              minReplicas: 4
              targetCPU: null
            ingress:
              hosts:
              - host: llm.example.com
            routes:
              main: {weight: 5}
            settings: {cache: {size: 5}}
            retries: 7
            """
        ),
    ]
    private static let flags = ["autoscaling.minReplicas=6", "podLabels.app\\.kubernetes\\.io/part-of=llm"]

    private let collector = DiagnosticCollector()
    private let layers: ValueLayers
    private let effective: ValueNode
    private let sources: SourceMap

    init() {
        var sources = SourceMap()
        var files: [ValueLayers.File] = []
        for (name, text) in Self.files {
            let file = sources.add(name: name, bytes: Array(text.utf8))
            let tree = YAMLReader(file: file).values(into: collector) ?? ValueNode(.mapping([:]))
            files.append(.init(name: name, tree: tree))
        }
        let flags = Self.flags.map { text in
            SetFlag(kind: .set, file: sources.add(name: "--set", kind: .argument, bytes: Array(text.utf8)))
        }
        let record = SampleValues.schema.record
        layers = ValueLayers(defaults: ValueNode(record.defaults), files: files, flags: flags, into: collector)
        effective = ValuesResolver(record, into: DiagnosticCollector())
            .resolve(layers.userValues, over: record.defaults)
        self.sources = sources
    }

    private func explanation(of text: String) throws -> Explanation? {
        let path = try ValuePath(parsing: text)
        return Explanation(
            of: path,
            in: SampleValues.schema.record,
            effective: effective,
            history: layers.history(of: path),
            sources: sources,
            into: collector
        )
    }

    static let paths = [
        "", "replicaCount", "autoscaling", "autoscaling.minReplicas", "autoscaling.maxReplicas",
        "autoscaling.targetCPU",
        "autoscaling.targetMemory", "image.pullPolicy", "ingress.hosts", "ingress.hosts[0]", "ingress.hosts[0].host",
        "ingress.hosts[0].paths", "ingress.hosts[5].host", "podLabels", "podLabels.app\\.kubernetes\\.io/part-of",
        "routes.main", "routes.main.weight", "routes.other.timeout", "settings.cache", "settings.cache.ttl",
        "settings.none",
        "tolerations", "tolerations[0].key", "startupProbe", "startupProbe.path", "storage", "retries", "global.region",
        "redis.architecture",
    ]

    @Test func explanations() throws {
        var text = ""
        for path in Self.paths {
            let explanation = try #require(try explanation(of: path), "\(path)")
            text += "=== \(path)\n\(explanation.text)\n"
        }
        #expect(collector.diagnostics.isEmpty)
        #expect(try Snapshot.difference(of: text, from: "Tests/ValuesSchemaTests/Cases/explanations.txt") == nil)
    }

    static let unknown = [
        "replicas", "autoscalin.minReplicas", "autoscaling.minReplica", "minReplicas", "service.zebra",
        "replicaCount.x",
        "replicaCount[0]", "ingress.hosts.host", "ingress[0]", "routes[0]", "tolerations.key", "affinity[0]",
        "redis.enabeld", "args[0].x",
    ]

    @Test func unknownPathsAreReportedWithWhatWasMeant() throws {
        for path in Self.unknown { #expect(try explanation(of: path) == nil, "\(path)") }
        let lines = collector.diagnostics.map { problem in
            let notes = (problem.notes + [problem.help].compactMap { $0 }).map { "\n    \($0)" }.joined()
            return "\(problem.severity) [\(problem.code.name)] \(problem.message) in \(problem.path ?? "-")\(notes)\n"
        }
        #expect(lines.count == Self.unknown.count)
        let file = "Tests/ValuesSchemaTests/Cases/unknown-paths.txt"
        #expect(try Snapshot.difference(of: lines.joined(), from: file) == nil)
    }

    @Test func theFactsAreThereWithoutTheText() throws {
        let explanation = try #require(try explanation(of: "autoscaling.minReplicas"))
        #expect(explanation.effective?.value == 6)
        #expect(explanation.standard == 1)
        #expect(explanation.place == "--set:1:25")
        #expect(explanation.settings.map(\.role) == [.shadowed, .shadowed, .shadowed, .wins])
        #expect(explanation.settings.map(\.place) == [nil, "base.yaml:3:16", "prod.yaml:4:16", "--set:1:25"])
        #expect(explanation.settings.map(\.value) == [1, 2, 4, 6])
        #expect(explanation.rules.map(\.message) == ["minReplicas must not exceed maxReplicas"])
    }

    @Test func everyDeclaredPathHasAnExplanation() throws {
        func check(_ record: ObjectRecord, _ path: ValuePath) throws {
            for field in record.fields {
                let here = path.appending(field.name)
                _ = try #require(try explanation(of: here.description), "\(here)")
                if case .object(let inner) = field.shape { try check(inner, here) }
            }
        }
        try check(SampleValues.schema.record, ValuePath())
        #expect(collector.diagnostics.isEmpty)
    }
}
