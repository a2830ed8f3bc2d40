import OrderedCollections
import TestSupport
import ValueModel
import ValuesSchema

/// A generator of values files from a schema: mostly good values, here and there a spoilt one.
struct ShapeGenerator {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Returns an object with a few of its fields.
    mutating func object(_ record: ObjectRecord) -> Value {
        var members = ValueObject()
        let defaults = record.defaults
        for field in record.fields where chance(6) {
            members[field.name] = chance(25) ? junk() : value(of: field.shape, like: defaults[field.name])
        }
        if chance(60) { members["anUnknownKeyOfNobody"] = 1 }
        return .object(members)
    }

    private mutating func value(of shape: Shape, like standard: Value?) -> Value {
        switch shape {
        case .boolean: return .bool(chance(2))
        case .integer(let range): return .integer(Int64.random(in: range.clamped(to: -1000...70000), using: &random))
        case .string: return standard ?? Self.texts.randomElement(using: &random) ?? ""
        case .choice(let words): return words.randomElement(using: &random).map { .string($0) } ?? .null
        case .intOrPercent: return chance(2) ? 1 : "25%"
        case .scalar: return [1, "a", true, 1.5].randomElement(using: &random) ?? 1
        case .list(let element):
            return .array((0..<Int.random(in: 0...2, using: &random)).map { _ in value(of: element, like: nil) })
        case .map(let element, _):
            var members = ValueObject()
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                members[Self.keys.randomElement(using: &random) ?? "a"] = value(of: element, like: nil)
            }
            return .object(members)
        case .object(let record): return object(record)
        case .freeform(let type): return type?.isList == true ? .array([]) : .object([:])
        }
    }

    private mutating func junk() -> Value { Self.junk.randomElement(using: &random) ?? .null }

    private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    private static let keys = ["A", "b", "C_D", "example.com/a", "1", "a b", "-"]
    private static let texts: [Value] = [
        "a", "A", "a-b", "", "1", "8Gi", "15s", "/a", "a.example.com", "v1", "a b", "ghcr.io/a/b", "a'b", "*.a",
        "10", "a/b", "sha256:a",
    ]
    private static let junk: [Value] = [
        nil, true, -1, 0, 1, 5.5, 70000, "", "a", "a b", "5", [], [1], [nil], [:], ["a": 1],
    ]
}
