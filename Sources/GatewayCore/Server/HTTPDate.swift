/// The time of day as HTTP writes it (RFC 9110, section 5.6.7), made anew once a second.
struct HTTPDate {
    private var second: Int64 = -1
    private(set) var line: [UInt8] = []

    /// Returns the line `date: Sun, 06 Nov 1994 08:49:37 GMT` with its end.
    ///
    /// - Parameter now: The seconds since 1970.
    /// - Returns: The line.
    mutating func line(at now: Int64) -> [UInt8] {
        guard now != second else { return line }
        second = now
        line = Array("date: \(Self.text(now))\r\n".utf8)
        return line
    }

    /// Returns a time in the form that HTTP prefers.
    ///
    /// The calendar is worked out as in Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    ///
    /// - Parameter now: The seconds since 1970; not negative.
    /// - Returns: The text, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func text(_ now: Int64) -> String {
        let days = now / 86_400
        let rest = now % 86_400
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let time = [rest / 3600, rest / 60 % 60, rest % 60].map(Self.twoDigits).joined(separator: ":")
        return "\(weekdays[Int((days + 4) % 7)]), \(twoDigits(day)) \(months[Int(month - 1)]) \(year) \(time) GMT"
    }

    private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
