/// The upper bounds of a histogram's buckets in seconds, without the last one, which takes everything.
struct Buckets: Sendable {
    let bounds: [Double]

    /// Places that a histogram takes: one a bound, one for everything above, one for the sum.
    var width: Int { bounds.count + 2 }

    /// Adds a value to the histogram that starts at a place.
    @inline(__always)
    func add(_ seconds: Double, to values: inout [Double], at base: Int) {
        var index = 0
        while index < bounds.count, seconds > bounds[index] { index += 1 }
        values[base + index] += 1
        values[base + bounds.count + 1] += seconds
    }

    /// LiteLLM 1.106.2, types/integrations/prometheus.py, `LATENCY_BUCKETS`.
    static let latency = Buckets(bounds: [
        0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 420, 600,
    ])

    /// The buckets of the gateway's own histograms: it adds microseconds, not milliseconds.
    static let fine = Buckets(bounds: [
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300,
    ])
}
