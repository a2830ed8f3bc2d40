import OrderedCollections
public import ValueModel

/// A schema without its Swift type: what the checker walks and the documents are written from.
public final class ObjectRecord: Sendable {
    /// What the object is for, in one sentence.
    public let documentation: String
    /// What becomes of undeclared keys.
    public let others: OtherKeys
    /// The fields, in the order of declaration.
    public let fields: [FieldRecord]
    /// The rules across fields.
    public let rules: [RuleRecord]
    /// Names that people try for a field, with the path of the field from here.
    public let misnomers: [String: String]
    private let indices: [String: Int]
    /// The fields' names by their offsets: a template reads hundreds.
    private let namesByOffset: [Int: String]
    private let makeDefaults: @Sendable () -> Value

    init(
        documentation: String,
        others: OtherKeys,
        fields: [FieldRecord],
        rules: [RuleRecord],
        misnomers: [String: String] = [:],
        defaults: @escaping @Sendable () -> Value
    ) {
        makeDefaults = defaults
        self.documentation = documentation
        self.others = others
        self.fields = fields
        self.rules = rules
        self.misnomers = misnomers
        indices = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
        namesByOffset = Dictionary(fields.compactMap { field in field.offset.map { ($0, field.name) } }) { first, _ in
            first
        }
    }

    /// The field with a name, or nil.
    public subscript(name: String) -> FieldRecord? { indices[name].map { fields[$0] } }

    /// The encoded object that an empty map gives.
    public var defaults: Value { makeDefaults() }

    /// Returns the name of the field that a key path of the object's type means.
    func name<Object>(at keyPath: PartialKeyPath<Object>) -> String {
        if let offset = MemoryLayout<Object>.offset(of: keyPath), let name = namesByOffset[offset] { return name }
        guard let field = fields.first(where: { $0.keyPath() == keyPath }) else {
            preconditionFailure("a template reads a property that its schema does not declare as a field")
        }
        return field.name
    }

    func encode(_ object: some ValuesObject) -> Value {
        withUnsafePointer(to: object) { pointer in
            var members = ValueObject()
            for field in fields {
                let value = field.encode(UnsafeRawPointer(pointer))
                if value != .null { members[field.name] = value }
            }
            return .object(members)
        }
    }

    func decode(_ node: ValueNode, into object: inout some ValuesObject) -> Bool {
        guard let mapping = node.mapping else { return false }
        return withUnsafeMutablePointer(to: &object) { pointer in
            for (key, member) in mapping {
                guard let field = self[key] else { continue }
                guard field.decode(member.node, UnsafeMutableRawPointer(pointer)) else { return false }
            }
            return true
        }
    }
}
