/// The recognition of dates and times, as Go's time.Parse does it with the four layouts of go-yaml v2.
///
/// For example `2001-12-14`, `2001-12-14t21:59:43.10-05:00`, `2001-1-2 3:4:5`.
enum TimestampResolution {
    /// Whether a text is a date or a time.
    static func isTimestamp(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= 8, text[4] == UInt8(ascii: "-") else { return false }
        var scan = Scan(text: text)
        guard let year = scan.digits(4), scan.skip("-"), let month = scan.number(), (1...12).contains(month),
            scan.skip("-"), let day = scan.number(), day >= 1, day <= days(in: month, of: year)
        else { return false }
        if scan.isAtEnd { return true }
        if scan.skip("T") || scan.skip("t") { return scan.time() && scan.zone() && scan.isAtEnd }
        guard scan.skip(" ") else { return false }
        while scan.skip(" ") {}
        return scan.time() && scan.isAtEnd
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private struct Scan {
        let text: UnsafeBufferPointer<UInt8>
        var index = 0

        var isAtEnd: Bool { index == text.count }

        mutating func skip(_ character: Unicode.Scalar) -> Bool {
            guard index < text.count, UInt32(text[index]) == character.value else { return false }
            index += 1
            return true
        }

        private mutating func digit() -> Int? {
            guard index < text.count, text[index] &- UInt8(ascii: "0") < 10 else { return nil }
            index += 1
            return Int(text[index - 1] - UInt8(ascii: "0"))
        }

        /// Reads exactly so many digits.
        mutating func digits(_ count: Int) -> Int? {
            var result = 0
            for _ in 0..<count {
                guard let digit = digit() else { return nil }
                result = result * 10 + digit
            }
            return result
        }

        /// Reads one or two digits.
        mutating func number() -> Int? {
            guard let first = digit() else { return nil }
            guard let second = digit() else { return first }
            return first * 10 + second
        }

        /// Reads hours, minutes, seconds and the fraction, if there is one.
        mutating func time() -> Bool {
            guard let hour = number(), hour < 24, skip(":"), let minute = number(), minute < 60, skip(":"),
                let second = number(), second < 60
            else { return false }
            let beforeFraction = index
            guard skip(".") || skip(",") else { return true }
            guard digit() != nil else {
                index = beforeFraction
                return true
            }
            while digit() != nil {}
            return true
        }

        /// Reads `Z` or an offset such as `-05:00`.
        mutating func zone() -> Bool {
            if skip("Z") { return true }
            guard skip("+") || skip("-") else { return false }
            guard let hours = digits(2), hours <= 24, skip(":"), let minutes = digits(2), minutes <= 60 else {
                return false
            }
            return true
        }
    }
}
