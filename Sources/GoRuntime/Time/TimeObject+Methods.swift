extension TimeObject {
    func dateMethod(_ name: GoString) -> GoFunction? {
        let time = time
        switch name {
        case "Year": return GoFunction(name) { _ in .int(Int(time.date.year)) }
        case "Month": return GoFunction(name) { _ in .object(MonthObject(time.date.month)) }
        case "Day": return GoFunction(name) { _ in .int(time.date.day) }
        case "YearDay": return GoFunction(name) { _ in .int(time.date.dayOfYear) }
        case "Weekday": return GoFunction(name) { _ in .object(WeekdayObject(time.weekday)) }
        case "Hour": return GoFunction(name) { _ in .int(time.clock.hour) }
        case "Minute": return GoFunction(name) { _ in .int(time.clock.minute) }
        case "Second": return GoFunction(name) { _ in .int(time.clock.second) }
        case "Nanosecond": return GoFunction(name) { _ in .int(Int(time.nanoseconds)) }
        default: return nil
        }
    }

    func unixMethod(_ name: GoString) -> GoFunction? {
        let time = time
        switch name {
        case "Unix": return GoFunction(name) { _ in .int64(time.seconds) }
        case "UnixNano": return GoFunction(name) { _ in .int64(time.unixNanoseconds) }
        case "UnixMicro":
            return GoFunction(name) { _ in .int64(time.seconds &* 1_000_000 &+ time.nanoseconds / 1000) }
        case "UnixMilli":
            return GoFunction(name) { _ in .int64(time.seconds &* 1000 &+ time.nanoseconds / 1_000_000) }
        default: return nil
        }
    }

    func arithmeticMethod(_ name: GoString) -> GoFunction? {
        let time = time
        switch name {
        case "Add":
            return GoFunction(name, DurationObject.goType) { arguments in
                .object(TimeObject(time.adding(DurationObject.duration(arguments[0]))))
            }
        case "AddDate":
            return GoFunction(name, .int, .int, .int) { arguments in
                let numbers = arguments.map { argument in
                    if case .integer(let number, _) = argument { number } else { Int64(0) }
                }
                return .object(TimeObject(time.adding(years: numbers[0], months: numbers[1], days: numbers[2])))
            }
        case "Sub":
            return GoFunction(name, Self.goType) { arguments in
                .object(DurationObject(time.since(Self.time(arguments[0]))))
            }
        case "Truncate":
            return GoFunction(name, DurationObject.goType) { arguments in
                .object(TimeObject(time.truncated(to: DurationObject.duration(arguments[0]))))
            }
        case "Round":
            return GoFunction(name, DurationObject.goType) { arguments in
                .object(TimeObject(time.rounded(to: DurationObject.duration(arguments[0]))))
            }
        default: return nil
        }
    }

    func comparisonMethod(_ name: GoString) -> GoFunction? {
        let time = time
        switch name {
        case "IsZero": return GoFunction(name) { _ in .bool(time.isZero) }
        case "Before": return GoFunction(name, Self.goType) { arguments in .bool(time < Self.time(arguments[0])) }
        case "After": return GoFunction(name, Self.goType) { arguments in .bool(time > Self.time(arguments[0])) }
        case "Equal": return GoFunction(name, Self.goType) { arguments in .bool(time == Self.time(arguments[0])) }
        case "Compare":
            return GoFunction(name, Self.goType) { arguments in
                let other = Self.time(arguments[0])
                return .int(time < other ? -1 : time == other ? 0 : 1)
            }
        default: return nil
        }
    }

    func zoneMethod(_ name: GoString) -> GoFunction? {
        let time = time
        switch name {
        case "UTC": return GoFunction(name) { _ in .object(TimeObject(time.in(.utc))) }
        case "In":
            return GoFunction(name, TimeZoneObject.goType) { arguments throws(FunctionFailure) in
                guard case .object(let object) = arguments[0], let zone = object as? TimeZoneObject else {
                    throw .message("time: missing Location in call to Time.In")
                }
                return .object(TimeObject(time.in(zone.zone)))
            }
        case "Location": return GoFunction(name) { _ in .object(TimeZoneObject(time.zone)) }
        case "IsDST": return GoFunction(name) { _ in .bool(time.zone.period(at: time.seconds).isDaylight) }
        default: return nil
        }
    }

    func textMethod(_ name: GoString) -> GoFunction? {
        let time = time
        switch name {
        case "Format":
            return GoFunction(name, .string) { arguments in
                if case .string(let layout) = arguments[0] { .string(time.formatted(layout)) } else { .string("") }
            }
        case "String": return GoFunction(name) { _ in .string(time.text) }
        case "MarshalText": return GoFunction(name) { _ in .bytes(time.formatted(GoTime.rfc3339Nano).bytes) }
        case "MarshalJSON":
            return GoFunction(name) { _ in .bytes(Quoting.quoted(time.formatted(GoTime.rfc3339Nano)).bytes) }
        case "GoString": return GoFunction(name) { _ in .string(time.sourceText) }
        default: return nil
        }
    }

    /// Returns the instant of an argument that has been checked to be one.
    private static func time(_ argument: GoValue) -> GoTime {
        if case .object(let object) = argument, let object = object as? TimeObject { object.time } else { .zero }
    }
}
