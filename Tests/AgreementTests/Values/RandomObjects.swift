import Kubernetes
import OrderedCollections

/// Random values of types of the Kubernetes API, which its checks take, or nearly.
struct RandomObjects {
    /// Returns a value of a type.
    ///
    /// - Parameters:
    ///   - type: The type.
    ///   - choices: The dice.
    ///   - depth: How deep the value stands; deep ones are small.
    /// - Returns: The value.
    static func value(_ type: APIType, _ choices: inout RandomChoices, depth: Int = 0) -> Draft {
        var field = APIFieldFacts()
        field.depth = depth
        return value(type, field, &choices)
    }

    private struct APIFieldFacts {
        var allowedWords: [String] = []
        var rule: FieldRule?
        var range: ClosedRange<Int64>?
        var depth = 0
    }

    private static func value(_ type: APIType, _ facts: APIFieldFacts, _ choices: inout RandomChoices) -> Draft {
        var inner = facts
        inner.depth += 1
        switch type {
        case .string: return choices.spelled(text(facts, &choices))
        case .bytes: return choices.spelled(choices.pick(["YQ==", "", "MTIz"]))
        case .time: return choices.spelled("2026-01-31T12:00:00Z")
        case .boolean: return choices.spelled(choices.holds(0.5))
        case .int32, .int64: return choices.spelled(number(type, facts, &choices))
        case .number: return .scalar(choices.pick(["1", "1.5", "0"]))
        case .quantity: return choices.holds(0.5) ? .scalar(choices.pick(["1", "2", "0.5"])) : quantity(&choices)
        case .intOrString: return intOrString(facts.rule, &choices)
        case .object, .any: return choices.map(depth: facts.depth)
        case .list(let element):
            return .list((0..<choices.count(0...2)).map { _ in value(element, inner, &choices) })
        case .map(let element):
            let keys = self.keys(facts.rule)
            return .map(
                choices.distinct(choices.count(0...2), of: keys)
                    .map { Draft.Member(key: $0, value: mapValue(element, inner, &choices)) }
            )
        case .definition(let name): return object(name, &choices, depth: facts.depth)
        }
    }

    private static func object(_ name: String, _ choices: inout RandomChoices, depth: Int) -> Draft {
        guard let shape = APIShapes.shape(named: name) else { return .map([]) }
        let fields = shape.fields.elements.filter { $0.value.until == nil }
        let optional = fields.filter { !$0.value.isRequired }
        var wanted = Set(fields.filter(\.value.isRequired).map(\.key))
        let isUnion = ["LifecycleHandler", "EnvVarSource", "EnvFromSource", "Volume", "EnvVar"].contains(name)
        let most = isUnion ? 1 : depth > 3 ? 1 : 3
        if !optional.isEmpty {
            for _ in 0..<choices.count(isUnion ? 1...1 : 0...most) { wanted.insert(choices.pick(optional).key) }
        }
        return .map(
            fields.filter { wanted.contains($0.key) }.map { key, field in
                var facts = APIFieldFacts(allowedWords: field.allowedWords, rule: field.rule, depth: depth + 1)
                if let low = field.minimum { facts.range = low...max(low, field.maximum ?? 1_000_000) }
                return Draft.Member(key: key, value: value(field.type, facts, &choices))
            }
        )
    }

    private static func text(_ facts: APIFieldFacts, _ choices: inout RandomChoices) -> String {
        let words = facts.allowedWords.filter { !$0.hasSuffix("*") }
        if !words.isEmpty { return choices.pick(words) }
        guard case .name(let rule)? = facts.rule else { return choices.pick(OddTexts.all) }
        return choices.pick(OddTexts.all.filter { !$0.isEmpty && rule.violation(of: $0) == nil })
    }

    private static func mapValue(_ type: APIType, _ facts: APIFieldFacts, _ choices: inout RandomChoices) -> Draft {
        guard facts.rule == .labels else { return value(type, APIFieldFacts(depth: facts.depth), &choices) }
        return choices.spelled(choices.pick(OddTexts.all.filter { NameRule.labelValue.violation(of: $0) == nil }))
    }

    private static func keys(_ rule: FieldRule?) -> [String] {
        switch rule {
        case .labels, .annotations: OddTexts.all.filter { NameRule.labelKey.violation(of: $0) == nil }
        case .resources: ["cpu", "memory", "nvidia.com/gpu", "ephemeral-storage"]
        default: ["a", "b.c", "true", "1"]
        }
    }

    private static func number(_ type: APIType, _ facts: APIFieldFacts, _ choices: inout RandomChoices) -> Int64 {
        if facts.rule == .portNumber { return choices.whole(1...65535) }
        let whole: ClosedRange<Int64> = type == .int32 ? 0...2_147_483_647 : 0...9_007_199_254_740_992
        return choices.whole(facts.range.map { $0.clamped(to: whole) } ?? whole)
    }

    private static func quantity(_ choices: inout RandomChoices) -> Draft {
        choices.spelled(choices.pick(["500m", "1Gi", "1e3", "0.5", "1", "128M"]))
    }

    private static func intOrString(_ rule: FieldRule?, _ choices: inout RandomChoices) -> Draft {
        switch rule {
        case .portReference: choices.holds(0.5) ? choices.spelled(choices.whole(1...65535)) : .scalar("http")
        case .countOrPercentage: choices.holds(0.5) ? .scalar("\(choices.count(0...9))") : .scalar("25%")
        default: choices.holds(0.5) ? .scalar("\(choices.count(0...99))") : choices.spelled("25%")
        }
    }
}
