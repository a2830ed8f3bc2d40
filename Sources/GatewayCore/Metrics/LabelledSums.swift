/// Numbers that are added up by the labels that a metric has.
struct LabelledSums {
    private var sums: [[UInt8]: [Double]] = [:]
    private let width: Int

    /// Creates empty sums of so many numbers each.
    init(width: Int) { self.width = width }

    /// Adds numbers under the labels that their key has; numbers that are all zero make no sample.
    mutating func add(_ values: ArraySlice<Double>, _ labels: [MetricLabel], value: (MetricLabel) -> String?) {
        guard values.contains(where: { $0 != 0 }) else { return }
        let text = PrometheusText.labels(labels, value: value)
        var sum = sums[text] ?? [Double](repeating: 0, count: width)
        for (index, value) in values.enumerated() { sum[index] += value }
        sums[text] = sum
    }

    /// Writes a counter, whose samples end in `_total`.
    func writeCounter(_ name: String, _ help: String, to text: inout PrometheusText) {
        let name = name.hasSuffix("_total") ? name : name + "_total"
        text.describe(name, .counter, help)
        for (labels, values) in ordered { text.sample(name, labels, values.first ?? 0) }
    }

    /// Writes a gauge.
    func writeGauge(_ name: String, _ help: String, to text: inout PrometheusText) {
        text.describe(name, .gauge, help)
        for (labels, values) in ordered { text.sample(name, labels, values.first ?? 0) }
    }

    /// Writes a histogram.
    func writeHistogram(_ name: String, _ help: String, _ buckets: Buckets, to text: inout PrometheusText) {
        text.describe(name, .histogram, help)
        for (labels, values) in ordered { text.histogram(name, labels, buckets, values[...]) }
    }

    private var ordered: [(key: [UInt8], value: [Double])] {
        sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }
}
