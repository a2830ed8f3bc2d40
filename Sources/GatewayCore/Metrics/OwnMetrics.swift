/// The gateway's own metrics, which LiteLLM has no names for.
enum OwnMetrics {
    private static let counters: [(counter: GatewayCounter, name: String, help: String)] = [
        (.upstreamConnectionsOpened, "gateway_upstream_connections_opened", "Connections to upstreams opened."),
        (.upstreamConnectionsReused, "gateway_upstream_connections_reused", "Requests that found an open connection."),
        (.upstreamConnectionsFailed, "gateway_upstream_connections_failed", "Connections that could not be opened."),
        (.clientsLeft, "gateway_clients_left", "Clients that left before their response was complete."),
        (.requestsRejected, "gateway_requests_rejected", "Requests refused as too many were under way."),
        (.labelsFolded, "gateway_metrics_labels_folded", "Requests whose labels were folded into `other`."),
    ]

    private static let histograms: [(histogram: GatewayHistogram, name: String, help: String)] = [
        (.upstreamConnect, "gateway_upstream_connect_duration_seconds", "Seconds to open a connection."),
        (.queueWait, "gateway_queue_wait_seconds", "Seconds that requests waited for their turn."),
        (.eventLoopLag, "gateway_event_loop_lag_seconds", "Seconds that an event loop was late."),
    ]

    /// Writes all of them.
    static func write(_ snapshot: MetricsSnapshot, _ cache: CacheCounts?, to text: inout PrometheusText) {
        var sums = LabelledSums(width: Buckets.fine.width)
        for (key, values) in snapshot.routes {
            sums.add(values[...], [.route, .statusCode]) { $0 == .route ? key.route : "\(key.status)" }
        }
        sums.writeHistogram(
            "gateway_request_duration_seconds",
            "Seconds from the first byte of a request to the last of its response.",
            .fine,
            to: &text
        )
        for (counter, name, help) in counters {
            text.describe("\(name)_total", .counter, help)
            text.sample("\(name)_total", [], snapshot.counters[counter.rawValue])
        }
        for (histogram, name, help) in histograms {
            let place = histogram.rawValue * Buckets.fine.width
            text.describe(name, .histogram, help)
            text.histogram(name, [], .fine, snapshot.histograms[place..<place + Buckets.fine.width])
        }
        if let cache { write(cache, to: &text) }
    }

    private static func write(_ cache: CacheCounts, to text: inout PrometheusText) {
        let counts = [
            ("hits", "Requests that a stored answer was found for.", cache.hits),
            ("misses", "Requests that looked for an answer and found none.", cache.misses),
            ("stores", "Answers that were stored.", cache.stores),
            ("redis_connections", "Connections that Redis answered on.", cache.redisConnections),
            ("redis_losses", "Connections to Redis that ended or could not be made.", cache.redisLosses),
            ("redis_timeouts", "Commands that Redis did not answer in time.", cache.redisTimeouts),
            ("redis_refusals", "Commands not sent, as Redis was down or too slow.", cache.redisRefusals),
        ]
        for (name, help, count) in counts {
            text.describe("gateway_cache_\(name)_total", .counter, help)
            text.sample("gateway_cache_\(name)_total", [], Double(count))
        }
    }
}
