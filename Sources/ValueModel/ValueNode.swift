public import Diagnostics
public import OrderedCollections

/// A value that knows where it came from: the tree that readers make and layers are merged in.
///
/// A span of nil means the chart's own default.
public struct ValueNode: Sendable, Hashable {
    /// A member of a mapping with the place of its key.
    public struct Member: Sendable, Hashable {
        /// Where the key stands; nil for a default.
        public var keySpan: SourceSpan?
        /// What stands under the key.
        public var node: ValueNode

        /// Creates a member.
        public init(keySpan: SourceSpan? = nil, node: ValueNode) {
            self.keySpan = keySpan
            self.node = node
        }
    }

    /// The members of a mapping, in source order.
    public typealias Mapping = OrderedDictionary<String, Member>

    /// What a node is.
    public enum Content: Sendable, Hashable {
        /// Null, a Boolean, a number or a string.
        case scalar(Value)
        case sequence([ValueNode])
        case mapping(Mapping)
    }

    /// What the node is.
    public var content: Content
    /// Where it stands; nil for a default.
    public var span: SourceSpan?

    /// Creates a node.
    public init(_ content: Content, span: SourceSpan? = nil) {
        self.content = content
        self.span = span
    }

    /// Creates the tree of a value; every node of it has the same span.
    public init(_ value: Value, span: SourceSpan? = nil) {
        self.span = span
        switch value {
        case .null, .bool, .integer, .double, .string: content = .scalar(value)
        case .array(let elements): content = .sequence(elements.map { ValueNode($0, span: span) })
        case .object(let object):
            content = .mapping(object.mapValues { Member(keySpan: span, node: ValueNode($0, span: span)) })
        }
    }

    /// The value without the places.
    public var value: Value {
        switch content {
        case .scalar(let value): value
        case .sequence(let nodes): .array(nodes.map(\.value))
        case .mapping(let mapping): .object(mapping.mapValues(\.node.value))
        }
    }

    /// The members of a mapping, or nil.
    public var mapping: Mapping? {
        guard case .mapping(let mapping) = content else { return nil }
        return mapping
    }

    /// The elements of a sequence, or nil.
    public var sequence: [ValueNode]? {
        guard case .sequence(let nodes) = content else { return nil }
        return nodes
    }

    /// The scalar, or nil.
    public var scalar: Value? {
        guard case .scalar(let value) = content else { return nil }
        return value
    }

    /// Whether the node is null.
    public var isNull: Bool { scalar == .null }

    /// The node under a key, or nil.
    public subscript(key: String) -> ValueNode? { mapping?[key]?.node }

    /// Returns the node at a path, or nil when the path leads nowhere.
    public func node(at path: ValuePath) -> ValueNode? {
        var node = self
        for step in path.steps {
            switch step {
            case .key(let key):
                guard let next = node[key] else { return nil }
                node = next
            case .index(let index):
                guard let nodes = node.sequence, nodes.indices.contains(index) else { return nil }
                node = nodes[index]
            }
        }
        return node
    }

    /// What a person calls this kind of value, for example `a string`.
    public var kindPhrase: String {
        switch content {
        case .scalar(let value): value.kindPhrase
        case .sequence: "a list"
        case .mapping: "a map"
        }
    }
}
