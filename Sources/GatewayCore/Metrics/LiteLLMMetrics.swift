/// LiteLLM's metrics: their names, their labels and what they count.
///
/// LiteLLM 1.106.2, integrations/prometheus.py. Python's client also writes a `_created` sample beside each counter; it
/// is left out here, as Prometheus has no use for it.
enum LiteLLMMetrics {
    /// A counter that sums numbers of requests.
    private struct ClientCounter: Sendable {
        var name: String
        var labels: [MetricLabel]
        var help: String
        var count = ClientCount.requests
        var counts: @Sendable (ClientKey) -> Bool
    }

    /// Whether the call of a model went well; lists, probes and pages are none.
    @Sendable private static func isSuccess(_ key: ClientKey) -> Bool {
        key.kind == .request && key.status < 400 && key.call.requestedModel != nil
    }

    private static let clientCounters: [ClientCounter] = [
        .init(name: "litellm_proxy_total_requests_metric", labels: LabelSet.requests, help: "Requests of clients.") {
            isSuccess($0) || $0.kind == .request && $0.status >= 400
        },
        .init(
            name: "litellm_proxy_failed_requests_metric",
            labels: LabelSet.failures,
            help: "Requests that clients got no good answer to."
        ) { $0.kind == .request && $0.status >= 400 },
        .init(
            name: "litellm_requests_metric",
            labels: LabelSet.calls,
            help: "Calls of models that went well; use litellm_proxy_total_requests_metric.",
            counts: isSuccess
        ),
        .init(
            name: "litellm_spend_metric",
            labels: LabelSet.spend,
            help: "Dollars spent on models.",
            count: .spend,
            counts: isSuccess
        ),
        .init(
            name: "litellm_deployment_total_requests",
            labels: LabelSet.deployment,
            help: "Calls of a deployment."
        ) { $0.kind == .failedAttempt || isSuccess($0) && $0.call.deployment != nil },
        .init(
            name: "litellm_deployment_success_responses",
            labels: LabelSet.deployment,
            help: "Calls of a deployment that went well."
        ) { isSuccess($0) && $0.call.deployment != nil },
        .init(
            name: "litellm_deployment_failure_responses",
            labels: LabelSet.deploymentFailures,
            help: "Calls of a deployment that failed."
        ) { $0.kind == .failedAttempt },
    ]

    private static let callCounters: [(name: String, labels: [MetricLabel], count: CallCount, help: String)] = [
        ("litellm_total_tokens_metric", LabelSet.tokens, .totalTokens, "Tokens of prompts and answers."),
        ("litellm_input_tokens_metric", LabelSet.tokens, .inputTokens, "Tokens of prompts."),
        ("litellm_output_tokens_metric", LabelSet.tokens, .outputTokens, "Tokens of answers."),
        (
            "litellm_input_cached_tokens_metric", LabelSet.tokenDetails, .cachedInputTokens,
            "Tokens of prompts that the provider had in its cache."
        ),
        (
            "litellm_input_cache_creation_tokens_metric", LabelSet.tokenDetails, .cacheCreationTokens,
            "Tokens of prompts that the provider put into its cache."
        ),
        (
            "litellm_output_reasoning_tokens_metric", LabelSet.tokenDetails, .reasoningTokens,
            "Tokens of answers that models thought with."
        ),
        ("litellm_cache_hits_metric", LabelSet.cache, .cacheHits, "Answers from the gateway's cache."),
        ("litellm_cache_misses_metric", LabelSet.cache, .cacheMisses, "Answers that were not in the gateway's cache."),
        ("litellm_cached_tokens_metric", LabelSet.cache, .tokensFromCache, "Tokens of answers from the cache."),
        (
            "litellm_llm_api_failed_requests_metric", LabelSet.callFailures, .failures,
            "Calls that failed; use litellm_proxy_failed_requests_metric."
        ),
    ]

    private static let histograms: [(name: String, labels: [MetricLabel], histogram: CallHistogram, help: String)] = [
        (
            "litellm_request_total_latency_metric", LabelSet.latency, .total,
            "Seconds from the first byte of a request to the last of its response."
        ),
        ("litellm_llm_api_latency_metric", LabelSet.latency, .upstream, "Seconds that the upstream took."),
        (
            "litellm_llm_api_time_to_first_token_metric", LabelSet.latency, .firstToken,
            "Seconds that the upstream took to the first chunk of a stream."
        ),
        (
            "litellm_overhead_latency_metric", LabelSet.overhead, .overhead,
            "Seconds of a request that the gateway itself took."
        ),
        (
            "litellm_overhead_with_guardrails_latency_metric", LabelSet.overhead, .overhead,
            "The same as litellm_overhead_latency_metric; there are no guardrails."
        ),
        (
            "litellm_request_queue_time_seconds", LabelSet.queue, .queue,
            "Seconds from the first byte of a request until it was taken on."
        ),
        (
            "litellm_deployment_latency_per_output_token", LabelSet.perOutputToken, .perOutputToken,
            "Seconds of the upstream for each token of the answer."
        ),
    ]

    /// Writes all of them.
    static func write(_ snapshot: MetricsSnapshot, to text: inout PrometheusText) {
        for metric in clientCounters {
            var sums = LabelledSums(width: 1)
            for (key, values) in snapshot.clients where metric.counts(key) {
                sums.add(values[metric.count.rawValue...metric.count.rawValue], metric.labels) { $0.value(in: key) }
            }
            sums.writeCounter(metric.name, metric.help, to: &text)
        }
        for metric in callCounters {
            var sums = LabelledSums(width: 1)
            let place = CallLayout.place(metric.count)
            for (key, values) in snapshot.calls {
                sums.add(values[place...place], metric.labels) { $0.value(in: key) }
            }
            sums.writeCounter(metric.name, metric.help, to: &text)
        }
        for metric in histograms {
            var sums = LabelledSums(width: Buckets.latency.width)
            let place = CallLayout.place(metric.histogram)
            for (key, values) in snapshot.calls {
                sums.add(values[place..<place + Buckets.latency.width], metric.labels) { $0.value(in: key) }
            }
            sums.writeHistogram(metric.name, metric.help, .latency, to: &text)
        }
        writeRare(snapshot, to: &text)
    }

    private static func writeRare(_ snapshot: MetricsSnapshot, to text: inout PrometheusText) {
        for (succeeded, name) in [
            (true, "litellm_deployment_successful_fallbacks"), (false, "litellm_deployment_failed_fallbacks"),
        ] {
            var sums = LabelledSums(width: 1)
            for (key, values) in snapshot.fallbacks where key.succeeded == succeeded {
                sums.add(values[...], LabelSet.fallbacks) { $0.value(in: key) }
            }
            let outcome = succeeded ? "answered" : "failed too"
            sums.writeCounter(name, "Steps from a model group to another that \(outcome).", to: &text)
        }
        var sums = LabelledSums(width: 1)
        for (key, values) in snapshot.cooldowns {
            sums.add(values[...], LabelSet.cooldowns) { label in
                label == .exceptionStatus ? "\(key.status)" : key.deployment.value(of: label)
            }
        }
        sums.writeCounter("litellm_deployment_cooled_down", "Times a deployment was taken out of use.", to: &text)
        text.describe("litellm_in_flight_requests", .gauge, "Requests under way.")
        text.sample("litellm_in_flight_requests", [], Double(snapshot.inFlight))
    }
}

extension DeploymentLabels {
    /// Returns what a label says of the deployment.
    func value(of label: MetricLabel) -> String? {
        switch label {
        case .model, .modelName: model
        case .modelID: id
        case .provider: provider
        case .apiBase: apiBase.isEmpty ? nil : apiBase
        default: nil
        }
    }
}
