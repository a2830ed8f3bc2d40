extension GoTime {
    /// The layout of RFC 3339, `2006-01-02T15:04:05Z07:00`.
    public static let rfc3339: GoString = "2006-01-02T15:04:05Z07:00"
    /// The layout of RFC 3339 with a fraction of the second where there is one.
    public static let rfc3339Nano: GoString = "2006-01-02T15:04:05.999999999Z07:00"

    /// Returns the time as a layout shows the reference time.
    ///
    /// Go 1.26 time, Time.Format.
    public func formatted(_ layout: GoString) -> GoString {
        let (date, clock, offset) = (date, clock, offset)
        var layout = TimeLayout(layout)
        var output: [UInt8] = []
        while true {
            let (literal, element, _) = layout.next()
            output.append(contentsOf: literal)
            guard let element else { return GoString(output) }
            switch element {
            case .longYear: TimeText.append(date.year, digits: 4, to: &output)
            case .year: TimeText.append(max(date.year, 0) % 100, digits: 2, to: &output)
            case .longMonth: output.append(contentsOf: TimeText.months[date.month - 1].utf8)
            case .month: output.append(contentsOf: TimeText.months[date.month - 1].utf8.prefix(3))
            case .numericMonth: append(date.month, 1, to: &output)
            case .zeroMonth: append(date.month, 2, to: &output)
            case .longWeekday: output.append(contentsOf: TimeText.weekdays[weekday].utf8)
            case .weekday: output.append(contentsOf: TimeText.weekdays[weekday].utf8.prefix(3))
            case .day: append(date.day, 1, to: &output)
            case .spaceDay: append(date.day, 2, filler: " ", to: &output)
            case .zeroDay: append(date.day, 2, to: &output)
            case .spaceYearDay: append(date.dayOfYear, 3, filler: " ", to: &output)
            case .zeroYearDay: append(date.dayOfYear, 3, to: &output)
            case .hour: append(clock.hour, 2, to: &output)
            case .hour12: append((clock.hour + 11) % 12 + 1, 1, to: &output)
            case .zeroHour12: append((clock.hour + 11) % 12 + 1, 2, to: &output)
            case .minute: append(clock.minute, 1, to: &output)
            case .zeroMinute: append(clock.minute, 2, to: &output)
            case .second: append(clock.second, 1, to: &output)
            case .zeroSecond: append(clock.second, 2, to: &output)
            case .upperPM: output.append(contentsOf: (clock.hour >= 12 ? "PM" : "AM").utf8)
            case .lowerPM: output.append(contentsOf: (clock.hour >= 12 ? "pm" : "am").utf8)
            case .zoneName:
                if offset.name.isEmpty {
                    Self.append(offset: offset.seconds, .minutes, to: &output)
                } else {
                    output.append(contentsOf: offset.name.bytes)
                }
            case .offset(let form, let usesZ):
                if usesZ && offset.seconds == 0 {
                    output.append(UInt8(ascii: "Z"))
                } else {
                    Self.append(offset: offset.seconds, form, to: &output)
                }
            case .fraction(let digits, let separator, let isTrimmed):
                appendFraction(digits, separator, isTrimmed: isTrimmed, to: &output)
            }
        }
    }

    private func append(_ value: Int, _ digits: Int, filler: Unicode.Scalar = "0", to output: inout [UInt8]) {
        var text: [UInt8] = []
        IntegerFormat.append(UInt64(value), to: &text)
        output.append(contentsOf: repeatElement(UInt8(ascii: filler), count: max(0, digits - text.count)))
        output.append(contentsOf: text)
    }

    private static func append(offset: Int64, _ form: TimeLayout.OffsetForm, to output: inout [UInt8]) {
        let minutes = offset / 60
        // Less than a minute to the west shows no sign in Go.
        output.append(minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        let hasColons = form == .colonMinutes || form == .colonSeconds
        TimeText.append(abs(minutes) / 60, digits: 2, to: &output)
        guard form != .hours else { return }
        if hasColons { output.append(UInt8(ascii: ":")) }
        TimeText.append(abs(minutes) % 60, digits: 2, to: &output)
        guard form == .seconds || form == .colonSeconds else { return }
        if hasColons { output.append(UInt8(ascii: ":")) }
        TimeText.append((minutes < 0 ? -offset : offset) % 60, digits: 2, to: &output)
    }

    private func appendFraction(_ digits: Int, _ separator: UInt8, isTrimmed: Bool, to output: inout [UInt8]) {
        if isTrimmed && nanoseconds == 0 { return }
        var text: [UInt8] = []
        TimeText.append(nanoseconds, digits: 9, to: &text)
        text.removeLast(max(0, 9 - digits))
        if isTrimmed { while text.last == UInt8(ascii: "0") { text.removeLast() } }
        if isTrimmed && text.isEmpty { return }
        output.append(separator)
        output.append(contentsOf: text)
    }

    /// The text as `print` shows it.
    ///
    /// Go 1.26 time, Time.String.
    public var text: GoString {
        var text = formatted("2006-01-02 15:04:05.999999999 -0700 MST")
        guard let monotonic else { return text }
        text.bytes.append(contentsOf: " m=\(monotonic < 0 ? "-" : "+")".utf8)
        IntegerFormat.append(monotonic.magnitude / 1_000_000_000, to: &text.bytes)
        text.bytes.append(UInt8(ascii: "."))
        TimeText.append(Int64(monotonic.magnitude % 1_000_000_000), digits: 9, to: &text.bytes)
        return text
    }

    /// The expression that makes the same time, as `%#v` shows it.
    ///
    /// Go 1.26 time, Time.GoString.
    public var sourceText: GoString {
        let (date, clock) = (date, clock)
        var text = Array("time.Date(\(date.year), time.\(TimeText.months[date.month - 1]), \(date.day), ".utf8)
        text += Array("\(clock.hour), \(clock.minute), \(clock.second), \(nanoseconds), ".utf8)
        switch zone.name {
        case "UTC": text += Array("time.UTC".utf8)
        case "Local": text += Array("time.Local".utf8)
        default:
            text += Array("time.Location(".utf8)
            TimeText.appendQuoted(zone.name, to: &text)
            text += Array(")".utf8)
        }
        return GoString(text + Array(")".utf8))
    }
}
