import Diagnostics
import OrderedCollections
public import ValueModel
public import ValuesSchema

/// Turns manifests into Kubernetes objects for given values.
///
/// In: the manifest tree and resolved values. Out: an object whose nodes carry the spans of the values they were made
/// from. Nothing is printed here; empty mappings and sequences, and nulls, are left out.
public struct ManifestEvaluator {
    let expressions: ExpressionEvaluator

    /// Creates an evaluator over resolved values.
    public init(_ expressions: ExpressionEvaluator) { self.expressions = expressions }

    /// Returns the objects that a template gives; none when its condition does not hold.
    public func objects(of manifest: Manifest) -> [ValueNode] {
        if let condition = manifest.condition, !expressions.holds(condition) { return [] }
        switch manifest.body {
        case .object(let entries):
            let mapping = mapping(entries, [:])
            return mapping.isEmpty ? [] : [ValueNode(.mapping(mapping))]
        case .objects(let list): return (expressions.evaluate(list).sequence ?? []).map(\.sortedKeys)
        }
    }

    typealias Variables = ExpressionEvaluator.Variables

    func mapping(_ blocks: [Block<Entry>], _ variables: Variables) -> ValueNode.Mapping {
        var mapping = ValueNode.Mapping()
        walk(blocks, variables) { entry, variables in add(entry, variables, to: &mapping) }
        return mapping
    }

    func sequence(_ blocks: [Block<Element>], _ variables: Variables) -> [ValueNode] {
        var nodes: [ValueNode] = []
        walk(blocks, variables) { element, variables in
            switch element {
            case .item(let content): if let node = node(content, variables) { nodes.append(node) }
            case .splice(let list): nodes += (expressions.evaluate(list, variables).sequence ?? []).map(\.sortedKeys)
            case .include(let helper): nodes += sequence(helper.elements, [:])
            }
        }
        return nodes
    }

    /// Visits the leaves that are there, with the variables they see.
    private func walk<Leaf>(_ blocks: [Block<Leaf>], _ variables: Variables, _ visit: (Leaf, Variables) -> Void) {
        for block in blocks {
            switch block {
            case .leaf(let leaf): visit(leaf, variables)
            case .when(let condition, let body, let otherwise):
                walk(expressions.holds(condition, variables) ? body : otherwise, variables, visit)
            case .with(let expression, let name, let body):
                let value = expressions.evaluate(expression, variables)
                if !value.isNull { walk(body, variables.merging([name: value]) { $1 }, visit) }
            case .range(let expression, let key, let name, let body):
                for (text, value) in members(of: expressions.evaluate(expression, variables)) {
                    var inner = variables
                    inner[name] = value
                    if let key { inner[key] = ValueNode(.scalar(.string(text)), span: value.span) }
                    walk(body, inner, visit)
                }
            }
        }
    }

    private func members(of collection: ValueNode) -> [(String, ValueNode)] {
        if let nodes = collection.sequence { return nodes.map { ("", $0) } }
        guard let mapping = collection.mapping else { return [] }
        return mapping.keys.sorted(by: Value.precedes).compactMap { key in mapping[key].map { (key, $0.node) } }
    }

    private func add(_ entry: Entry, _ variables: Variables, to mapping: inout ValueNode.Mapping) {
        switch entry {
        case .key(let key, let content):
            if let node = node(content, variables) { mapping[key] = ValueNode.Member(node: node) }
        case .computedKey(let expression, let content):
            let key = expressions.evaluate(expression, variables)
            if let node = node(content, variables) {
                mapping[key.spelling] = ValueNode.Member(keySpan: key.span, node: node)
            }
        case .splice(let expression):
            guard let members = expressions.evaluate(expression, variables).mapping else { return }
            for key in members.keys.sorted(by: Value.precedes) { mapping[key] = members[key] }
        case .include(let helper):
            for (key, member) in self.mapping(helper.entries, variables) { mapping[key] = member }
        }
    }

    private func node(_ content: Content, _ variables: Variables) -> ValueNode? {
        switch content {
        case .mapping(let entries):
            let mapping = mapping(entries, variables)
            return mapping.isEmpty ? nil : ValueNode(.mapping(mapping))
        case .sequence(let elements, _):
            let nodes = sequence(elements, variables)
            return nodes.isEmpty ? nil : ValueNode(.sequence(nodes))
        case .emptyMapping: return ValueNode(.mapping([:]))
        case .scalar(let expression):
            let node = expressions.evaluate(expression, variables)
            return node.isNull ? nil : node
        case .document(let helper):
            let text = expressions.evaluate(.include(helper))
            return ValueNode(.scalar(.string(text.spelling + "\n")), span: text.span)
        case .value(let expression):
            let node = expressions.evaluate(expression, variables)
            return node.isTruthy ? node.sortedKeys : nil
        }
    }
}

extension ValueNode {
    /// The node with the keys of every mapping in byte order, as `toYaml` prints them.
    var sortedKeys: ValueNode {
        switch content {
        case .scalar: self
        case .sequence(let nodes): ValueNode(.sequence(nodes.map(\.sortedKeys)), span: span)
        case .mapping(let members):
            ValueNode(
                .mapping(
                    Mapping(
                        uniqueKeysWithValues: members.keys.sorted(by: Value.precedes).compactMap { key in
                            members[key].map { (key, Member(keySpan: $0.keySpan, node: $0.node.sortedKeys)) }
                        }
                    )
                ),
                span: span
            )
        }
    }
}
