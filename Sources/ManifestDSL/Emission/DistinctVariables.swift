import ValuesSchema

/// A tree in which variables are bound.
///
/// The innermost variable of a name is the one that is meant, in the language as in templates. Where an expression is
/// moved to a place that sees other variables, that must not change, so the emitter works on trees without shadowing.
protocol BindingVariables {
    /// The tree with every variable called otherwise that has the name of one around it.
    ///
    /// - Parameter names: What the variables around are called now, by what they were called.
    /// - Returns: The tree.
    func distinct(_ names: [String: String]) -> Self
}

extension [String: String] {
    /// The names within something that binds a variable, and what that variable is called.
    fileprivate func binding(_ name: String) -> (name: String, names: [String: String]) {
        var candidate = name
        var number = 2
        while values.contains(candidate) {
            candidate = "\(name)\(number)"
            number += 1
        }
        var names = self
        names[name] = candidate
        return (candidate, names)
    }
}

extension ExpressionNode: BindingVariables {
    func distinct(_ names: [String: String]) -> ExpressionNode {
        switch self {
        case .values, .release, .chart, .literal, .include, .shared: return self
        case .variable(let name): return .variable(names[name] ?? name)
        case .member(let object, let name): return .member(object.distinct(names), name)
        case .call(.map, let parts):
            guard case .variable(let name) = parts[1] else { return self }
            let bound = names.binding(name)
            return .call(.map, [parts[0].distinct(names), .variable(bound.name), parts[2].distinct(bound.names)])
        case .call(let function, let arguments): return .call(function, arguments.map { $0.distinct(names) })
        case .list(let elements): return .list(elements.map { $0.distinct(names) })
        case .interpolation(let parts): return .interpolation(parts.map { $0.distinct(names) })
        case .dictionary(let members):
            return .dictionary(
                members.map { DictionaryMember($0.key, $0.value.distinct(names), when: $0.condition?.distinct(names)) }
            )
        }
    }
}

extension Block: BindingVariables where Leaf: BindingVariables {
    func distinct(_ names: [String: String]) -> Block {
        switch self {
        case .leaf(let leaf): return .leaf(leaf.distinct(names))
        case .when(let condition, let body, let otherwise):
            return .when(condition.distinct(names), body.distinct(names), otherwise: otherwise.distinct(names))
        case .with(let expression, let variable, let body):
            let bound = names.binding(variable)
            return .with(expression.distinct(names), variable: bound.name, body.distinct(bound.names))
        case .range(let collection, let key, let value, let body):
            let boundKey = key.map(names.binding)
            let bound = (boundKey?.names ?? names).binding(value)
            return .range(
                collection.distinct(names),
                key: boundKey?.name,
                value: bound.name,
                body.distinct(bound.names)
            )
        }
    }
}

extension Entry: BindingVariables {
    func distinct(_ names: [String: String]) -> Entry {
        switch self {
        case .key(let key, let content): .key(key, content.distinct(names))
        case .computedKey(let key, let content): .computedKey(key.distinct(names), content.distinct(names))
        case .splice(let map): .splice(map.distinct(names))
        case .include: self
        }
    }
}

extension Element: BindingVariables {
    func distinct(_ names: [String: String]) -> Element {
        switch self {
        case .item(let content): .item(content.distinct(names))
        case .splice(let list): .splice(list.distinct(names))
        case .include: self
        }
    }
}

extension Content: BindingVariables {
    func distinct(_ names: [String: String]) -> Content {
        switch self {
        case .mapping(let entries): .mapping(entries.distinct(names))
        case .sequence(let elements, let isNeverEmpty): .sequence(elements.distinct(names), isNeverEmpty: isNeverEmpty)
        case .scalar(let node): .scalar(node.distinct(names))
        case .value(let node): .value(node.distinct(names))
        case .document, .emptyMapping: self
        }
    }
}

extension NoteLine: BindingVariables {
    func distinct(_ names: [String: String]) -> NoteLine { NoteLine(text: text.distinct(names)) }
}

extension Array: BindingVariables where Element: BindingVariables {
    func distinct(_ names: [String: String]) -> [Element] { map { $0.distinct(names) } }
}
