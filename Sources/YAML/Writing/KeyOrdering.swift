/// The order in which go-yaml v2 writes the keys of a map (sorter.go).
///
/// Letters come after everything else and go by code; digits go by the number that they form, so `a2` precedes `a10`.
/// The rule can go round in a circle (`1b`, `2.`, `10_`): then Helm's order is different each time, ours is not.
enum KeyOrdering {
    /// Returns keys in order.
    static func sorted(_ keys: some Sequence<String>) -> [String] {
        keys.map { (key: $0, scalars: Array($0.unicodeScalars)) }
            .sorted { $0.scalars.lexicographicallyPrecedes($1.scalars) }
            .sorted { precedes($0.scalars, $1.scalars) }
            .map(\.key)
    }

    private static func precedes(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
            let (a, b) = (isLetter(left[index]), isLetter(right[index]))
            if a && b { return left[index] < right[index] }
            if a || b { return b }
            return precedes(left, right, from: index)
        }
        return left.count < right.count
    }

    private static func precedes(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], from index: Int) -> Bool {
        var start: Int64 = 0
        if left[index] == "0" || right[index] == "0" {
            // A zero counts only inside a number that has begun with another digit.
            var before = index - 1
            while before >= 0, isDigit(left[before]) {
                if left[before] != "0" {
                    start = 1
                    break
                }
                before -= 1
            }
        }
        let (leftNumber, leftEnd) = number(left, from: index, start: start)
        let (rightNumber, rightEnd) = number(right, from: index, start: start)
        if leftNumber != rightNumber { return leftNumber < rightNumber }
        if leftEnd != rightEnd { return leftEnd < rightEnd }
        return left[index] < right[index]
    }

    private static func number(_ key: [Unicode.Scalar], from index: Int, start: Int64) -> (Int64, Int) {
        var number = start
        var end = index
        while end < key.count, isDigit(key[end]) {
            number = number &* 10 &+ (Int64(key[end].value) - 48)
            end += 1
        }
        return (number, end)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("0"..."9").contains(scalar) }
        return scalar.properties.generalCategory == .decimalNumber
    }
}
