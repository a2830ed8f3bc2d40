/// Reads the text of a time by a layout.
///
/// Go 1.26 time/format.go, parse.
struct TimeParser {
    private let layoutText: GoString
    private let value: GoString
    private var layout: TimeLayout
    private var cursor: TimeValueCursor

    private var year = 0
    private var month: Int?
    private var day: Int?
    private var yearDay: Int?
    private var hour = 0
    private var minute = 0
    private var second = 0
    private var nanosecond = 0
    /// Whether the text says AM (false) or PM (true).
    private var isAfternoon: Bool?
    private var isUTC = false
    private var offset: Int64?
    private var zoneName: GoString?

    init(layout: GoString, value: GoString) {
        layoutText = layout
        self.value = value
        self.layout = TimeLayout(layout)
        cursor = TimeValueCursor(rest: value.bytes[...])
    }

    /// Reads the text; `zone` is for texts without one, `local` gives names to offsets.
    mutating func time(in zone: GoTimeZone, local: GoTimeZone) throws(TimeParseError) -> GoTime {
        while true {
            let (literal, element, spelling) = layout.next()
            guard cursor.skip(literal) else {
                throw failure(.mismatch(GoString(cursor.rest), layout: GoString(literal)))
            }
            guard let element else { break }
            let hold = GoString(cursor.rest)
            let range = take(element)
            if case .outOfRange(let what) = range { throw failure(.outOfRange(what)) }
            if case .mismatch = range { throw failure(.mismatch(hold, layout: GoString(spelling))) }
        }
        guard cursor.rest.isEmpty else { throw failure(.extraText(GoString(cursor.rest))) }
        if isAfternoon == true, hour < 12 { hour += 12 } else if isAfternoon == false, hour == 12 { hour = 0 }
        try settleDay()
        return settled(in: zone, local: local)
    }

    private func failure(_ problem: TimeParseError.Problem) -> TimeParseError {
        TimeParseError(layout: layoutText, value: value, problem: problem)
    }

    /// How the text fits an element.
    private enum Outcome {
        case fine
        case mismatch
        case outOfRange(String)
    }

    // MARK: Elements

    private mutating func take(_ element: TimeLayout.Element) -> Outcome {
        switch element {
        case .year:
            guard let number = cursor.integer(2) else { return .mismatch }
            year = number >= 69 ? number + 1900 : number + 2000
        case .longYear:
            guard cursor.digit(0) != nil, let number = cursor.integer(4) else { return .mismatch }
            year = number
        case .month: return set(\.month, cursor.name(TimeText.months, length: 3).map { $0 + 1 })
        case .longMonth: return set(\.month, cursor.name(TimeText.months).map { $0 + 1 })
        case .numericMonth, .zeroMonth:
            return set(\.month, cursor.number(isFixed: element == .zeroMonth), 1...12, "month")
        case .weekday: return cursor.name(TimeText.weekdays, length: 3) == nil ? .mismatch : .fine
        case .longWeekday: return cursor.name(TimeText.weekdays) == nil ? .mismatch : .fine
        case .day, .spaceDay, .zeroDay:
            if element == .spaceDay { skipSpace() }
            return set(\.day, cursor.number(isFixed: element == .zeroDay))
        case .spaceYearDay, .zeroYearDay:
            if element == .spaceYearDay {
                skipSpace()
                skipSpace()
            }
            return set(\.yearDay, cursor.longNumber(isFixed: element == .zeroYearDay))
        case .hour: return set(\.hour, cursor.number(isFixed: false), 0...23, "hour")
        case .hour12, .zeroHour12: return set(\.hour, cursor.number(isFixed: element == .zeroHour12), 0...12, "hour")
        case .minute, .zeroMinute:
            return set(\.minute, cursor.number(isFixed: element == .zeroMinute), 0...59, "minute")
        case .second, .zeroSecond: return takeSecond(isFixed: element == .zeroSecond)
        case .upperPM, .lowerPM: return takeHalf(isUpper: element == .upperPM)
        case .offset(let form, let usesZ): return takeOffset(form, usesZ: usesZ)
        case .zoneName: return takeZoneName()
        case .fraction(let digits, _, let isTrimmed):
            guard isTrimmed else { return set(\.nanosecond, cursor.fraction(digits + 1)) }
            return takeOpenFraction()
        }
        return .fine
    }

    private mutating func set(_ path: WritableKeyPath<TimeParser, Int?>, _ number: Int?) -> Outcome {
        guard let number else { return .mismatch }
        self[keyPath: path] = number
        return .fine
    }

    private mutating func set(_ path: WritableKeyPath<TimeParser, Int>, _ number: Int?) -> Outcome {
        guard let number else { return .mismatch }
        self[keyPath: path] = number
        return .fine
    }

    private mutating func set(
        _ path: WritableKeyPath<TimeParser, Int?>,
        _ number: Int?,
        _ range: ClosedRange<Int>,
        _ what: String
    ) -> Outcome {
        guard let number else { return .mismatch }
        self[keyPath: path] = number
        return range.contains(number) ? .fine : .outOfRange(what)
    }

    private mutating func set(
        _ path: WritableKeyPath<TimeParser, Int>,
        _ number: Int?,
        _ range: ClosedRange<Int>,
        _ what: String
    ) -> Outcome {
        guard let number else { return .mismatch }
        self[keyPath: path] = number
        return range.contains(number) ? .fine : .outOfRange(what)
    }

    private mutating func skipSpace() {
        if cursor.peek(0) == UInt8(ascii: " ") { cursor.rest = cursor.rest.dropFirst() }
    }

    private mutating func takeSecond(isFixed: Bool) -> Outcome {
        let outcome = set(\.second, cursor.number(isFixed: isFixed), 0...59, "second")
        guard case .fine = outcome else { return outcome }
        // A fraction may follow even where the layout has none.
        if case .fraction = layout.following { return .fine }
        return takeOpenFraction()
    }

    /// Takes a fraction of any length, if there is one.
    private mutating func takeOpenFraction() -> Outcome {
        guard cursor.peek(0) == UInt8(ascii: ".") || cursor.peek(0) == UInt8(ascii: ","), cursor.digit(1) != nil else {
            return .fine
        }
        var count = 2
        while cursor.digit(count) != nil { count += 1 }
        return set(\.nanosecond, cursor.fraction(count))
    }

    private mutating func takeHalf(isUpper: Bool) -> Outcome {
        if cursor.rest.starts(with: (isUpper ? "PM" : "pm").utf8) {
            isAfternoon = true
        } else if cursor.rest.starts(with: (isUpper ? "AM" : "am").utf8) {
            // PM wins over AM where a text says both.
            if isAfternoon != true { isAfternoon = false }
        } else {
            return .mismatch
        }
        cursor.rest = cursor.rest.dropFirst(2)
        return .fine
    }

    private mutating func takeZoneName() -> Outcome {
        if cursor.rest.starts(with: "UTC".utf8) {
            isUTC = true
            cursor.rest = cursor.rest.dropFirst(3)
            return .fine
        }
        guard let length = cursor.zoneNameLength else { return .mismatch }
        zoneName = GoString(cursor.rest.prefix(length))
        cursor.rest = cursor.rest.dropFirst(length)
        return .fine
    }

    private mutating func takeOffset(_ form: TimeLayout.OffsetForm, usesZ: Bool) -> Outcome {
        if usesZ, cursor.peek(0) == UInt8(ascii: "Z") {
            isUTC = true
            cursor.rest = cursor.rest.dropFirst()
            return .fine
        }
        let length = form.rawValue.utf8.count + 1
        guard cursor.rest.count >= length else { return .mismatch }
        let text = cursor.rest.prefix(length)
        // A pair of digits that is none ends the reading; what was read is still checked.
        var numbers = [0, 0, 0]
        var count = 0
        var isMismatch = false
        for (index, byte) in form.rawValue.utf8.enumerated() where byte == UInt8(ascii: ":") {
            guard cursor.peek(index + 1) == byte else { return .mismatch }
        }
        for distance in form.digitOffsets where !isMismatch {
            var pair = TimeValueCursor(rest: text.dropFirst(distance).prefix(2))
            if let number = pair.number(isFixed: true) { numbers[count] = number } else { isMismatch = true }
            count += 1
        }
        cursor.rest = cursor.rest.dropFirst(length)
        if numbers[2] > 60 { return .outOfRange("time zone offset second") }
        if numbers[1] > 60 { return .outOfRange("time zone offset minute") }
        if numbers[0] > 24 { return .outOfRange("time zone offset hour") }
        let seconds = Int64((numbers[0] * 60 + numbers[1]) * 60 + numbers[2])
        switch text.first {
        case UInt8(ascii: "+"): offset = seconds
        case UInt8(ascii: "-"): offset = -seconds
        default: return .mismatch
        }
        return isMismatch ? .mismatch : .fine
    }

    // MARK: The whole

    /// Brings the month, the day and the day of the year together.
    private mutating func settleDay() throws(TimeParseError) {
        let isLeap = CivilDate.isLeap(Int64(year))
        if let yearDay {
            guard yearDay >= 1, yearDay <= (isLeap ? 366 : 365) else { throw failure(.outOfRange("day-of-year")) }
            let date = CivilDate(
                daysSinceEpoch: CivilDate.days(year: Int64(year), month: 1) + Int64(yearDay) - 1
            )
            if let month, month != date.month { throw failure(.contradiction("month")) }
            if let day, day != date.day { throw failure(.contradiction("day")) }
            (month, day) = (date.month, date.day)
        }
        let length = CivilDate.length(ofMonth: month ?? 1, Int64(year))
        guard let day, day < 1 || day > length else { return }
        throw failure(.outOfRange("day"))
    }

    private func settled(in zone: GoTimeZone, local: GoTimeZone) -> GoTime {
        func time(_ zone: GoTimeZone) -> GoTime {
            GoTime(
                year: Int64(year),
                month: Int64(month ?? 1),
                day: Int64(day ?? 1),
                hour: Int64(hour),
                minute: Int64(minute),
                second: Int64(second),
                nanosecond: Int64(nanosecond),
                zone: zone
            )
        }
        if isUTC { return time(.utc) }
        if let offset {
            let instant = time(.utc).adding(GoDuration(nanoseconds: -offset * 1_000_000_000))
            let period = local.period(at: instant.seconds)
            if period.offset == offset, zoneName == nil || period.name == zoneName { return instant.in(local) }
            return instant.in(.fixed(zoneName ?? "", offset: offset))
        }
        guard let zoneName else { return time(zone) }
        let instant = time(.utc)
        if let offset = local.offset(named: zoneName, around: instant.seconds) {
            return instant.adding(GoDuration(nanoseconds: -offset * 1_000_000_000)).in(local)
        }
        // An abbreviation that is not known here has no offset, except for GMT with hours; Go shows the clock shifted.
        var hours = TimeValueCursor(rest: zoneName.bytes.dropFirst(3))
        let isGMT = zoneName.count > 3 && zoneName.hasPrefix("GMT")
        let offset = isGMT ? Int64(hours.integer(zoneName.count - 3) ?? 0) * 3600 : 0
        return instant.in(.fixed(zoneName, offset: offset))
    }
}

extension GoTime {
    /// Reads a time by a layout.
    ///
    /// Go 1.26 time, Parse and ParseInLocation, which takes offsets and abbreviations as those of `zone`, too.
    ///
    /// - Parameters:
    ///   - value: The text.
    ///   - layout: The layout.
    ///   - zone: The zone of a text that names none.
    ///   - local: The zone in which offsets and abbreviations are looked up; nil for that one.
    /// - Throws: What does not fit.
    public init(
        parsing value: GoString,
        layout: GoString,
        in zone: GoTimeZone = .utc,
        local: GoTimeZone? = nil
    ) throws(TimeParseError) {
        var parser = TimeParser(layout: layout, value: value)
        self = try parser.time(in: zone, local: local ?? zone)
    }
}
