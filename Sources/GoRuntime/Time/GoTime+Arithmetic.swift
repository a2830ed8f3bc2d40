extension GoTime {
    /// Returns the instant so much later.
    ///
    /// Go 1.26 time, Time.Add.
    public func adding(_ duration: GoDuration) -> GoTime {
        let (whole, rest) = duration.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        return GoTime(
            seconds: seconds &+ whole,
            nanoseconds: nanoseconds + rest,
            zone: zone,
            monotonic: monotonic.map { $0 &+ duration.nanoseconds }
        )
    }

    /// Returns the same time of day so many years, months and days later; October 31 and a month is December 1.
    ///
    /// Go 1.26 time, Time.AddDate.
    public func adding(years: Int64, months: Int64, days: Int64) -> GoTime {
        let (date, clock) = (date, clock)
        return GoTime(
            year: date.year &+ years,
            month: Int64(date.month) &+ months,
            day: Int64(date.day) &+ days,
            hour: Int64(clock.hour),
            minute: Int64(clock.minute),
            second: Int64(clock.second),
            nanosecond: nanoseconds,
            zone: zone
        )
    }

    /// Returns the time since another instant; what does not fit is the greatest or least span.
    ///
    /// Go 1.26 time, Time.Sub.
    public func since(_ other: GoTime) -> GoDuration {
        if let mine = monotonic, let theirs = other.monotonic { return GoDuration(nanoseconds: mine &- theirs) }
        let difference =
            (Int128(seconds) - Int128(other.seconds)) * 1_000_000_000 + Int128(nanoseconds - other.nanoseconds)
        return GoDuration(nanoseconds: Int64(clamping: difference))
    }

    /// Returns the instant cut to a multiple of a span since the zero time.
    ///
    /// Go 1.26 time, Time.Truncate.
    public func truncated(to unit: GoDuration) -> GoTime {
        guard unit.nanoseconds > 0 else { return withoutMonotonic }
        return withoutMonotonic.adding(GoDuration(nanoseconds: 0 &- rest(of: unit)))
    }

    /// Returns the instant rounded to a multiple of a span since the zero time, halves up.
    ///
    /// Go 1.26 time, Time.Round.
    public func rounded(to unit: GoDuration) -> GoTime {
        guard unit.nanoseconds > 0 else { return withoutMonotonic }
        let rest = rest(of: unit)
        let isDown = rest.magnitude &+ rest.magnitude < unit.nanoseconds.magnitude
        return withoutMonotonic.adding(GoDuration(nanoseconds: isDown ? 0 &- rest : unit.nanoseconds - rest))
    }

    private func rest(of unit: GoDuration) -> Int64 {
        let total = (Int128(seconds) - Int128(Self.zeroSeconds)) * 1_000_000_000 + Int128(nanoseconds)
        let rest = total % Int128(unit.nanoseconds)
        return Int64(rest < 0 ? rest + Int128(unit.nanoseconds) : rest)
    }

    private var withoutMonotonic: GoTime {
        var time = self
        time.monotonic = nil
        return time
    }

    /// Nanoseconds since 1970; wraps around outside the years 1678 to 2262.
    public var unixNanoseconds: Int64 { seconds &* 1_000_000_000 &+ nanoseconds }
}
