import ValuesSchema

extension ExpressionNode {
    /// The expressions that this one is directly made of; the bodies of helpers and shared values are not.
    var parts: [ExpressionNode] {
        switch self {
        case .values, .release, .chart, .variable, .literal, .include, .shared: []
        case .member(let object, _): [object]
        case .call(_, let arguments): arguments
        case .list(let elements): elements
        case .interpolation(let parts): parts
        case .dictionary(let members): members.flatMap { [$0.condition, $0.value].compactMap { $0 } }
        }
    }

    /// The key that a path ends in.
    var lastName: String? {
        if case .member(_, let name) = self { return name }
        return nil
    }

    /// Whether the expression or a part of it is one that is looked for; the search does not enter `opaque`.
    func mentions(outside opaque: ExpressionNode? = nil, where isMeant: (ExpressionNode) -> Bool) -> Bool {
        if self == opaque { return false }
        return isMeant(self) || parts.contains { $0.mentions(outside: opaque, where: isMeant) }
    }

    /// Whether it reads what hangs on the root of a template: values, release, chart, helpers.
    ///
    /// - Parameter known: An expression that the template has at hand, which does not count.
    /// - Returns: Whether it does.
    func mentionsRoot(besides known: ExpressionNode? = nil) -> Bool {
        mentions(outside: known) { node in
            switch node {
            case .values, .release, .chart, .include: true
            case .call(.generated, _): true
            default: false
            }
        }
    }

    /// The expression with one part replaced by another wherever it stands.
    func replacing(_ old: ExpressionNode, with new: ExpressionNode) -> ExpressionNode {
        if self == old { return new }
        switch self {
        case .values, .release, .chart, .variable, .literal, .include, .shared: return self
        case .member(let object, let name): return .member(object.replacing(old, with: new), name)
        case .call(let function, let arguments): return .call(function, arguments.map { $0.replacing(old, with: new) })
        case .list(let elements): return .list(elements.map { $0.replacing(old, with: new) })
        case .interpolation(let parts): return .interpolation(parts.map { $0.replacing(old, with: new) })
        case .dictionary(let members):
            return .dictionary(
                members.map {
                    DictionaryMember(
                        $0.key,
                        $0.value.replacing(old, with: new),
                        when: $0.condition?.replacing(old, with: new)
                    )
                }
            )
        }
    }
}

/// A tree of a manifest that can say which expressions stand in it.
protocol MentioningExpressions {
    /// Calls a function with every expression, outermost ones only, and whether a `range` or `with` within rebinds dot.
    func visitExpressions(_ visit: (ExpressionNode) -> Void)
}

extension Block: MentioningExpressions where Leaf: MentioningExpressions {
    func visitExpressions(_ visit: (ExpressionNode) -> Void) {
        switch self {
        case .leaf(let leaf): leaf.visitExpressions(visit)
        case .when(let condition, let body, let otherwise):
            visit(condition)
            for block in body + otherwise { block.visitExpressions(visit) }
        case .with(let expression, _, let body), .range(let expression, _, _, let body):
            visit(expression)
            for block in body { block.visitExpressions(visit) }
        }
    }
}

extension Entry: MentioningExpressions {
    func visitExpressions(_ visit: (ExpressionNode) -> Void) {
        switch self {
        case .key(_, let content): content.visitExpressions(visit)
        case .computedKey(let key, let content):
            visit(key)
            content.visitExpressions(visit)
        case .splice(let map): visit(map)
        // What a helper prints hangs on the root.
        case .include: visit(.values)
        }
    }
}

extension Element: MentioningExpressions {
    func visitExpressions(_ visit: (ExpressionNode) -> Void) {
        switch self {
        case .item(let content): content.visitExpressions(visit)
        case .splice(let list): visit(list)
        case .include: visit(.values)
        }
    }
}

extension Content: MentioningExpressions {
    func visitExpressions(_ visit: (ExpressionNode) -> Void) {
        switch self {
        case .mapping(let blocks): for block in blocks { block.visitExpressions(visit) }
        case .sequence(let blocks, _): for block in blocks { block.visitExpressions(visit) }
        case .scalar(let node), .value(let node): visit(node)
        case .document(let helper): visit(.include(helper))
        case .emptyMapping: break
        }
    }
}

extension Sequence where Element: MentioningExpressions {
    /// Whether an expression in these trees is, or has within it, one that is looked for.
    func mention(outside opaque: ExpressionNode? = nil, where isMeant: (ExpressionNode) -> Bool) -> Bool {
        var isFound = false
        for tree in self {
            tree.visitExpressions { if $0.mentions(outside: opaque, where: isMeant) { isFound = true } }
        }
        return isFound
    }

    /// Whether one of these trees reads what hangs on the root.
    func mentionRoot(besides known: ExpressionNode? = nil) -> Bool {
        var isFound = false
        for tree in self { tree.visitExpressions { if $0.mentionsRoot(besides: known) { isFound = true } } }
        return isFound
    }
}
