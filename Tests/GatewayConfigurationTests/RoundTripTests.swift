import Diagnostics
import GatewayConfiguration
import Testing
import ValueModel
import YAML

/// What the chart writes and the gateway reads is one text.
@Suite struct RoundTripTests {
    /// The upstream chart's default `proxy_config`, with keys that nobody knows, in an order of its own.
    static let text = """
        zeta_plugin:
          deep:
          - 1
          - b: null
        model_list:
        - model_name: gpt-3.5-turbo
          litellm_params:
            model: gpt-3.5-turbo
            api_key: eXaMpLeOnLy
        - model_name: fake-openai-endpoint
          litellm_params:
            model: openai/fake
            api_key: fake-key
            api_base: https://exampleopenaiendpoint-production.up.railway.app/
            another_key: "0123"
        general_settings:
          master_key: os.environ/PROXY_MASTER_KEY
          alpha_switch: 1

        """

    @Test func whatNobodyKnowsIsWrittenAsItWasRead() throws {
        let (node, collector) = read()
        let configuration = ProxyConfiguration(try #require(node).value)
        #expect(configuration.deployments.count == 2)
        #expect(configuration.general.masterKey == .environment("PROXY_MASTER_KEY"))
        #expect(YAMLWriter().write(configuration.source) == Self.text)
        #expect(!collector.hasErrors)
    }

    @Test func findingsPointIntoTheText() throws {
        let (node, _) = read()
        let collector = DiagnosticCollector()
        ConfigurationChecker().check(try #require(node), at: .init(), into: collector)
        let bytes = Array(Self.text.utf8)
        let marked = collector.sorted().map { diagnostic in
            let span = diagnostic.span.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
            return "\(diagnostic.code.name) \(diagnostic.severity) \(span ?? "-")"
        }
        #expect(marked == ["config.unknown-key info zeta_plugin", "config.unknown-key info alpha_switch"])
    }

    private func read() -> (ValueNode?, DiagnosticCollector) {
        var map = SourceMap()
        let file = map.add(name: "config.yaml", bytes: Array(Self.text.utf8))
        let collector = DiagnosticCollector()
        return (YAMLReader(file: file).values(into: collector), collector)
    }
}
