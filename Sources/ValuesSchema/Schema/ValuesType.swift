public import ValueModel

/// A Swift type that a field of the values can have.
public protocol ValuesType: Sendable {
    /// What the YAML must look like.
    static var shape: Shape { get }

    /// Whether a field of the type may be absent or null.
    static var isNullable: Bool { get }

    /// Returns the Swift value of a node that has been resolved against the shape; nil where it does not fit.
    static func decode(_ node: ValueNode) -> Self?

    /// The value as YAML would say it.
    var encoded: Value { get }
}

extension ValuesType {
    /// No; only optionals may.
    public static var isNullable: Bool { false }
}

/// An object of the values whose fields are declared once, in its schema.
public protocol ValuesObject: ValuesType {
    /// Creates the object that an empty values file gives.
    init()

    /// The fields and the rules across them.
    static var schema: ObjectSchema<Self> { get }
}

extension ValuesObject {
    /// A closed map of the declared fields.
    public static var shape: Shape { .object(schema.record) }

    /// Returns the object with every field set that the node has.
    public static func decode(_ node: ValueNode) -> Self? {
        var object = Self()
        return schema.record.decode(node, into: &object) ? object : nil
    }

    /// Every field that has a value, in the order of declaration.
    public var encoded: Value { Self.schema.record.encode(self) }
}

/// A choice between a few words.
public protocol ValuesChoice: ValuesType, Verbatim, RawRepresentable, CaseIterable where RawValue == String {}

extension ValuesChoice {
    /// One of the words.
    public static var shape: Shape { .choice(allCases.map(\.rawValue)) }

    /// Returns the case with the word.
    public static func decode(_ node: ValueNode) -> Self? { node.scalar?.text.flatMap(Self.init(rawValue:)) }

    /// The word.
    public var encoded: Value { .string(rawValue) }
}
