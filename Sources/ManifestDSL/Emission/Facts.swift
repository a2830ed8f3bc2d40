import ValueModel
import ValuesSchema

/// The conditions that are known to hold at a place in a template, by which what needs no asking is not asked.
struct Facts {
    private var known: Set<ExpressionNode> = []

    /// These facts and one more.
    func adding(_ condition: ExpressionNode) -> Facts {
        var facts = self
        facts.insert(condition)
        return facts
    }

    /// These facts without those about an expression.
    func removing(_ expression: ExpressionNode) -> Facts {
        var facts = self
        facts.known = known.filter { !$0.mentions { $0 == expression } }
        return facts
    }

    private mutating func insert(_ condition: ExpressionNode) {
        known.insert(condition)
        switch condition {
        case .call(.and, let parts): for part in parts { insert(part) }
        case .call(.not, let parts):
            guard case .call(.or, let choices) = parts[0] else { return }
            for choice in choices { insert(choice.negated) }
        default: break
        }
    }

    /// Whether a condition is known to hold, or not to; nil where it must be asked.
    func decide(_ condition: ExpressionNode) -> Bool? {
        if known.contains(condition) { return true }
        if known.contains(condition.negated) { return false }
        switch condition {
        case .literal(.bool(let value)): return value
        case .shared(let value): return decide(value.body)
        case .call(.not, let parts): return decide(parts[0]).map { !$0 }
        case .call(.and, let parts):
            let decisions = parts.map(decide)
            return decisions.contains(false) ? false : decisions.contains(nil) ? nil : true
        case .call(.or, let parts):
            let decisions = parts.map(decide)
            return decisions.contains(true) ? true : decisions.contains(nil) ? nil : false
        default: return nil
        }
    }

    /// The condition without what is known.
    func remainder(of condition: ExpressionNode) -> ExpressionNode {
        if let decision = decide(condition) { return .literal(.bool(decision)) }
        switch condition {
        case .call(.not, let parts): return remainder(of: parts[0]).negated
        case .call(.and, let parts): return .all(parts.map(remainder).filter { $0 != .literal(true) })
        case .call(.or, let parts): return .any(parts.map(remainder).filter { $0 != .literal(false) })
        default: return condition
        }
    }
}

extension ExpressionNode {
    /// The condition that holds when this one does not, with the negations as far inside as they go.
    var negated: ExpressionNode {
        switch self {
        case .literal(.bool(let value)): .literal(.bool(!value))
        case .call(.not, let parts): parts[0]
        case .call(.equal, let parts): .call(.notEqual, parts)
        case .call(.notEqual, let parts): .call(.equal, parts)
        case .call(.and, let parts): .any(parts.map(\.negated))
        case .call(.or, let parts): .all(parts.map(\.negated))
        default: .call(.not, [self])
        }
    }

    /// The condition that all of these hold.
    static func all(_ conditions: [ExpressionNode]) -> ExpressionNode {
        let distinct = Self.distinct(conditions)
        if distinct.contains(where: { distinct.contains($0.negated) }) { return .literal(false) }
        return distinct.dropFirst().reduce(distinct.first ?? .literal(true)) { .call(.and, [$0, $1]) }
    }

    /// The condition that one of these holds.
    static func any(_ conditions: [ExpressionNode]) -> ExpressionNode {
        let distinct = Self.distinct(conditions)
        if distinct.contains(where: { distinct.contains($0.negated) }) { return .literal(true) }
        return distinct.dropFirst().reduce(distinct.first ?? .literal(false)) { .call(.or, [$0, $1]) }
    }

    private static func distinct(_ conditions: [ExpressionNode]) -> [ExpressionNode] {
        conditions.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
