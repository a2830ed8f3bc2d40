import GoRuntime
import GoTemplate
import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// Writes the lines of a part of a template for a place.
    typealias Writing = (inout TemplateEmission, EmissionScope) -> [TemplateLine]

    /// The lines of entries or elements.
    mutating func lines<Leaf: MentioningExpressions>(
        of blocks: [Block<Leaf>],
        indent: Int,
        _ scope: EmissionScope,
        leaf: (inout TemplateEmission, Leaf, EmissionScope) -> [TemplateLine]
    ) -> [TemplateLine] {
        var lines: [TemplateLine] = []
        for block in blocks { lines += self.lines(of: block, indent: indent, scope, leaf: leaf) }
        return lines
    }

    private mutating func lines<Leaf: MentioningExpressions>(
        of block: Block<Leaf>,
        indent: Int,
        _ scope: EmissionScope,
        leaf: (inout TemplateEmission, Leaf, EmissionScope) -> [TemplateLine]
    ) -> [TemplateLine] {
        switch block {
        case .leaf(let part): return leaf(&self, part, scope)
        case .when(let outer, let blocks, let otherwise):
            var condition = outer
            var body = blocks
            // An `if` with nothing but another `if` in it is one `if` with two conditions.
            while otherwise.isEmpty, body.count == 1, case .when(let inner, let innermost, let rest) = body[0],
                rest.isEmpty
            {
                condition = .all([condition, inner])
                body = innermost
            }
            return branch(
                on: condition,
                indent: indent,
                scope,
                canRebind: { Self.canRebind(body, around: $0, scope) },
                then: { $0.lines(of: body, indent: indent, $1, leaf: leaf) },
                otherwise: { $0.lines(of: otherwise, indent: indent, $1, leaf: leaf) }
            )
        case .with(let expression, let name, let body):
            let isThere = ExpressionNode.call(.isSet, [expression])
            let bound = scope.binding(name, .init(source: expression, role: .value, isNamed: false))
            if scope.facts.decide(isThere) == nil, isTruthyWhenSet(expression, scope),
                Self.canRebind(body, around: .variable(name), scope)
            {
                let pipeline = reference(expression, scope).pipeline
                let statements = flush(indent: indent)
                var inner = bound.knowing(isThere)
                inner.dot = .variable(name)
                let lines = lines(of: body, indent: indent, inner, leaf: leaf)
                return statements + [.branch(indent: indent, .init(kind: .with, pipeline: pipeline, lines: lines))]
            }
            return branch(
                on: isThere,
                indent: indent,
                bound,
                canRebind: { _ in false },
                then: { $0.lines(of: body, indent: indent, $1, leaf: leaf) },
                otherwise: { _, _ in [] }
            )
        case .range(let collection, let key, let name, let body):
            let loop = loop(over: collection, key: key, value: name, scope) {
                $0.lines(of: body, indent: indent, $1, leaf: leaf)
            }
            return flush(indent: indent) + [.branch(indent: indent, loop)]
        }
    }

    /// A loop: its element is dot, or has a name where it is asked for while dot is something else.
    mutating func loop(
        over collection: ExpressionNode,
        key: String?,
        value name: String,
        _ scope: EmissionScope,
        body: Writing
    ) -> TemplateLine.Branch {
        let looped = reference(collection, scope)
        let before = self
        var inner = scope.binding(name, .init(source: collection, role: .element, isNamed: false))
        inner.dot = .variable(name)
        if key == nil {
            let lines = body(&self, inner)
            if outOfReach.remove(name) == nil { return .init(kind: .range, pipeline: looped.pipeline, lines: lines) }
            self = before
        }
        inner = scope.binding(name, .init(source: collection, role: .element, isNamed: true))
        if let key { inner = inner.binding(key, .init(source: collection, role: .key, isNamed: true)) }
        // Dot is bound as well, but the name says more.
        inner.dot = .variable("")
        let pipeline = key.map { looped.declaring($0, name) } ?? looped.declaring(name)
        return .init(kind: .range, pipeline: pipeline, lines: body(&self, inner))
    }

    /// An `if` with what is not yet known of its condition; a `with` where the body asks for what the condition is of.
    mutating func branch(
        on condition: ExpressionNode,
        indent: Int,
        _ scope: EmissionScope,
        canRebind: (ExpressionNode) -> Bool,
        then: Writing,
        otherwise: Writing
    ) -> [TemplateLine] {
        let condition = scope.facts.remainder(of: condition)
        if case .literal(.bool(let isTrue)) = condition {
            return isTrue ? then(&self, scope) : otherwise(&self, scope)
        }
        if case .call(.isNotEmpty, let parts) = condition, canRebind(parts[0]) {
            let pipeline = reference(parts[0], scope).pipeline
            let statements = flush(indent: indent)
            let lines = then(&self, scope.rebinding(dot: parts[0]))
            let rest = otherwise(&self, scope.knowing(condition.negated))
            return statements + [
                .branch(indent: indent, .init(kind: .with, pipeline: pipeline, lines: lines, otherwise: rest))
            ]
        }
        let test = self.condition(condition, scope)
        let statements = flush(indent: indent)
        let lines = then(&self, scope.knowing(condition))
        let rest = otherwise(&self, scope.knowing(condition.negated))
        if lines.isEmpty, rest.isEmpty { return [] }
        if lines.isEmpty {
            let opposite = self.condition(condition.negated, scope)
            return statements + [.branch(indent: indent, .init(kind: .if, pipeline: opposite.pipeline, lines: rest))]
        }
        return statements + [
            .branch(indent: indent, .init(kind: .if, pipeline: test.pipeline, lines: lines, otherwise: rest))
        ]
    }

    /// Lines that are there exactly when a part of the manifest is.
    mutating func guarded(
        _ presence: Presence,
        indent: Int,
        _ scope: EmissionScope,
        canRebind: (ExpressionNode) -> Bool,
        loops: () -> [LoopedPresence],
        lines: Writing
    ) -> [TemplateLine] {
        switch presence {
        case .always: return lines(&self, scope)
        case .when(let condition):
            return branch(
                on: condition,
                indent: indent,
                scope,
                canRebind: canRebind,
                then: lines,
                otherwise: { _, _ in [] }
            )
        case .inLoop:
            let name = variable(like: "isNeeded")
            let flag = Phrase(.variable(VariableNode(GoString("$\(name)"))))
            var statements = flush(indent: indent)
            statements.append(.action(indent: indent, Phrase(.bool(false, offset: -1)).declaring(name)))
            for loop in loops() {
                statements += search(loop, settingTrue: name, scope).map { $0.moved(to: indent) }
            }
            let body = lines(&self, scope)
            return statements + [.branch(indent: indent, .init(kind: .if, pipeline: flag.pipeline, lines: body))]
        }
    }

    /// Whether nothing in some blocks needs another dot than an expression.
    static func canRebind<Tree: MentioningExpressions>(
        _ trees: [Tree],
        around expression: ExpressionNode,
        _ scope: EmissionScope
    ) -> Bool {
        guard trees.mention(where: { $0 == expression }), !trees.mentionRoot(besides: expression) else { return false }
        return !trees.mention(outside: expression) { node in
            guard case .variable(let name) = node, let variable = scope.variables[name] else { return false }
            return !variable.isNamed
        }
    }
}
