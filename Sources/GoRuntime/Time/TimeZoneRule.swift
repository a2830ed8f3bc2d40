/// The rule that holds after the last transition of a zone, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// POSIX.1-2024, TZ, with the extensions of RFC 8536: hours up to 167, with a sign.
struct TimeZoneRule: Sendable {
    /// A day of the year and a second of that day.
    private enum Day {
        /// From 1, without leap days.
        case julian(Int)
        /// From 0, with leap days.
        case ordinal(Int)
        /// The last, or nth, such day of the week in a month.
        case weekday(month: Int, week: Int, day: Int)
    }

    private let standard: GoTimeZone.Period
    private let daylight: GoTimeZone.Period?
    private var begin = Day.weekday(month: 3, week: 2, day: 0)
    private var beginTime: Int64 = 7200
    private var end = Day.weekday(month: 11, week: 1, day: 0)
    private var endTime: Int64 = 7200

    /// Reads a rule; nil when it is none.
    init?(_ text: some Sequence<UInt8>) {
        var reader = Reader(rest: Array(text)[...])
        guard let name = reader.name(), let offset = reader.offset() else { return nil }
        standard = GoTimeZone.Period(name: name, offset: -offset, isDaylight: false)
        if reader.rest.isEmpty || reader.rest.first == UInt8(ascii: ",") {
            daylight = nil
            return
        }
        guard let summer = reader.name() else { return nil }
        var summerOffset = standard.offset + 3600
        if let first = reader.rest.first, first != UInt8(ascii: ",") {
            guard let offset = reader.offset() else { return nil }
            summerOffset = -offset
        }
        daylight = GoTimeZone.Period(name: summer, offset: summerOffset, isDaylight: true)
        guard !reader.rest.isEmpty else { return }
        guard let first = reader.day(), let second = reader.day(), reader.rest.isEmpty else { return nil }
        (begin, beginTime) = first
        (end, endTime) = second
    }

    /// Returns what holds at an instant.
    ///
    /// Go 1.26 time/zoneinfo.go, tzset.
    func period(at seconds: Int64) -> GoTimeZone.Period? {
        guard let daylight else { return standard }
        let year = CivilDate(daysSinceEpoch: GoTime.floorDivide(seconds, 86_400)).year
        // The changes of the years around, in order, with what holds from them on.
        var changes: [(at: Int64, period: GoTimeZone.Period)] = []
        for year in [year &- 1, year, year &+ 1] {
            changes.append((Self.seconds(begin, year) &+ beginTime &- standard.offset, daylight))
            changes.append((Self.seconds(end, year) &+ endTime &- daylight.offset, standard))
        }
        changes.sort { $0.at < $1.at }
        guard let last = changes.lastIndex(where: { $0.at <= seconds }) else { return nil }
        var period = changes[last].period
        period.start = changes[last].at
        period.end = last + 1 < changes.count ? changes[last + 1].at : .max
        return period
    }

    /// Returns when a day of a year begins, as a clock without a zone shows it.
    private static func seconds(_ day: Day, _ year: Int64) -> Int64 {
        let newYear = CivilDate.days(year: year, month: 1)
        switch day {
        case .julian(let number):
            let isAfterLeapDay = number >= 60 && CivilDate.isLeap(year)
            return (newYear &+ Int64(number - (isAfterLeapDay ? 0 : 1))) &* 86_400
        case .ordinal(let number): return (newYear &+ Int64(number)) &* 86_400
        case .weekday(let month, let week, let weekday):
            let first = CivilDate.days(year: year, month: month)
            let firstWeekday = ((first &+ 4) % 7 + 7) % 7
            var number = (Int64(weekday) - firstWeekday + 7) % 7 + Int64(week - 1) * 7
            if number >= CivilDate.length(ofMonth: month, year) { number -= 7 }
            return (first &+ number) &* 86_400
        }
    }

    /// Takes the parts of a rule.
    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func name() -> GoString? {
            if rest.first == UInt8(ascii: "<") {
                guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
                let name = GoString(rest[(rest.startIndex + 1)..<close])
                rest = rest[(close + 1)...]
                return name
            }
            let name = rest.prefix { !"0123456789,+-".utf8.contains($0) }
            guard name.count >= 3 else { return nil }
            rest = rest.dropFirst(name.count)
            return GoString(name)
        }

        mutating func number(_ range: ClosedRange<Int>) -> Int? {
            let digits = rest.prefix { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
            guard !digits.isEmpty, digits.count <= 4 else { return nil }
            rest = rest.dropFirst(digits.count)
            let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            return range.contains(number) ? number : nil
        }

        mutating func takes(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest = rest.dropFirst()
            return true
        }

        /// Takes hours, minutes and seconds with a sign.
        mutating func offset() -> Int64? {
            let isNegative = takes(UInt8(ascii: "-"))
            if !isNegative { _ = takes(UInt8(ascii: "+")) }
            guard var seconds = number(0...168).map({ Int64($0) * 3600 }) else { return nil }
            if takes(UInt8(ascii: ":")) {
                guard let minutes = number(0...59) else { return nil }
                seconds += Int64(minutes) * 60
                if takes(UInt8(ascii: ":")) {
                    guard let more = number(0...59) else { return nil }
                    seconds += Int64(more)
                }
            }
            return isNegative ? -seconds : seconds
        }

        /// Takes a comma, a day and its time.
        mutating func day() -> (Day, Int64)? {
            guard takes(UInt8(ascii: ",")) else { return nil }
            let day: Day
            if takes(UInt8(ascii: "M")) {
                guard let month = number(1...12), takes(UInt8(ascii: ".")), let week = number(1...5),
                    takes(UInt8(ascii: ".")), let weekday = number(0...6)
                else { return nil }
                day = .weekday(month: month, week: week, day: weekday)
            } else if takes(UInt8(ascii: "J")) {
                guard let number = number(1...365) else { return nil }
                day = .julian(number)
            } else {
                guard let number = number(0...365) else { return nil }
                day = .ordinal(number)
            }
            guard takes(UInt8(ascii: "/")) else { return (day, 7200) }
            return offset().map { (day, $0) }
        }
    }
}
