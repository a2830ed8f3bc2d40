import Diagnostics
import OrderedCollections
import ValueModel
import YAML

/// The first place at which two trees of values say something else.
struct NodeDifference {
    /// The way there.
    private(set) var path: ValuePath
    /// What the first tree has there; nil for nothing.
    let first: ValueNode?
    /// What the second tree has there; nil for nothing.
    let second: ValueNode?
    /// The place of the first tree's value, or of the one around it.
    let span: SourceSpan?

    /// Finds the difference; nil when there is none.
    init?(between first: ValueNode, and second: ValueNode) {
        var path = ValuePath()
        guard let found = Self.find(first, second, at: &path, within: nil) else { return nil }
        self = found
    }

    private init(_ path: ValuePath, _ first: ValueNode?, _ second: ValueNode?, _ span: SourceSpan?) {
        self.path = path
        self.first = first
        self.second = second
        self.span = span
    }

    private static func find(
        _ first: ValueNode,
        _ second: ValueNode,
        at path: inout ValuePath,
        within around: SourceSpan?
    ) -> NodeDifference? {
        let span = first.span ?? around
        switch (first.content, second.content) {
        case (.scalar(let left), .scalar(let right)):
            return isSame(left, right) ? nil : NodeDifference(path, first, second, span)
        case (.sequence(let left), .sequence(let right)):
            return find(left, right, at: &path, within: span)
        case (.mapping(let left), .mapping(let right)):
            return find(left, right, at: &path, within: span)
        default: return NodeDifference(path, first, second, span)
        }
    }

    private static func find(
        _ first: [ValueNode],
        _ second: [ValueNode],
        at path: inout ValuePath,
        within span: SourceSpan?
    ) -> NodeDifference? {
        for index in 0..<max(first.count, second.count) {
            path.steps.append(.index(index))
            guard index < first.count else { return NodeDifference(path, nil, second[index], span) }
            guard index < second.count else {
                return NodeDifference(path, first[index], nil, first[index].span ?? span)
            }
            if let found = find(first[index], second[index], at: &path, within: span) { return found }
            path.steps.removeLast()
        }
        return nil
    }

    private static func find(
        _ first: ValueNode.Mapping,
        _ second: ValueNode.Mapping,
        at path: inout ValuePath,
        within span: SourceSpan?
    ) -> NodeDifference? {
        for (key, member) in first {
            path.steps.append(.key(key))
            guard let other = Self.member(key, of: second) else {
                return NodeDifference(path, member.node, nil, member.keySpan ?? member.node.span ?? span)
            }
            if let found = find(member.node, other, at: &path, within: member.keySpan ?? span) { return found }
            path.steps.removeLast()
        }
        guard let (key, other) = second.first(where: { Self.member($0.key, of: first) == nil }) else { return nil }
        return NodeDifference(path.appending(key), nil, other.node, span)
    }

    /// Keys are compared by their bytes, where Swift takes two ways to write one letter for the same.
    private static func member(_ key: String, of mapping: ValueNode.Mapping) -> ValueNode? {
        guard let index = mapping.index(forKey: key), isSame(mapping.keys[index], key) else { return nil }
        return mapping.values[index].node
    }

    private static func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

    private static func isSame(_ left: Value, _ right: Value) -> Bool {
        switch (asPrinted(left), right) {
        case (.string(let left), .string(let right)): isSame(left, right)
        case (.double(let left), .double(let right)): left == right || left.isNaN && right.isNaN
        case (let left, let right): left == right
        }
    }

    private static func asPrinted(_ value: Value) -> Value {
        guard case .double(let number) = value else { return value }
        return ScalarResolution.value(ofPlain: ScalarResolution.text(of: number))
    }
}
