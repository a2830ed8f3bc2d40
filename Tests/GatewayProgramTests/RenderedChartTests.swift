import Foundation
import TestSupport
import Testing

/// From values to traffic: what chartgen renders, gateway runs.
@Suite(.serialized)
struct RenderedChartTests {
    static let examples: [String] = {
        let folder = "\(RepositoryFolder.path)/examples"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    /// The model to ask for, and whether it is spoken to as to Anthropic.
    static let models = [
        "argocd-cloudnativepg.yaml": ["gpt-4o", "claude-sonnet"],
        "development.yaml": ["gpt-4o"],
        "everything.yaml": ["gpt-4o-mini"],
        "existing-database.yaml": ["llama-3.3-70b"],
        "production.yaml": ["gpt-4o", "claude-sonnet"],
        "staging.yaml": ["gpt-4o"],
        "upstream-defaults.yaml": ["gpt-3.5-turbo", "fake-openai-endpoint"],
    ]

    @Test("Every example has a model to ask for")
    func everyExampleIsTried() {
        #expect(!Self.examples.isEmpty)
        #expect(Self.models.keys.sorted() == Self.examples)
    }

    @Test("A rendered deployment passes its own probes and answers", arguments: examples)
    func rendered(example: String) throws {
        let deployment = try RenderedDeployment(values: "\(RepositoryFolder.path)/examples/\(example)")
        let upstream = try RunningProgram("fake-upstream", ["--port", "0"])
        #expect(try holds { upstream.output.hasSuffix("\n") })
        let upstreamPort = try #require(upstream.output.split(separator: " ").last?.dropLast())

        // What a cluster would give: the volume, the secrets made elsewhere, the network.
        let folder = try TemporaryFolder()
        let base = "http://127.0.0.1:\(upstreamPort)"
        try folder.write(
            deployment.configuration().replacing(/api_base: .*/, with: "api_base: \(base)/v1"),
            to: "config.yaml"
        )
        let masterKey = "sk-from-a-secret-71c0"
        var environment = deployment.environment { $0.contains("master") ? masterKey : "secret" }
        environment.merge(
            [
                "OPENAI_BASE_URL": "\(base)/v1", "OPENAI_API_BASE": "\(base)/v1", "OPENAI_API_KEY": "sk-upstream",
                "ANTHROPIC_API_BASE": base, "ANTHROPIC_API_KEY": "sk-upstream",
            ]
        ) { rendered, _ in rendered }
        let ports = try FreePorts(deployment.ports)
        for name in ["PORT", "SEPARATE_HEALTH_PORT"] {
            environment[name] = environment[name].flatMap(Int.init).map { "\(ports.replacement(of: $0))" }
        }

        let gateway = try RunningProgram(
            "gateway",
            deployment.arguments(folder: folder.path),
            environment: environment
        )
        #expect(deployment.probes.map(\.name) == ["startupProbe", "readinessProbe", "livenessProbe"])
        for probe in deployment.probes {
            let url = "http://127.0.0.1:\(ports.replacement(of: probe.port))\(probe.path)"
            let passes = try holds { try Curl.status(url) == 200 || !gateway.isRunning }
            try #require(passes && gateway.isRunning, "\(probe.name) \(url): \(gateway.errors)")
        }

        let key = environment["PROXY_MASTER_KEY"] ?? masterKey
        let http = try #require(deployment.ports["http"])
        for model in try #require(Self.models[example]) {
            let answer = try Curl.chat("http://127.0.0.1:\(ports.replacement(of: http))", key: key, model: model)
            #expect(answer.contains("Hello! How can I help you today?"), "\(model): \(answer)")
        }
        #expect(gateway.terminate() == 0)
    }
}
