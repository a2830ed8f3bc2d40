import ValueModel
import ValuesSchema

/// When a part of a manifest is there.
indirect enum Presence {
    /// For all values.
    case always
    /// Exactly when a condition holds; a constant for never.
    case when(ExpressionNode)
    /// When something within a loop is there, which no single condition says.
    case inLoop

    static let never = Presence.when(.literal(false))

    /// The presence of a group of blocks: that of any of them.
    init<Leaf>(ofAny blocks: [Block<Leaf>], leaf: (Leaf) -> Presence) {
        var conditions: [ExpressionNode] = []
        var isInLoop = false
        for block in blocks {
            switch Presence(of: block, leaf: leaf) {
            case .always:
                self = .always
                return
            case .inLoop: isInLoop = true
            case .when(let condition): if condition != .literal(false) { conditions.append(condition) }
            }
        }
        self = isInLoop ? .inLoop : .when(.any(conditions))
    }

    private init<Leaf>(of block: Block<Leaf>, leaf: (Leaf) -> Presence) {
        switch block {
        case .leaf(let part): self = leaf(part)
        case .when(let condition, let body, let otherwise):
            let (yes, no) = (Presence(ofAny: body, leaf: leaf), Presence(ofAny: otherwise, leaf: leaf))
            if case (.always, .always) = (yes, no) {
                self = .always
            } else if case (.when(let first), .when(let second)) = (yes.and(condition), no.and(condition.negated)) {
                self = .when(.any([first, second].filter { $0 != .literal(false) }))
            } else {
                self = .inLoop
            }
        case .with(let expression, let variable, let body):
            switch Presence(ofAny: body, leaf: leaf).and(.call(.isSet, [expression])) {
            case .when(let condition): self = .when(condition.replacing(.variable(variable), with: expression))
            case .always, .inLoop: self = .inLoop
            }
        case .range(let collection, _, _, let body):
            guard case .always = Presence(ofAny: body, leaf: leaf) else {
                self = .inLoop
                return
            }
            self = .when(.call(.isNotEmpty, [collection]))
        }
    }

    private func and(_ condition: ExpressionNode) -> Presence {
        switch self {
        case .always: .when(condition)
        case .when(.literal(false)): .never
        case .when(let own): .when(.all([condition, own]))
        case .inLoop: .inLoop
        }
    }
}

extension Entry {
    var presence: Presence {
        switch self {
        case .key(_, let content), .computedKey(_, let content): content.presence
        case .splice(let map): .when(.call(.isNotEmpty, [map]))
        case .include(let helper): Presence(ofAny: helper.entries.distinct([:])) { $0.presence }
        }
    }
}

extension Element {
    var presence: Presence {
        switch self {
        case .item(let content): content.presence
        case .splice(let list): .when(.call(.isNotEmpty, [list]))
        case .include(let helper): Presence(ofAny: helper.elements.distinct([:])) { $0.presence }
        }
    }
}

extension Content {
    var presence: Presence {
        switch self {
        case .mapping(let entries): Presence(ofAny: entries) { $0.presence }
        case .sequence(_, isNeverEmpty: true): .always
        case .sequence(let elements, isNeverEmpty: false): Presence(ofAny: elements) { $0.presence }
        case .value(let value): value.isNeverEmpty ? .always : .when(.call(.isNotEmpty, [value]))
        case .scalar(let node): node.isFreeform ? .when(.call(.isSet, [node])) : .always
        case .document, .emptyMapping: .always
        }
    }
}

extension ExpressionNode {
    /// Whether it is a member of a free-form map, which may be absent.
    var isFreeform: Bool {
        if case .call(.index, _) = self { return true }
        return false
    }

    /// Whether a map has a member for all values.
    fileprivate var isNeverEmpty: Bool {
        switch self {
        case .dictionary(let members): members.contains { $0.condition == nil }
        case .call(.merge, let maps): maps.contains(where: \.isNeverEmpty)
        default: false
        }
    }
}
