import Testing

@testable import GatewayCore

@Suite struct GatewayMetricsTests {
    let metrics = GatewayMetrics(loops: 1, version: "1.2.3", startTime: 1_000)

    var lines: [String] { String(decoding: metrics.scrape(), as: UTF8.self).split(separator: "\n").map(String.init) }

    @Test func deploymentsHaveAStateAndLimits() {
        let one = metrics.deployment(id: "d1", model: "m", provider: "openai", apiBase: "b")
        metrics.setDeployments([.init(group: "g", labels: one, rpm: 10)])
        metrics.setState(.outage, of: one)
        metrics.setDeployments([.init(group: "g", labels: one, tpm: 5, rpm: 10)])
        let labels = #"api_base="b",api_provider="openai",litellm_model_name="m","#
        #expect(lines.contains(#"litellm_deployment_state{\#(labels)model_id="d1"} 2.0"#))
        #expect(lines.contains(#"litellm_deployment_rpm_limit{\#(labels)model_group="g",model_id="d1"} 10.0"#))
        #expect(lines.contains(#"litellm_deployment_tpm_limit{\#(labels)model_group="g",model_id="d1"} 5.0"#))
    }

    @Test func reloadsAreCounted() {
        metrics.recordReload(accepted: true, at: 12.5)
        metrics.recordReload(accepted: false, at: 13)
        #expect(lines.contains(#"gateway_config_reloads_total{result="accepted"} 1.0"#))
        #expect(lines.contains(#"gateway_config_reloads_total{result="refused"} 1.0"#))
        #expect(lines.contains("gateway_config_last_reload_timestamp_seconds 12.5"))
    }

    @Test func otherNumbersAreAskedForWhenTheyAreRead() {
        metrics.add("gateway_log_lines_dropped", "Lines lost.", isCounter: true) { 7 }
        #expect(lines.contains("gateway_log_lines_dropped_total 7.0"))
        #expect(lines.contains("# TYPE gateway_log_lines_dropped_total counter"))
    }

    @Test func everySampleHasItsMetricDescribedAbove() {
        metrics.recorder(on: 0).count(.cacheErrors)
        metrics.recorder(on: 0).observe(2_000_000, .eventLoopLag)
        var known: Set<Substring> = []
        for line in lines {
            let words = line.split(separator: " ")
            if line.hasPrefix("# TYPE") {
                #expect(known.insert(words[2]).inserted, "\(words[2]) is described twice")
                if words[3] == "histogram" {
                    for part in ["_bucket", "_sum", "_count"] { known.insert(words[2] + part) }
                }
            } else if !line.hasPrefix("#") {
                let name = words[0].prefix { $0 != "{" }
                #expect(known.contains(name), "\(name) is not described")
                #expect(Double(words.last ?? "") != nil || line.hasSuffix("Inf"))
            }
        }
        #expect(lines.contains(#"gateway_build_info{version="1.2.3"} 1.0"#))
    }
}
