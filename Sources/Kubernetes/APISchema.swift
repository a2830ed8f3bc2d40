public import OrderedCollections
public import ValueModel

/// The shapes of the Kubernetes API as JSON Schema of draft 7.
///
/// What ``APIShapeChecker`` calls an error of one map or scalar, a validator refuses; what it lets pass or warns of, a
/// validator takes. JSON Schema cannot say that elements differ by a name, nor that a request is above its limit.
/// Definitions take null, since Kubernetes takes a field that is null as not set; where one is needed, the place that
/// refers to it says so.
public struct APISchema {
    /// Where the definitions stand, such as `#/definitions/`.
    let place: String
    private var shapes: ValueObject = [:]
    private var words: ValueObject = [:]
    private var pending: [String] = []

    /// Creates a collection of definitions.
    ///
    /// - Parameter place: Where they will stand, as the beginning of a reference, such as `#/definitions/`.
    public init(definitionsAt place: String) { self.place = place }

    /// The definitions that the schemas asked for so far refer to, in alphabetical order.
    public var definitions: ValueObject {
        mutating get {
            while let name = pending.popLast() {
                guard let shape = APIShapes.shape(named: name) else { continue }
                shapes[name] = .object(object(shape))
            }
            var all = shapes
            all.merge(words) { shape, _ in shape }
            all.sort { Value.precedes($0.key, $1.key) }
            return all
        }
    }

    /// Returns the schema of a value that goes into an object of the API as it is.
    ///
    /// - Parameters:
    ///   - type: What it should be.
    ///   - isNullable: Whether null will do.
    /// - Returns: The members of the schema.
    public mutating func schema(of type: APIType, isNullable: Bool) -> ValueObject {
        schema(of: APIField(type: type), named: "", isNullable: isNullable)
    }

    mutating func schema(of field: APIField, named name: String, isNullable: Bool) -> ValueObject {
        switch field.type {
        case .any: return [:]
        case .object: return typed(["object"], isNullable)
        case .list(let element):
            var inner = field
            inner.type = element
            var members = typed(["array"], isNullable)
            let items = schema(of: inner, named: name, isNullable: element == .any)
            if !items.isEmpty { members["items"] = .object(items) }
            return members
        case .map(let value): return map(of: value, under: field.rule, isNullable)
        case .definition(let definition):
            guard let shape = APIShapes.shape(named: definition), !shape.isOpen else {
                return typed(["object"], isNullable)
            }
            if shapes[definition] == nil {
                // The place is taken at once: definitions refer to themselves.
                shapes[definition] = [:]
                pending.append(definition)
            }
            return reference(to: definition, ["object"], isNullable)
        default: return scalar(field, named: name, isNullable)
        }
    }

    private mutating func object(_ shape: APIShape) -> ValueObject {
        var properties: ValueObject = [:]
        var required: [Value] = []
        for (name, field) in shape.fields {
            properties[name] = .object(schema(of: field, named: name, isNullable: !field.isRequired))
            if field.isRequired { required.append(.string(name)) }
        }
        var members: ValueObject = [
            "type": ["object", "null"], "additionalProperties": false, "properties": .object(properties),
        ]
        if !required.isEmpty { members["required"] = .array(required) }
        let relations = relations(of: shape)
        if !relations.isEmpty { members["allOf"] = .array(relations) }
        return members
    }

    private mutating func map(of value: APIType, under rule: FieldRule?, _ isNullable: Bool) -> ValueObject {
        var members = typed(["object"], isNullable)
        if let keys = keys(under: rule) { members["propertyNames"] = .object(keys) }
        var field = APIField(type: value)
        if rule == .labels { field.rule = .name(.labelValue) }
        let values = schema(of: field, named: "", isNullable: value == .any)
        if !values.isEmpty { members["additionalProperties"] = .object(values) }
        return members
    }

    /// Returns a reference to a definition, which takes null; with the types where null is not taken.
    func reference(to name: String, _ types: [String], _ isNullable: Bool) -> ValueObject {
        let reference: ValueObject = ["$ref": .string(place + name)]
        if isNullable { return reference }
        var members = typed(types, false)
        members["allOf"] = [.object(reference)]
        return members
    }

    /// Returns the same for a definition that is no shape of the API, with what it says.
    mutating func word(_ name: String, _ types: [String], _ members: ValueObject, _ isNullable: Bool) -> ValueObject {
        if words[name] == nil {
            var definition = typed(types, true)
            definition.merge(members) { _, member in member }
            words[name] = .object(definition)
        }
        return reference(to: name, types, isNullable)
    }

    func typed(_ types: [String], _ isNullable: Bool) -> ValueObject {
        let all = types + (isNullable ? ["null"] : [])
        return ["type": all.count == 1 ? .string(all[0]) : .array(all.map { .string($0) })]
    }
}
