import OrderedCollections
public import ValueModel

extension Bool: ValuesType {
    /// A Boolean.
    public static var shape: Shape { .boolean }
    /// Returns the Boolean.
    public static func decode(_ node: ValueNode) -> Bool? {
        guard case .scalar(.bool(let value)) = node.content else { return nil }
        return value
    }
    /// The Boolean.
    public var encoded: Value { .bool(self) }
}

extension Int: ValuesType {
    /// A whole number that JSON can carry exactly.
    public static var shape: Shape { .integer(Shape.exactIntegers) }
    /// Returns the number.
    public static func decode(_ node: ValueNode) -> Int? {
        guard case .scalar(.integer(let value)) = node.content else { return nil }
        return Int(value)
    }
    /// The number.
    public var encoded: Value { .integer(Int64(self)) }
}

extension String: ValuesType {
    /// Any text.
    public static var shape: Shape { .string(.any) }
    /// Returns the text.
    public static func decode(_ node: ValueNode) -> String? { node.scalar?.text }
    /// The text.
    public var encoded: Value { .string(self) }
}

extension Optional: ValuesType where Wrapped: ValuesType {
    /// What the wrapped type looks like; absence is the field's matter.
    public static var shape: Shape { Wrapped.shape }
    /// Yes.
    public static var isNullable: Bool { true }
    /// Returns the wrapped value, or none for null.
    public static func decode(_ node: ValueNode) -> Wrapped?? {
        node.isNull ? .some(nil) : Wrapped.decode(node).map { .some($0) }
    }
    /// The wrapped value, or null.
    public var encoded: Value { self?.encoded ?? .null }
}

extension Array: ValuesType where Element: ValuesType {
    /// A list.
    public static var shape: Shape { .list(Element.shape) }
    /// Returns the elements.
    public static func decode(_ node: ValueNode) -> [Element]? {
        guard let nodes = node.sequence else { return nil }
        var elements: [Element] = []
        for node in nodes {
            guard let element = Element.decode(node) else { return nil }
            elements.append(element)
        }
        return elements
    }
    /// The elements.
    public var encoded: Value { .array(map(\.encoded)) }
}

extension Dictionary: ValuesType where Key == String, Value: ValuesType {
    /// A map from free names.
    public static var shape: Shape { .map(Value.shape, keys: .any) }
    /// Returns the members.
    public static func decode(_ node: ValueNode) -> [String: Value]? {
        guard let mapping = node.mapping else { return nil }
        var members: [String: Value] = [:]
        for (key, member) in mapping {
            guard let value = Value.decode(member.node) else { return nil }
            members[key] = value
        }
        return members
    }
    /// The members, keys in byte order.
    public var encoded: ValueModel.Value {
        .object(
            ValueObject(
                uniqueKeysWithValues: keys.sorted(by: ValueModel.Value.precedes).map {
                    ($0, self[$0]?.encoded ?? .null)
                }
            )
        )
    }
}

extension Value: ValuesType {
    /// Anything; a constraint says which type of the Kubernetes API it is checked against.
    public static var shape: Shape { .freeform(nil) }
    /// Returns the value as it is.
    public static func decode(_ node: ValueNode) -> Value? { node.value }
    /// The value itself.
    public var encoded: Value { self }
}
