/// The last measurements of a deployment, oldest first.
struct LatencyList: Sendable, Hashable {
    private var values: [Double] = []
    private var next = 0

    var isEmpty: Bool { values.isEmpty }

    /// The mean; zero without measurements, so that unknown deployments are tried first.
    var mean: Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }

    /// Returns the measurement that a share of all do not exceed.
    func percentile(_ share: Double) -> Double {
        guard !values.isEmpty else { return 0 }
        let place = Int((Double(values.count) * share).rounded(.up)) - 1
        return values.sorted()[min(max(place, 0), values.count - 1)]
    }

    /// Adds a measurement, and forgets the oldest when there are too many.
    mutating func append(_ value: Double, limit: Int) {
        if values.count < limit {
            values.append(value)
        } else {
            next = next < values.count ? next : 0
            values[next] = value
            next += 1
        }
    }

    /// Forgets everything.
    mutating func removeAll() {
        values.removeAll(keepingCapacity: true)
        next = 0
    }
}
