public import GoRuntime

extension SprigFunctions {
    /// Returns the functions of dates and durations.
    ///
    /// Sprig 3.3.0 date.go.
    ///
    /// - Parameter clock: What time it is; its zone is that of dates that name none.
    /// - Returns: `now`, `date` and its kind, `dateModify`, `toDate`, `ago`, `duration`, `unixEpoch` and their kind.
    public static func dates(clock: @escaping () -> GoTime) -> [GoFunction] {
        let formatter = DateFormatter(clock: clock)
        return [
            GoFunction("now") { _ throws(FunctionFailure) in .object(TimeObject(clock())) },
            GoFunction("date", .string, .interface) { arguments throws(FunctionFailure) in
                .string(formatter.text(arguments.string(0), arguments.value(1), "Local"))
            },
            GoFunction("htmlDate", .interface) { arguments throws(FunctionFailure) in
                .string(formatter.text("2006-01-02", arguments.value(0), "Local"))
            },
            GoFunction("htmlDateInZone", .interface, .string) { arguments throws(FunctionFailure) in
                .string(formatter.text("2006-01-02", arguments.value(0), arguments.string(1)))
            },
            GoFunction("unixEpoch", TimeObject.goType) { arguments throws(FunctionFailure) in
                .text("\(arguments.time(0).seconds)")
            },
            GoFunction("toDate", .string, .string) { arguments throws(FunctionFailure) in
                .object(
                    TimeObject(
                        (try? GoTime(parsing: arguments.string(1), layout: arguments.string(0), in: formatter.local))
                            ?? .zero
                    )
                )
            },
            GoFunction("mustToDate", .string, .string) { arguments throws(FunctionFailure) in
                do throws(TimeParseError) {
                    return .object(
                        TimeObject(
                            try GoTime(parsing: arguments.string(1), layout: arguments.string(0), in: formatter.local)
                        )
                    )
                } catch {
                    throw .message(error.text)
                }
            },
        ]
            + ["date_in_zone", "dateInZone"].map { (name: GoString) in
                GoFunction(name, .string, .interface, .string) { arguments throws(FunctionFailure) in
                    .string(formatter.text(arguments.string(0), arguments.value(1), arguments.string(2)))
                }
            }
            + ["date_modify", "dateModify"].map { (name: GoString) in
                GoFunction(name, .string, TimeObject.goType) { arguments throws(FunctionFailure) in
                    let time = arguments.time(1)
                    let span = try? GoDuration(parsing: arguments.string(0))
                    return .object(TimeObject(span.map(time.adding) ?? time))
                }
            }
            + ["must_date_modify", "mustDateModify"].map { (name: GoString) in
                GoFunction(name, .string, TimeObject.goType) { arguments throws(FunctionFailure) in
                    do throws(DurationError) {
                        return .object(
                            TimeObject(arguments.time(1).adding(try GoDuration(parsing: arguments.string(0))))
                        )
                    } catch {
                        throw .message(error.text)
                    }
                }
            } + durations(formatter)
    }

    private static func durations(_ formatter: DateFormatter) -> [GoFunction] {
        [
            GoFunction("ago", .interface) { arguments throws(FunctionFailure) in
                .text("\(formatter.age(of: arguments.value(0)).rounded(to: .second))")
            },
            GoFunction("duration", .interface) { arguments throws(FunctionFailure) in
                .text("\(GoDuration(nanoseconds: seconds(arguments.value(0)) &* 1_000_000_000))")
            },
            GoFunction("durationRound", .interface) { arguments throws(FunctionFailure) in
                .text(rounded(formatter.span(arguments.value(0)).nanoseconds))
            },
        ]
    }

    /// Sprig 3.3.0 date.go, duration: a text beyond 64 bits is the nearest number, anything else nothing.
    private static func seconds(_ value: GoValue) -> Int64 {
        switch value {
        case .integer(let seconds, .int64): return seconds
        case .string(let text):
            let isNegative = text.bytes.first == UInt8(ascii: "-")
            let hasSign = isNegative || text.bytes.first == UInt8(ascii: "+")
            let digits = text.bytes.dropFirst(hasSign ? 1 : 0)
            guard !digits.isEmpty, digits.allSatisfy(\.isDecimalDigit) else { return 0 }
            let limit = isNegative ? Int64.min : Int64.max
            guard let magnitude = UInt64(decimalDigits: digits), magnitude <= limit.magnitude else { return limit }
            return Int64(truncatingIfNeeded: isNegative ? 0 &- magnitude : magnitude)
        default: return 0
        }
    }

    /// Sprig 3.3.0 date.go, durationRound: the largest unit of which there is more than one, whatever the sign.
    private static func rounded(_ nanoseconds: Int64) -> String {
        let hour: UInt64 = 3_600_000_000_000
        let units: [(UInt64, String)] = [
            (hour * 24 * 365, "y"), (hour * 24 * 30, "mo"), (hour * 24, "d"), (hour, "h"), (hour / 60, "m"),
            (hour / 3600, "s"),
        ]
        let magnitude = nanoseconds.magnitude
        guard let (unit, name) = units.first(where: { magnitude > $0.0 }) else { return "0s" }
        return "\(magnitude / unit)\(name)"
    }
}

/// Reads the dates that functions take in several types.
private struct DateFormatter {
    let clock: () -> GoTime

    /// The zone of dates that name none.
    var local: GoTimeZone { clock().zone }

    /// Sprig 3.3.0 date.go, dateInZone: an unknown zone is UTC.
    func text(_ layout: GoString, _ date: GoValue, _ zone: GoString) -> GoString {
        let zone = TimeZoneFolder.zone(named: zone, local: local) ?? .utc
        return time(date, takesInt32: true).in(zone).formatted(layout)
    }

    /// Returns how long ago a date was.
    func age(of date: GoValue) -> GoDuration { clock().since(time(date, takesInt32: false)) }

    /// Sprig 3.3.0 date.go, durationRound: a text, nanoseconds, or since a time.
    func span(_ value: GoValue) -> GoDuration {
        switch value {
        case .string(let text): (try? GoDuration(parsing: text)) ?? GoDuration(nanoseconds: 0)
        case .integer(let nanoseconds, .int64): GoDuration(nanoseconds: nanoseconds)
        case .object(let object): (object as? TimeObject).map { clock().since($0.time) } ?? GoDuration(nanoseconds: 0)
        default: GoDuration(nanoseconds: 0)
        }
    }

    /// Returns a time, or seconds since 1970; of anything else, the time that it is.
    private func time(_ date: GoValue, takesInt32: Bool) -> GoTime {
        switch date {
        case .object(let object): (object as? TimeObject)?.time ?? clock()
        case .integer(let seconds, .int64), .integer(let seconds, .int): GoTime(seconds: seconds, zone: local)
        case .integer(let seconds, .int32) where takesInt32: GoTime(seconds: seconds, zone: local)
        default: clock()
        }
    }
}

extension [GoValue] {
    /// Returns the argument of a `time.Time` parameter.
    fileprivate func time(_ index: Int) -> GoTime {
        guard case .object(let object) = value(index) else { return .zero }
        return (object as? TimeObject)?.time ?? .zero
    }
}
