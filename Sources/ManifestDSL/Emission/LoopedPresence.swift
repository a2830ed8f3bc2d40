import GoTemplate
import ValueModel
import ValuesSchema

/// When a part of a manifest is there, as a tree of conditions and loops: for what no single condition says.
indirect enum LoopedPresence {
    case always
    case when(ExpressionNode, [LoopedPresence], otherwise: [LoopedPresence])
    case with(ExpressionNode, variable: String, [LoopedPresence])
    case range(ExpressionNode, key: String?, value: String, [LoopedPresence])

    init<Leaf>(_ block: Block<Leaf>, leaf: (Leaf) -> [LoopedPresence]) {
        func inner(_ blocks: [Block<Leaf>]) -> [LoopedPresence] { blocks.map { LoopedPresence($0, leaf: leaf) } }
        switch block {
        case .leaf(let part): self = .when(.literal(true), leaf(part), otherwise: [])
        case .when(let condition, let body, let otherwise):
            self = .when(condition, inner(body), otherwise: inner(otherwise))
        case .with(let expression, let variable, let body): self = .with(expression, variable: variable, inner(body))
        case .range(let collection, let key, let value, let body):
            self = .range(collection, key: key, value: value, inner(body))
        }
    }
}

extension Entry {
    /// The presence of the entry with its loops.
    var loops: [LoopedPresence] {
        switch self {
        case .key(_, let content), .computedKey(_, let content): content.loops
        case .splice(let map): [.when(.call(.isNotEmpty, [map]), [.always], otherwise: [])]
        case .include(let helper): helper.entries.map { LoopedPresence($0) { $0.loops } }
        }
    }
}

extension Element {
    /// The presence of the element with its loops.
    var loops: [LoopedPresence] {
        switch self {
        case .item(let content): content.loops
        case .splice(let list): [.when(.call(.isNotEmpty, [list]), [.always], otherwise: [])]
        case .include(let helper): helper.elements.map { LoopedPresence($0) { $0.loops } }
        }
    }
}

extension Content {
    /// The presence of the content with its loops.
    var loops: [LoopedPresence] {
        switch self {
        case .mapping(let entries): entries.map { LoopedPresence($0) { $0.loops } }
        case .sequence(let elements, isNeverEmpty: false): elements.map { LoopedPresence($0) { $0.loops } }
        case .value(let value): [.when(.call(.isNotEmpty, [value]), [.always], otherwise: [])]
        case .sequence(_, isNeverEmpty: true), .scalar, .document, .emptyMapping: [.always]
        }
    }
}

extension TemplateEmission {
    /// Statements that set a variable to true where a part of the manifest is there.
    mutating func search(
        _ presence: LoopedPresence,
        settingTrue flag: String,
        _ scope: EmissionScope
    ) -> [TemplateLine] {
        switch presence {
        case .always: return [.action(indent: 0, Phrase(.bool(true, offset: -1)).assigned(to: flag))]
        case .when(let condition, let body, let otherwise):
            return branch(
                on: condition,
                indent: 0,
                scope,
                canRebind: { _ in false },
                then: { $0.search(body, settingTrue: flag, $1) },
                otherwise: { $0.search(otherwise, settingTrue: flag, $1) }
            )
        case .with(let expression, let variable, let body):
            let bound = scope.binding(variable, .init(source: expression, role: .value, isNamed: false))
            let isThere = LoopedPresence.when(.call(.isSet, [expression]), body, otherwise: [])
            return search(isThere, settingTrue: flag, bound)
        case .range(let collection, let key, let value, let body):
            let loop = loop(over: collection, key: key, value: value, scope) {
                $0.search(body, settingTrue: flag, $1)
            }
            return flush() + [.branch(indent: 0, loop)]
        }
    }

    private mutating func search(
        _ presences: [LoopedPresence],
        settingTrue flag: String,
        _ scope: EmissionScope
    ) -> [TemplateLine] {
        presences.flatMap { search($0, settingTrue: flag, scope) }
    }
}
