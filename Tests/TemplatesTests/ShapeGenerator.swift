import OrderedCollections
import TestSupport
import ValueModel
import ValuesSchema

/// A generator of values files from a schema: mostly good values, here and there a spoilt one.
struct ShapeGenerator {
    private var random: SeededGenerator

    /// Whether free-form values are more than empty.
    private let fillsFreeform: Bool

    init(seed: UInt64, fillsFreeform: Bool = false) {
        random = SeededGenerator(seed: seed)
        self.fillsFreeform = fillsFreeform
    }

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
        case .freeform(let type):
            guard fillsFreeform, chance(2) else { return type?.isList == true ? .array([]) : .object([:]) }
            let samples = type?.definition.flatMap { RandomTexts.kubernetes[$0] } ?? [[:], ["a": nil], ["name": "a"]]
            let sample = samples.randomElement(using: &random) ?? [:]
            let value = chance(2) ? spoiled(sample) : sample
            return type?.isList == true ? .array([value]) : value
        }
    }

    /// Replaces a value somewhere in another, or adds one.
    private mutating func spoiled(_ value: Value) -> Value {
        switch value {
        case .object(var members):
            guard let key = members.keys.randomElement(using: &random), !chance(5) else {
                members[Self.fields.randomElement(using: &random) ?? "a"] = junk()
                return .object(members)
            }
            members[key] = spoiled(members[key] ?? .null)
            return .object(members)
        case .array(var elements):
            guard let index = elements.indices.randomElement(using: &random), !chance(5) else { return junk() }
            elements[index] = spoiled(elements[index])
            return .array(elements)
        case .null, .bool, .integer, .double, .string: return junk()
        }
    }

    private static let fields = ["name", "value", "valueFrom", "httpGet", "secret", "type", "strange", "model_list"]

    private mutating func junk() -> Value { Self.junk.randomElement(using: &random) ?? .null }

    private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    private static let keys = ["A", "b", "C_D", "example.com/a", "1", "a b", "-"]
    private static let texts: [Value] = [
        "a", "A", "a-b", "", "1", "8Gi", "15s", "/a", "a.example.com", "v1", "a b", "ghcr.io/a/b", "a'b", "*.a",
        "10", "a/b", "sha256:a",
    ]
    private static let junk: [Value] = [
        nil, true, -1, 0, 1, 5.5, 5.0, 70000, 9_007_199_254_740_994, "\u{7F}", "0", "25%", "on", "10.0.0.1", "", "a",
        "a b", "5", [], [1], [nil], [:], ["a": 1],
    ]
}
