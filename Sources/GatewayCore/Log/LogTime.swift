/// Writes moments as RFC 3339 has them, in UTC; the text of a second is kept for the next moment of it.
struct LogTime {
    private var second = Int64.min
    private var text: [UInt8] = []

    /// Writes a moment with milliseconds, as in `2026-11-21T18:37:01.123Z`.
    ///
    /// - Parameters:
    ///   - nanoseconds: The nanoseconds since 1970.
    ///   - line: Where it is written.
    mutating func write(_ nanoseconds: Int64, to line: inout LogText) {
        let (second, rest) = Self.divided(nanoseconds, by: 1_000_000_000)
        if second != self.second {
            self.second = second
            text = Self.text(of: second)
        }
        line.bytes.append(contentsOf: text)
        line.bytes.append(UInt8(ascii: "."))
        line.padded(Int(rest / 1_000_000), 3)
        line.bytes.append(UInt8(ascii: "Z"))
    }

    private static func text(of second: Int64) -> [UInt8] {
        let (day, time) = divided(second, by: 86_400)
        let (year, month, date) = civil(day)
        var line = LogText()
        line.padded(Int(year), 4)
        for (mark, number) in [("-", month), ("-", date), ("T", time / 3600), (":", time / 60 % 60), (":", time % 60)] {
            line.bytes.append(contentsOf: mark.utf8)
            line.padded(Int(number), 2)
        }
        return line.bytes
    }

    private static func divided(_ number: Int64, by divisor: Int64) -> (Int64, Int64) {
        let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }

    /// The date of a day since 1970, by eras of 400 years that begin in March.
    private static func civil(_ day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let (era, dayOfEra) = divided(day + 719_468, by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
