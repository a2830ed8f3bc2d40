/// A span of time in nanoseconds: Go's `time.Duration`.
public struct GoDuration: Hashable, Comparable, Sendable {
    /// The length.
    public var nanoseconds: Int64

    /// A microsecond.
    public static let microsecond = GoDuration(nanoseconds: 1000)
    /// A millisecond.
    public static let millisecond = GoDuration(nanoseconds: 1_000_000)
    /// A second.
    public static let second = GoDuration(nanoseconds: 1_000_000_000)
    /// A minute.
    public static let minute = GoDuration(nanoseconds: 60_000_000_000)
    /// An hour.
    public static let hour = GoDuration(nanoseconds: 3_600_000_000_000)

    /// Creates a span.
    public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// Whether one is shorter than the other.
    public static func < (left: GoDuration, right: GoDuration) -> Bool { left.nanoseconds < right.nanoseconds }

    /// The length in seconds.
    public var seconds: Double { length(in: .second) }
    /// The length in minutes.
    public var minutes: Double { length(in: .minute) }
    /// The length in hours.
    public var hours: Double { length(in: .hour) }

    private func length(in unit: GoDuration) -> Double {
        Double(nanoseconds / unit.nanoseconds) + Double(nanoseconds % unit.nanoseconds) / Double(unit.nanoseconds)
    }

    /// Returns the span cut to a multiple of another, toward zero.
    ///
    /// Go 1.26 time, Duration.Truncate.
    public func truncated(to unit: GoDuration) -> GoDuration {
        unit.nanoseconds <= 0 ? self : GoDuration(nanoseconds: nanoseconds - nanoseconds % unit.nanoseconds)
    }

    /// Returns the span rounded to a multiple of another, halves away from zero.
    ///
    /// Go 1.26 time, Duration.Round: what does not fit is the greatest or least span.
    public func rounded(to unit: GoDuration) -> GoDuration {
        guard unit.nanoseconds > 0 else { return self }
        let rest = (nanoseconds % unit.nanoseconds).magnitude
        let towardZero = nanoseconds - nanoseconds % unit.nanoseconds
        if rest &+ rest < unit.nanoseconds.magnitude { return GoDuration(nanoseconds: towardZero) }
        let isNegative = nanoseconds < 0
        let (rounded, overflowed) = towardZero.addingReportingOverflow(
            isNegative ? -unit.nanoseconds : unit.nanoseconds
        )
        if overflowed { return GoDuration(nanoseconds: isNegative ? .min : .max) }
        return GoDuration(nanoseconds: rounded)
    }

    /// The length without its sign; the least span becomes the greatest.
    ///
    /// Go 1.26 time, Duration.Abs.
    public var magnitude: GoDuration {
        GoDuration(nanoseconds: Int64(min(nanoseconds.magnitude, Int64.max.magnitude)))
    }
}

extension GoDuration: CustomStringConvertible {
    /// The text, for example `1h15m30.918s`.
    ///
    /// Go 1.26 time, Duration.String.
    public var description: String {
        let magnitude = nanoseconds.magnitude
        guard magnitude > 0 else { return "0s" }
        let sign = nanoseconds < 0 ? "-" : ""
        switch magnitude {
        case ..<1000: return "\(sign)\(magnitude)ns"
        case ..<1_000_000: return "\(sign)\(Self.decimal(magnitude, places: 3))µs"
        case ..<1_000_000_000: return "\(sign)\(Self.decimal(magnitude, places: 6))ms"
        default:
            let minutes = magnitude / 60_000_000_000
            let seconds = "\(Self.decimal(magnitude % 60_000_000_000, places: 9))s"
            if minutes == 0 { return sign + seconds }
            if minutes < 60 { return "\(sign)\(minutes)m\(seconds)" }
            return "\(sign)\(minutes / 60)h\(minutes % 60)m\(seconds)"
        }
    }

    /// Returns a number with its point moved left, without trailing zeros.
    private static func decimal(_ value: UInt64, places: Int) -> String {
        var scale: UInt64 = 1
        for _ in 0..<places { scale *= 10 }
        var digits = String(value % scale + scale).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return digits.isEmpty ? "\(value / scale)" : "\(value / scale).\(digits)"
    }
}
