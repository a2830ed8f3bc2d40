import GatewayConfiguration
import OrderedCollections
import ValueModel

/// The parameters of ``RoutingStrategy/latencyBased``.
struct LatencySettings: Sendable, Hashable {
    /// Seconds until what was measured is forgotten.
    var timeToLive = 3600.0
    /// How much slower than the fastest a deployment may be and still be chosen, as a share.
    var buffer = 0.0
    /// Measurements that are kept of a deployment.
    var listSize = 10
    /// The share of the times to the first token that counts instead of their mean, above 0 up to 1.
    var percentile: Double?

    init(_ arguments: ValueObject) {
        func number(_ key: String) -> Double? {
            guard let value = arguments[key].flatMap({ Double(settingValue: $0) }), value.isFinite else { return nil }
            return value
        }
        if let seconds = number("ttl"), seconds > 0 { timeToLive = seconds }
        if let share = number("lowest_latency_buffer"), share >= 0 { buffer = share }
        if let count = number("max_latency_list_size"), count >= 1 { listSize = Int(min(count, 1000)) }
        if let share = number("ttft_percentile"), share > 0, share <= 1 { percentile = share }
    }
}
