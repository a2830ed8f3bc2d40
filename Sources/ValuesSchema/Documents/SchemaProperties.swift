import OrderedCollections
import ValueModel

/// The part of a JSON Schema that is about one object and the fields in it.
struct SchemaProperties {
    let dialect: JSONSchemaWriter.Dialect
    let shared: SharedRecords

    /// Returns the members of the schema of an object.
    func object(_ record: ObjectRecord, defaults: Value) -> ValueObject {
        var properties = ValueObject()
        for field in record.fields { properties[field.name] = .object(self.field(field, defaults[field.name])) }
        var members: ValueObject = ["type": "object", "properties": .object(properties)]
        if case .refused = record.others { members["additionalProperties"] = false }
        return members
    }

    /// Returns the description of something, as text and, where that differs, as Markdown.
    static func description(_ markdown: String) -> ValueObject {
        var members: ValueObject = [:]
        if !markdown.isEmpty { members["description"] = .string(markdown.filter { $0 != "`" }) }
        if markdown.contains("`") { members["markdownDescription"] = .string(markdown) }
        return members
    }

    /// Returns a key in words, such as `Image pull secrets` for `imagePullSecrets`.
    static func title(of key: String) -> String {
        var words = ""
        var previous: Character = "A"
        for character in key {
            if character == "_" || character == "-" {
                words.append(" ")
            } else if character.isUppercase, previous.isLowercase {
                words += " \(character)"
            } else {
                words.append(words.isEmpty ? Character(character.uppercased()) : character)
            }
            previous = character
        }
        return words
    }

    private func field(_ field: FieldRecord, _ standard: Value?) -> ValueObject {
        let sentences = [field.deadSentence, field.documentation, field.apiSentence, field.keySentence]
        var members: ValueObject = ["title": .string(Self.title(of: field.name))]
        let description = Self.description(sentences.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
        members.merge(description) { first, _ in first }
        if field.deadReason != nil { members["deprecated"] = true }
        var form = self.shape(field.shape, standard: standard)
        if !field.reservedKeys.isEmpty {
            let keys = field.reservedKeys.keys.sorted(by: Value.precedes)
            form["properties"] = .object(ValueObject(uniqueKeysWithValues: keys.map { ($0, .bool(false)) }))
        }
        if field.acceptsNull { form = Self.orNull(form) }
        if dialect == .draft07, form["$ref"] != nil {
            // In draft 7 nothing beside a `$ref` counts.
            form = ["allOf": [.object(form)]]
        }
        members.merge(form) { first, _ in first }
        if let standard, field.shape.showsDefault { members["default"] = standard }
        if let example = field.exampleValue { members["examples"] = [example] }
        return members
    }

    private func shape(_ shape: Shape, standard: Value?) -> ValueObject {
        switch shape {
        case .boolean: ["type": "boolean"]
        case .integer(let range): Self.integer(range)
        case .string(let format): Self.text(format)
        case .choice(let words): ["type": "string", "enum": .array(words.map { .string($0) })]
        case .intOrPercent:
            [
                "type": ["integer", "string"], "minimum": 0, "maximum": 2_147_483_647,
                "pattern": "^([0-9]{1,9}%|0|[1-9][0-9]{0,9})$",
            ]
        case .scalar: ["type": ["string", "number", "boolean"]]
        case .list(let element): Self.list(of: self.shape(element, standard: nil))
        case .map(let element, let keys): map(of: element, keys)
        case .object(let record):
            if let name = shared.name(of: record) {
                ["$ref": .string("#/\(dialect.definitionsKey)/\(name)")]
            } else {
                object(record, defaults: standard ?? record.defaults)
            }
        case .freeform(nil): [:]
        case .freeform(.some(let type)): type.isList ? Self.list(of: Self.element(type)) : ["type": "object"]
        }
    }

    private static func integer(_ range: ClosedRange<Int64>) -> ValueObject {
        var members: ValueObject = ["type": "integer"]
        if range.lowerBound > Shape.exactIntegers.lowerBound { members["minimum"] = .integer(range.lowerBound) }
        if range.upperBound < Shape.exactIntegers.upperBound { members["maximum"] = .integer(range.upperBound) }
        return members
    }

    private static func text(_ format: TextFormat) -> ValueObject {
        var members: ValueObject = ["type": "string"]
        if let length = format.minimumLength { members["minLength"] = .integer(Int64(length)) }
        if let length = format.maximumLength { members["maxLength"] = .integer(Int64(length)) }
        if let pattern = format.pattern { members["pattern"] = .string(pattern) }
        return members
    }

    /// Upstream writes `{}` for some empty lists, so an empty map counts as one.
    private static func list(of element: ValueObject) -> ValueObject {
        var members: ValueObject = ["type": ["array", "object"]]
        if !element.isEmpty { members["items"] = .object(element) }
        members["maxProperties"] = 0
        return members
    }

    /// The Kubernetes API takes a null for an element without fields.
    private static func element(_ type: FreeformType) -> ValueObject {
        type.definition == nil ? ["type": "object"] : ["type": ["object", "null"]]
    }

    private func map(of element: Shape, _ keys: TextFormat) -> ValueObject {
        var members: ValueObject = ["type": "object"]
        var names = Self.text(keys)
        names["type"] = nil
        if !names.isEmpty { members["propertyNames"] = .object(names) }
        // Null takes a member away.
        let values = Self.orNull(shape(element, standard: nil))
        if !values.isEmpty { members["additionalProperties"] = .object(values) }
        return members
    }

    private static func orNull(_ form: ValueObject) -> ValueObject {
        if form["$ref"] != nil { return ["anyOf": [.object(form), ["type": "null"]]] }
        guard let type = form["type"] else { return form }
        var members = form
        members["type"] = .array((type.elements ?? [type]) + ["null"])
        if let words = form["enum"]?.elements { members["enum"] = .array(words + [nil]) }
        return members
    }
}

extension FieldRecord {
    /// What a free-form field is in the Kubernetes API, as a sentence, or nil.
    fileprivate var apiSentence: String? {
        guard case .freeform(.some(let type)) = shape, let definition = type.definition else { return nil }
        return type.isList
            ? "A list of `\(definition)` of the Kubernetes API." : "As `\(definition)` of the Kubernetes API."
    }

    /// What JSON Schema cannot say of the elements, as a sentence, or nil.
    fileprivate var keySentence: String? { uniqueKey.map { "Elements differ by `\($0)`." } }
}

extension Shape {
    /// Whether a default says more than those of the fields in it.
    fileprivate var showsDefault: Bool {
        guard case .object = self else { return true }
        return false
    }
}
