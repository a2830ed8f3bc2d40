import Testing

@testable import GatewayCore

@Suite struct GatewayMetricsTests {
    let metrics = GatewayMetrics(loops: 1, version: "1.2.3", startTime: 1_000)

    var lines: [String] { String(decoding: metrics.scrape(), as: UTF8.self).split(separator: "\n").map(String.init) }

    @Test func deploymentsHaveAStateAndLimits() {
        let one = metrics.deployment(id: "d1", model: "m", provider: "openai", apiBase: "b")
        let two = metrics.deployment(id: "d2", model: "m", provider: "openai", apiBase: "b")
        metrics.setDeployments([
            .init(group: "g", labels: one, tpm: 5, rpm: 10), .init(group: "g", labels: two),
        ])
        let text = String(decoding: metrics.scrape(outages: [ObjectIdentifier(one)]), as: UTF8.self)
        let lines = text.split(separator: "\n").map(String.init)
        let labels = #"api_base="b",api_provider="openai",litellm_model_name="m","#
        #expect(lines.contains(#"litellm_deployment_state{\#(labels)model_id="d1"} 2.0"#))
        #expect(lines.contains(#"litellm_deployment_state{\#(labels)model_id="d2"} 0.0"#))
        #expect(lines.filter { $0.hasPrefix("litellm_deployment_rpm_limit{") }.count == 1)
        #expect(lines.contains(#"litellm_deployment_rpm_limit{\#(labels)model_group="g",model_id="d1"} 10.0"#))
        #expect(lines.contains(#"litellm_deployment_tpm_limit{\#(labels)model_group="g",model_id="d1"} 5.0"#))
    }

    @Test func theCacheIsCountedWhereThereIsOne() {
        #expect(!lines.contains { $0.hasPrefix("gateway_cache") })
        let counts = CacheCounts(
            hits: 1,
            misses: 2,
            stores: 3,
            redisConnections: 4,
            redisLosses: 5,
            redisTimeouts: 6,
            redisRefusals: 7
        )
        let text = String(decoding: metrics.scrape(cache: counts), as: UTF8.self)
        #expect(text.contains("\ngateway_cache_misses_total 2.0\n"))
        #expect(text.contains("\ngateway_cache_redis_refusals_total 7.0\n"))
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
        metrics.recorder(on: 0).count(.clientsLeft)
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
