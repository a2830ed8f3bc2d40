/// Writes metrics in Prometheus' text format 0.0.4.
struct PrometheusText {
    /// What a metric is.
    enum Kind: String {
        case counter
        case gauge
        case histogram
    }

    /// What was written.
    private(set) var bytes: [UInt8] = []

    /// Writes the lines above the samples of a metric.
    mutating func describe(_ name: String, _ kind: Kind, _ help: String) {
        bytes += "# HELP \(name) ".utf8
        for byte in help.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += [byte, byte]
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            default: bytes.append(byte)
            }
        }
        bytes += "\n# TYPE \(name) \(kind.rawValue)\n".utf8
    }

    /// Writes a sample.
    ///
    /// - Parameters:
    ///   - name: The name of the sample.
    ///   - labels: What stands between the braces; empty for no labels.
    ///   - value: The number.
    mutating func sample(_ name: String, _ labels: [UInt8], _ value: Double) {
        bytes += name.utf8
        if !labels.isEmpty {
            bytes.append(UInt8(ascii: "{"))
            bytes += labels
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: " "))
        bytes += Self.number(value).utf8
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Writes the samples of a histogram.
    ///
    /// - Parameters:
    ///   - name: The name of the metric.
    ///   - labels: The labels of all samples.
    ///   - buckets: The bounds.
    ///   - values: As many numbers as ``Buckets/width``, each bucket by itself, then the sum.
    mutating func histogram(_ name: String, _ labels: [UInt8], _ buckets: Buckets, _ values: ArraySlice<Double>) {
        var total = 0.0
        let separator: [UInt8] = labels.isEmpty ? [] : [UInt8(ascii: ",")]
        for (index, count) in values.dropLast().enumerated() {
            total += count
            let bound = index < buckets.bounds.count ? Self.number(buckets.bounds[index]) : "+Inf"
            sample("\(name)_bucket", labels + separator + Array("le=\"\(bound)\"".utf8), total)
        }
        sample("\(name)_count", labels, total)
        sample("\(name)_sum", labels, values.last ?? 0)
    }

    /// Returns one label as it stands between the braces.
    static func label(_ name: String, _ value: String) -> [UInt8] {
        var text: [UInt8] = []
        append(name, value, to: &text)
        return text
    }

    /// Returns labels, in their order, as they stand between the braces; those without a value are `None`.
    static func labels(_ labels: [MetricLabel], value: (MetricLabel) -> String?) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(labels.count * 32)
        for label in labels { append(label.rawValue, value(label) ?? LabelValue.missing, to: &text) }
        return text
    }

    private static func append(_ name: String, _ value: String, to text: inout [UInt8]) {
        if !text.isEmpty { text.append(UInt8(ascii: ",")) }
        text += name.utf8
        text += "=\"".utf8
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "\""): text += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): text += "\\n".utf8
            default: text.append(byte)
            }
        }
        text.append(UInt8(ascii: "\""))
    }

    /// A number as Python's client writes it: `1.0`, `0.005`, `+Inf`.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return "\(value)"
    }
}
