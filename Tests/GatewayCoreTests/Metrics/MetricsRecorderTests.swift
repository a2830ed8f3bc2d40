import Testing

@testable import GatewayCore

@Suite struct MetricsRecorderTests {
    let metrics = GatewayMetrics(loops: 2, version: "1.2.3", startTime: 1_000, seriesLimit: 20)

    var deployment: DeploymentLabels {
        metrics.deployment(id: "d1", model: "gpt-4o", provider: "openai", apiBase: "https://u/v1")
    }

    func record(_ status: Int = 200, _ change: (inout RequestRecord) -> Void = { _ in }) -> RequestRecord {
        var record = RequestRecord(route: "/v1/chat/completions", status: status)
        record.requestedModel = "ok"
        record.group = "ok"
        record.deployment = deployment
        record.key = Self.master
        record.clientAddress = "10.0.0.1"
        record.userAgent = "curl/8"
        record.totalTime = 30_000_000
        record.upstreamTime = 20_000_000
        record.inputTokens = 9
        record.outputTokens = 4
        change(&record)
        return record
    }

    static let master = KeyLabels.master(fingerprint: "0123abcd")

    /// The sample lines of a metric.
    func samples(_ name: String) -> [String] {
        String(decoding: metrics.scrape(), as: UTF8.self).split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix(name + "{") || $0.hasPrefix(name + " ") }
    }

    @Test func aRequestHasTheLabelsOfLiteLLM() {
        metrics.recorder(on: 0).record(record())
        #expect(
            samples("litellm_proxy_total_requests_metric_total") == [
                #"litellm_proxy_total_requests_metric_total{api_key_alias="None",api_provider="openai",client_ip="10.0.0.1","#
                    + #"end_user="None",hashed_api_key="litellm_proxy_master_key",model_id="d1",org_alias="None","#
                    + #"org_id="None",requested_model="ok",route="/v1/chat/completions",status_code="200",team="None","#
                    + #"team_alias="None",user="default_user_id",user_agent="curl/8",user_email="None"} 1.0"#
            ]
        )
    }

    @Test func theNumbersOfAllLoopsAreAddedUp() {
        metrics.recorder(on: 0).record(record())
        metrics.recorder(on: 1).record(record())
        metrics.recorder(on: 1).record(record { $0.clientAddress = "10.0.0.2" })
        #expect(
            samples("litellm_proxy_total_requests_metric_total").map { String($0.suffix(5)) } == ["} 2.0", "} 1.0"]
        )
        #expect(samples("litellm_total_tokens_metric_total").map { $0.hasSuffix("} 39.0") } == [true])
        #expect(samples("litellm_input_tokens_metric_total").map { $0.hasSuffix("} 27.0") } == [true])
    }

    @Test func latenciesAreHistogramsWithTheBucketsOfLiteLLM() {
        metrics.recorder(on: 0).record(record())
        let buckets = samples("litellm_request_total_latency_metric_bucket")
        #expect(buckets.count == 18)
        #expect(buckets.filter { $0.hasSuffix(" 0.0") }.count == 3)
        #expect(buckets.contains { $0.contains(#"le="0.05"} 1.0"#) && $0.contains(#"model_group="ok""#) })
        #expect(buckets.last?.contains(#"le="+Inf"} 1.0"#) == true)
        #expect(samples("litellm_request_total_latency_metric_sum").first?.hasSuffix(" 0.03") == true)
        #expect(samples("litellm_overhead_latency_metric_sum").first?.hasSuffix(" 0.01") == true)
        #expect(samples("litellm_deployment_latency_per_output_token_sum").first?.hasSuffix(" 0.005") == true)
    }

    @Test func aFailureCountsAsAFailureAlone() {
        metrics.recorder(on: 0).record(record(429) { $0.exceptionClass = "RateLimitError" })
        let failed = samples("litellm_proxy_failed_requests_metric_total")
        #expect(failed.count == 1)
        #expect(failed.first?.contains(#"exception_class="Openai.RateLimitError",exception_status="429""#) == true)
        #expect(samples("litellm_requests_metric_total").isEmpty)
        #expect(samples("litellm_total_tokens_metric_total").isEmpty)
        #expect(samples("litellm_llm_api_failed_requests_metric_total").count == 1)
    }

    @Test func eachFailedAttemptCountsForItsDeployment() {
        let recorder = metrics.recorder(on: 0)
        recorder.record(
            FailedAttempt(
                deployment: deployment,
                group: "ok",
                requestedModel: "ok",
                status: 503,
                exceptionClass: "ServiceUnavailableError"
            )
        )
        recorder.record(record())
        #expect(samples("litellm_deployment_failure_responses_total").map { $0.hasSuffix(" 1.0") } == [true])
        #expect(samples("litellm_deployment_success_responses_total").map { $0.hasSuffix(" 1.0") } == [true])
        #expect(samples("litellm_deployment_total_requests_total").count == 2)
    }

    @Test func fallbacksCooldownsAndTheCacheAreCounted() {
        let recorder = metrics.recorder(on: 0)
        recorder.record(
            FallbackRecord(
                requestedModel: "a",
                fallbackModel: "b",
                status: 500,
                exceptionClass: "InternalServerError",
                succeeded: true
            )
        )
        recorder.recordCooldown(deployment, status: 429)
        recorder.record(record { $0.cache = .hit })
        #expect(samples("litellm_deployment_successful_fallbacks_total").count == 1)
        #expect(samples("litellm_deployment_failed_fallbacks_total").isEmpty)
        #expect(
            samples("litellm_deployment_cooled_down_total") == [
                #"litellm_deployment_cooled_down_total{api_base="https://u/v1",api_provider="openai","#
                    + #"exception_status="429",litellm_model_name="gpt-4o",model_id="d1"} 1.0"#
            ]
        )
        #expect(samples("litellm_cache_hits_metric_total").count == 1)
        #expect(samples("litellm_cached_tokens_metric_total").first?.hasSuffix(" 13.0") == true)
    }

    @Test func requestsUnderWayGoUpAndDown() {
        let recorder = metrics.recorder(on: 0)
        recorder.begin()
        recorder.begin()
        recorder.record(record())
        #expect(samples("litellm_in_flight_requests") == ["litellm_in_flight_requests 1.0"])
    }

    @Test func tooManyClientsAreFoldedIntoOne() {
        let recorder = metrics.recorder(on: 0)
        for number in 0..<70 { recorder.record(record { $0.clientAddress = "10.0.\(number)" }) }
        let lines = samples("litellm_proxy_total_requests_metric_total")
        #expect(lines.count == 21)
        #expect(lines.contains { $0.contains(#"client_ip="other""#) && $0.hasSuffix("} 50.0") })
        #expect(samples("gateway_metrics_labels_folded_total") == ["gateway_metrics_labels_folded_total 50.0"])
    }

    @Test func modelsThatClientsMakeUpAreFoldedToo() {
        let recorder = metrics.recorder(on: 0)
        for number in 0..<300 {
            recorder.record(
                record(400) {
                    $0.requestedModel = "made-up-\(number)"
                    $0.deployment = nil
                    $0.group = nil
                }
            )
        }
        #expect(samples("litellm_proxy_total_requests_metric_total").count < 50)
        #expect(samples("litellm_llm_api_failed_requests_metric_total").count == 1)
    }

    @Test func aDeploymentHasTheSameLabelsAfterAReload() {
        #expect(
            deployment === metrics.deployment(id: "d1", model: "gpt-4o", provider: "openai", apiBase: "https://u/v1")
        )
        #expect(
            deployment !== metrics.deployment(id: "d2", model: "gpt-4o", provider: "openai", apiBase: "https://u/v1")
        )
    }

    @Test func longTextsOfClientsAreCutBetweenCharacters() {
        #expect(LabelValue.shortened("short") == "short")
        #expect(LabelValue.shortened("x" + String(repeating: "ü", count: 200)).utf8.count == 199)
    }

    @Test func listsAndProbesAreNoCallsOfModels() {
        let recorder = metrics.recorder(on: 0)
        recorder.record(RequestRecord(route: "/v1/models", status: 200))
        recorder.record(RequestRecord(route: "/v1/chat/completions", status: 401))
        #expect(samples("litellm_requests_metric_total").isEmpty)
        #expect(samples("litellm_request_total_latency_metric_count").isEmpty)
        let requests = samples("litellm_proxy_total_requests_metric_total")
        #expect(requests.count == 1 && requests.first?.contains(#"status_code="401""#) == true)
        #expect(samples("gateway_request_duration_seconds_count").count == 2)
    }
}
