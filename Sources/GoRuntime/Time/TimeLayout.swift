/// A layout taken apart: Go's reference time, 01/02 03:04:05PM '06 -0700, spells the elements.
struct TimeLayout {
    /// What stands for a part of a time.
    enum Element: Hashable {
        case longMonth, month, numericMonth, zeroMonth
        case longWeekday, weekday
        case day, spaceDay, zeroDay, spaceYearDay, zeroYearDay
        case hour, hour12, zeroHour12
        case minute, zeroMinute, second, zeroSecond
        case longYear, year
        case upperPM, lowerPM
        case zoneName
        /// An offset; `Z` for UTC where `usesZ`, and how it is written.
        case offset(OffsetForm, usesZ: Bool)
        /// A fraction of the second; trailing zeros are dropped where `isTrimmed`.
        case fraction(digits: Int, separator: UInt8, isTrimmed: Bool)
    }

    /// How an offset is written.
    enum OffsetForm: String, Hashable, CaseIterable {
        case seconds = "070000"
        case colonSeconds = "07:00:00"
        case minutes = "0700"
        case colonMinutes = "07:00"
        case hours = "07"

        /// Where the pairs of digits stand, counted from the sign.
        var digitOffsets: [Int] {
            switch self {
            case .seconds: [1, 3, 5]
            case .colonSeconds: [1, 4, 7]
            case .minutes: [1, 3]
            case .colonMinutes: [1, 4]
            case .hours: [1]
            }
        }
    }

    private let bytes: [UInt8]
    private var offset = 0

    init(_ layout: GoString) { bytes = layout.bytes }

    /// Takes the text before the next element, the element, and its spelling; no element at the end.
    ///
    /// Go 1.26 time/format.go, nextStdChunk.
    mutating func next() -> (literal: ArraySlice<UInt8>, element: Element?, spelling: ArraySlice<UInt8>) {
        let start = offset
        var index = start
        while index < bytes.count {
            if let (element, length, skipped) = element(at: index) {
                offset = index + skipped + length
                return (bytes[start..<(index + skipped)], element, bytes[(index + skipped)..<offset])
            }
            index += 1
        }
        offset = bytes.count
        return (bytes[start...], nil, [])
    }

    /// The element that comes next, which is not taken.
    var following: Element? {
        var copy = self
        return copy.next().element
    }

    private func has(_ text: StaticString, at index: Int) -> Bool {
        text.withUTF8Buffer { bytes[index...].starts(with: $0) }
    }

    private func peek(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    private func isDigit(_ index: Int) -> Bool { peek(index) &- UInt8(ascii: "0") < 10 }

    /// Returns the element that begins at an index, its length, and how much literal text comes before it.
    private func element(at index: Int) -> (Element, length: Int, skipped: Int)? {
        switch bytes[index] {
        case UInt8(ascii: "J"):
            if has("January", at: index) { return (.longMonth, 7, 0) }
            if has("Jan", at: index), !isLowerCase(index + 3) { return (.month, 3, 0) }
        case UInt8(ascii: "M"):
            if has("Monday", at: index) { return (.longWeekday, 6, 0) }
            if has("Mon", at: index), !isLowerCase(index + 3) { return (.weekday, 3, 0) }
            if has("MST", at: index) { return (.zoneName, 3, 0) }
        case UInt8(ascii: "0"):
            switch peek(index + 1) {
            case UInt8(ascii: "1"): return (.zeroMonth, 2, 0)
            case UInt8(ascii: "2"): return (.zeroDay, 2, 0)
            case UInt8(ascii: "3"): return (.zeroHour12, 2, 0)
            case UInt8(ascii: "4"): return (.zeroMinute, 2, 0)
            case UInt8(ascii: "5"): return (.zeroSecond, 2, 0)
            case UInt8(ascii: "6"): return (.year, 2, 0)
            default: if has("002", at: index) { return (.zeroYearDay, 3, 0) }
            }
        case UInt8(ascii: "1"): return peek(index + 1) == UInt8(ascii: "5") ? (.hour, 2, 0) : (.numericMonth, 1, 0)
        case UInt8(ascii: "2"): return has("2006", at: index) ? (.longYear, 4, 0) : (.day, 1, 0)
        case UInt8(ascii: "_"):
            if has("_2006", at: index) { return (.longYear, 4, 1) }
            if has("_2", at: index) { return (.spaceDay, 2, 0) }
            if has("__2", at: index) { return (.spaceYearDay, 3, 0) }
        case UInt8(ascii: "3"): return (.hour12, 1, 0)
        case UInt8(ascii: "4"): return (.minute, 1, 0)
        case UInt8(ascii: "5"): return (.second, 1, 0)
        case UInt8(ascii: "P"): if has("PM", at: index) { return (.upperPM, 2, 0) }
        case UInt8(ascii: "p"): if has("pm", at: index) { return (.lowerPM, 2, 0) }
        case UInt8(ascii: "-"), UInt8(ascii: "Z"):
            let usesZ = bytes[index] == UInt8(ascii: "Z")
            for form in OffsetForm.allCases where bytes[(index + 1)...].starts(with: form.rawValue.utf8) {
                return (.offset(form, usesZ: usesZ), form.rawValue.utf8.count + 1, 0)
            }
        case UInt8(ascii: "."), UInt8(ascii: ","):
            let digit = peek(index + 1)
            guard digit == UInt8(ascii: "0") || digit == UInt8(ascii: "9") else { return nil }
            var end = index + 1
            while peek(end) == digit { end += 1 }
            guard !isDigit(end) else { return nil }
            let isTrimmed = digit == UInt8(ascii: "9")
            return (
                .fraction(digits: end - index - 1, separator: bytes[index], isTrimmed: isTrimmed), end - index, 0
            )
        default: break
        }
        return nil
    }

    private func isLowerCase(_ index: Int) -> Bool {
        UInt8(ascii: "a") <= peek(index) && peek(index) <= UInt8(ascii: "z")
    }
}
