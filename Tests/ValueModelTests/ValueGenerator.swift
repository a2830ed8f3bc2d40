import OrderedCollections
import TestSupport
import ValueModel

/// A generator of small trees over few keys, so that two of them meet often; nulls and empty maps are frequent.
struct ValueGenerator {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Returns a map, as a values file has at its root.
    mutating func root() -> Value { map(depth: 0) }

    private mutating func map(depth: Int) -> Value {
        var object = ValueObject()
        for key in ["a", "b", "c", "d", "e"].shuffled(using: &random) where Int.random(in: 0..<5, using: &random) < 3 {
            object[key] = value(depth: depth + 1)
        }
        return .object(object)
    }

    private mutating func value(depth: Int) -> Value {
        switch Int.random(in: 0..<(depth < 4 ? 10 : 6), using: &random) {
        case 0, 1: .null
        case 2: .integer(Int64.random(in: -2...2, using: &random))
        case 3: .string(["", "x", "null"][Int.random(in: 0..<3, using: &random)])
        case 4: .array([.null, .object(["n": .null, "i": .integer(1)])])
        case 5: Bool.random(using: &random) ? .object([:]) : .bool(false)
        default: map(depth: depth)
        }
    }
}
