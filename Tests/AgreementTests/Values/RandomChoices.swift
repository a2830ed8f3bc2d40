import TestSupport
import ValueModel

/// The dice of the generators.
struct RandomChoices {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func number(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &generator) }

    mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func holds(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < probability }

    /// Returns one of the elements, of which there is at least one.
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[count(0...elements.count - 1)] }

    /// Returns a text in one of the spellings that keep it a text.
    mutating func spelled(_ text: String) -> Draft { .scalar(Draft.spelling(of: text, pick(Draft.Quotes.allCases))) }

    /// Returns a Boolean in one of the spellings of YAML 1.1.
    mutating func spelled(_ flag: Bool) -> Draft {
        guard holds(0.15) else { return .scalar(flag ? "true" : "false") }
        return .scalar(pick(flag ? ["yes", "on", "True", "TRUE", "y"] : ["no", "off", "False", "FALSE", "n"]))
    }

    /// Returns a whole number in one of its spellings.
    mutating func spelled(_ number: Int64) -> Draft {
        guard holds(0.2) else { return .scalar("\(number)") }
        var spellings = ["\(number).0", "\(number)e0"]
        if number >= 0 {
            spellings += ["+\(number)", "0x" + String(number, radix: 16), "0b" + String(number, radix: 2)]
            spellings += ["0o" + String(number, radix: 8), "0" + String(number, radix: 8)]
        }
        if number > 999 { spellings.append("\(number / 1000)_" + String("\(number % 1000 + 1000)".dropFirst())) }
        return .scalar(pick(spellings))
    }

    /// Returns a whole number within bounds: small, at a bound, beyond a million, or any.
    mutating func whole(_ range: ClosedRange<Int64>) -> Int64 {
        let candidates: [Int64] = [
            range.lowerBound, range.upperBound, range.lowerBound &+ 1, range.upperBound &- 1, 0, 1, 2, 5, 80, 443,
            1_000_000,
            1_234_567, 10_000_000, 2_147_483_647, 2_147_483_648, 9_007_199_254_740_991,
        ]
        .filter(range.contains)
        let low = max(range.lowerBound, min(0, range.upperBound))
        return holds(0.5) ? pick(candidates) : number(low...min(range.upperBound, low &+ 65_000))
    }

    /// Returns any scalar but null.
    mutating func scalar() -> Draft {
        switch count(0...5) {
        case 0, 1, 2: spelled(pick(OddTexts.all))
        case 3: spelled(whole(Shape.exact))
        case 4: spelled(holds(0.5))
        default: .scalar(pick(Self.numbers))
        }
    }

    /// Returns any value, null and empty collections among them.
    mutating func anything(depth: Int = 0) -> Draft {
        switch count(0...(depth < 3 ? 9 : 6)) {
        case 0...4: scalar()
        case 5: .scalar(pick(["null", "~", ""]))
        case 6: pick([.map([]), .list([])])
        case 7: .list((0..<count(1...3)).map { _ in anything(depth: depth + 1) })
        default: map(depth: depth + 1)
        }
    }

    /// Returns a map of any values.
    mutating func map(depth: Int = 0) -> Draft {
        .map(distinct(count(0...3), of: OddTexts.all).map { Draft.Member(key: $0, value: anything(depth: depth)) })
    }

    /// Returns up to that many different keys.
    mutating func distinct(_ count: Int, of keys: [String]) -> [String] {
        var found: [String] = []
        for _ in 0..<count {
            let key = pick(keys)
            if !found.contains(where: { $0 == key }) { found.append(key) }
        }
        return found
    }

    private static let numbers = [
        "1e3", "1.5", "-0.0", "5.0", ".5", "5.", "1e21", "1e-7", "123456789.125", "1.10", "1e+06", "0.1",
        "-9007199254740992", "100000000000000000000", "123456.0", "1234567.0",
    ]

    private enum Shape {
        static let exact: ClosedRange<Int64> = -9_007_199_254_740_992...9_007_199_254_740_992
    }
}
