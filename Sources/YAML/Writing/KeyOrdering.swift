/// The order in which go-yaml writes the keys of a map (sorter.go).
///
/// Letters come after everything else and go by code; digits go by the number that they form, so `a2` precedes `a10`.
/// The rule can go round in a circle (`1b`, `2.`, `10_`): then Helm's order is different each time, ours is not.
public enum KeyOrdering {
    /// Returns keys in order.
    static func sorted(_ keys: some Sequence<String>) -> [String] {
        keys.map { (key: $0, bytes: Array($0.utf8)) }
            .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
            .sorted { left, right in
                left.bytes.withUnsafeBufferPointer { left in
                    right.bytes.withUnsafeBufferPointer { precedes(left, $0, in: .v2) }
                }
            }
            .map(\.key)
    }

    /// Whether one key, in UTF-8, comes before another.
    public static func precedes(
        _ left: UnsafeBufferPointer<UInt8>,
        _ right: UnsafeBufferPointer<UInt8>,
        in dialect: YAMLDialect
    ) -> Bool {
        let common = min(left.count, right.count)
        var index = 0
        while index < common, left[index] == right[index] { index += 1 }
        if index == common { return left.count < right.count }
        while index > 0, left[index] & 0xC0 == 0x80 || right[index] & 0xC0 == 0x80 { index -= 1 }
        let (a, b) = (scalar(left, index), scalar(right, index))
        switch (isLetter(a), isLetter(b)) {
        case (true, true): return a < b
        case (false, false): return precedes(left, right, from: index)
        case (true, false): return dialect == .v3 && endsWithDigit(left, before: index)
        case (false, true): return dialect == .v2 || !endsWithDigit(left, before: index)
        }
    }

    private static func precedes(
        _ left: UnsafeBufferPointer<UInt8>,
        _ right: UnsafeBufferPointer<UInt8>,
        from index: Int
    ) -> Bool {
        var start: Int64 = 0
        if left[index] == UInt8(ascii: "0") || right[index] == UInt8(ascii: "0") {
            // A zero counts only inside a number that has begun with another digit.
            var before = index
            while let (digit, digitStart) = digit(left, before: before) {
                before = digitStart
                if digit != "0" {
                    start = 1
                    break
                }
            }
        }
        let (leftNumber, leftDigits) = number(left, from: index, start: start)
        let (rightNumber, rightDigits) = number(right, from: index, start: start)
        if leftNumber != rightNumber { return leftNumber < rightNumber }
        if leftDigits != rightDigits { return leftDigits < rightDigits }
        return scalar(left, index) < scalar(right, index)
    }

    /// Returns the number that digits form, and how many they are.
    private static func number(
        _ key: UnsafeBufferPointer<UInt8>,
        from index: Int,
        start: Int64
    ) -> (number: Int64, digits: Int) {
        var number = start
        var digits = 0
        var end = index
        while end < key.count {
            let scalar = scalar(key, end)
            guard isDigit(scalar) else { break }
            number = number &* 10 &+ (Int64(scalar.value) - 48)
            digits += 1
            end += TextAnalysis.length(of: key[end])
        }
        return (number, digits)
    }

    private static func endsWithDigit(_ key: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
        digit(key, before: index) != nil
    }

    /// Returns the digit that ends at an index, and where it starts.
    private static func digit(
        _ key: UnsafeBufferPointer<UInt8>,
        before index: Int
    ) -> (Unicode.Scalar, start: Int)? {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, key[start] & 0xC0 == 0x80 { start -= 1 }
        let scalar = scalar(key, start)
        return isDigit(scalar) ? (scalar, start) : nil
    }

    private static func scalar(_ key: UnsafeBufferPointer<UInt8>, _ index: Int) -> Unicode.Scalar {
        if key[index] < 0x80 { return Unicode.Scalar(key[index]) }
        return UTF8Decoding.scalar(in: key, at: index).flatMap { Unicode.Scalar($0.scalar) } ?? "\u{FFFD}"
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (scalar.value | 0x20) &- 0x61 < 26 }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value &- 48 < 10 }
        return scalar.properties.generalCategory == .decimalNumber
    }
}
