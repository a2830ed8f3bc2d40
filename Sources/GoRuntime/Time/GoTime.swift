/// An instant and the zone in which it is shown: Go's `time.Time`.
public struct GoTime: Sendable {
    /// Seconds since 1970-01-01 00:00:00 UTC.
    public private(set) var seconds: Int64
    /// Nanoseconds within the second.
    public private(set) var nanoseconds: Int64
    /// The zone.
    public var zone: GoTimeZone
    /// Nanoseconds since the program began, where the clock gave them; printed as `m=+0.01`.
    public var monotonic: Int64?

    /// The zero time, 0001-01-01 00:00:00 UTC.
    public static let zero = GoTime(seconds: zeroSeconds, zone: .utc)
    static let zeroSeconds: Int64 = -62_135_596_800

    /// Creates an instant; nanoseconds may be out of the second.
    ///
    /// Go 1.26 time, Unix.
    public init(seconds: Int64, nanoseconds: Int64 = 0, zone: GoTimeZone, monotonic: Int64? = nil) {
        let carried = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        let isBorrowed = carried.remainder < 0
        self.seconds = seconds &+ carried.quotient &- (isBorrowed ? 1 : 0)
        self.nanoseconds = carried.remainder + (isBorrowed ? 1_000_000_000 : 0)
        self.zone = zone
        self.monotonic = monotonic
    }

    /// Creates an instant of a day and a time of day; numbers out of their range are carried.
    ///
    /// Go 1.26 time, Date. A time that a zone skips or repeats is in one of the two offsets.
    public init(
        year: Int64,
        month: Int64,
        day: Int64,
        hour: Int64 = 0,
        minute: Int64 = 0,
        second: Int64 = 0,
        nanosecond: Int64 = 0,
        zone: GoTimeZone
    ) {
        let months = month &- 1
        let monthIndex = ((months % 12) + 12) % 12
        let wholeYear = year &+ (months &- monthIndex) / 12
        let days = CivilDate.days(year: wholeYear, month: Int(monthIndex) + 1) &+ day &- 1
        let ofDay = hour &* 3600 &+ minute &* 60 &+ second
        self.init(seconds: days &* 86_400 &+ ofDay, nanoseconds: nanosecond, zone: zone)
        let period = zone.period(at: seconds)
        guard period.offset != 0 else { return }
        let inUTC = seconds &- period.offset
        if inUTC >= period.start && inUTC < period.end {
            seconds = inUTC
        } else {
            seconds = seconds &- zone.period(at: inUTC).offset
        }
    }

    /// Seconds since the epoch as a clock in the zone shows them.
    private var localSeconds: Int64 { seconds &+ zone.period(at: seconds).offset }

    /// The day in the zone.
    public var date: CivilDate { CivilDate(daysSinceEpoch: Self.floorDivide(localSeconds, 86_400)) }

    /// The time of day in the zone.
    public var clock: (hour: Int, minute: Int, second: Int) {
        let local = localSeconds
        let second = Int(local &- Self.floorDivide(local, 86_400) &* 86_400)
        return (second / 3600, second / 60 % 60, second % 60)
    }

    /// The day of the week in the zone, from 0 for Sunday.
    public var weekday: Int {
        let days = Self.floorDivide(localSeconds, 86_400) % 7
        return Int((days + 11) % 7)
    }

    /// The offset of the zone in seconds to the east, and its name, at this instant.
    public var offset: (seconds: Int64, name: GoString) {
        let period = zone.period(at: seconds)
        return (period.offset, period.name)
    }

    /// Whether this is the zero time.
    public var isZero: Bool { seconds == Self.zeroSeconds && nanoseconds == 0 }

    /// Returns the same instant in another zone.
    public func `in`(_ zone: GoTimeZone) -> GoTime {
        var time = self
        time.zone = zone
        return time
    }

    /// The year and week of ISO 8601 in the zone.
    ///
    /// Go 1.26 time, Time.ISOWeek.
    public var isoWeek: (year: Int64, week: Int) {
        // A week belongs to the year of its Thursday.
        let days = Self.floorDivide(localSeconds, 86_400) &+ Int64(3 - (weekday + 6) % 7)
        let thursday = CivilDate(daysSinceEpoch: days)
        return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
    }

    static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

extension GoTime: Comparable {
    /// Whether both are the same instant, in whatever zones.
    public static func == (left: GoTime, right: GoTime) -> Bool {
        left.seconds == right.seconds && left.nanoseconds == right.nanoseconds
    }

    /// Whether one instant is before the other.
    public static func < (left: GoTime, right: GoTime) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}
