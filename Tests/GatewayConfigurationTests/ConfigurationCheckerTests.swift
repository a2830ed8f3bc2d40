import Diagnostics
import GatewayConfiguration
import TestSupport
import Testing
import ValueModel

@Suite struct ConfigurationCheckerTests {
    /// Returns the diagnostics of a configuration as lines, in source order.
    func lines(_ value: Value, checker: ConfigurationChecker = ConfigurationChecker()) -> [String] {
        let tree = SpannedTree(value)
        let collector = DiagnosticCollector()
        checker.check(tree.root, at: ValuePath().appending("proxy_config"), into: collector)
        return collector.sorted().map(tree.line)
    }

    @Test func aProductionConfigurationPasses() {
        #expect(
            lines(Samples.production) == [
                "info [config.unknown-key] `some_future_key` is not known in `litellm_settings`, it is passed on as it is "
                    + "@ some_future_key in proxy_config.litellm_settings.some_future_key"
            ]
        )
    }

    @Test func badConfigurationsAreExplained() throws {
        var text = ""
        for value in BadConfigurations.all {
            text += "\(SpannedTree(value).text)\n"
            for line in lines(value) { text += "    \(line)\n" }
        }
        let path = "Tests/GatewayConfigurationTests/Cases/bad-configurations.txt"
        #expect(try Snapshot.difference(of: text, from: path) == nil)
    }

    @Test(arguments: GoodConfigurations.all)
    func goodConfigurationsPass(value: Value) {
        #expect(lines(value) == [])
    }

    @Test func everyCodeIsReported() {
        let codes = DiagnosticFamily.gatewayConfiguration.codes
        #expect(Set(codes.map(\.name)).count == codes.count)
        let text = BadConfigurations.all.flatMap { lines($0) }.joined(separator: "\n")
        for code in codes { #expect(text.contains("[\(code.name)]"), "no bad configuration for \(code.name)") }
    }

    @Test func templatesPassWhereTheyAreAccepted() {
        let value: Value = [
            "model_list": [["model_name": "{{ .Values.m }}", "litellm_params": "{{ .Values.p }}"]],
            "general_settings": ["master_key": "{{ .Values.key }}"],
        ]
        #expect(lines(value, checker: ConfigurationChecker(acceptsTemplates: true)) == [])
        #expect(lines(value).count == 2)
    }

    @Test func editsAreOffered() {
        let tree = SpannedTree(["model_list": [Samples.model("a")], "router_setings": [:]])
        let collector = DiagnosticCollector()
        ConfigurationChecker().check(tree.root, at: ValuePath(), into: collector)
        #expect(collector.diagnostics.compactMap(\.fix).map(\.replacement) == ["router_settings"])
    }

    @Test func theSecondPlaceIsNamed() {
        let tree = SpannedTree(
            [
                "model_list": [Samples.model("a")], "litellm_settings": ["num_retries": 1],
                "router_settings": ["num_retries": 2],
            ]
        )
        let collector = DiagnosticCollector()
        ConfigurationChecker().check(tree.root, at: ValuePath(), into: collector)
        #expect(collector.diagnostics.count == 1)
        #expect(collector.diagnostics.first?.related.first?.span?.start != collector.diagnostics.first?.span?.start)
    }
}
