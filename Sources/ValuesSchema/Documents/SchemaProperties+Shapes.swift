import Kubernetes
import OrderedCollections
import ValueModel

extension SchemaProperties {
    /// Returns the schema of a value.
    mutating func shape(_ shape: Shape, standard: Value?, isFilled: Bool) -> ValueObject {
        switch shape {
        case .boolean: return ["type": "boolean"]
        case .integer(let range): return integer(range)
        case .string(let format): return string(format)
        case .choice(let words): return ["type": "string", "enum": .array(words.map { .string($0) })]
        case .intOrPercent:
            return [
                "type": ["integer", "string"], "minimum": 0, "maximum": 2_147_483_647, "pattern": "^[0-9]{1,9}%$",
            ]
        case .scalar:
            var members = text(.any, type: ["string", "number", "boolean"])
            if subject == .chartValues { members.merge(Self.exactNumbers) { first, _ in first } }
            return members
        case .list(let element): return Self.list(of: self.shape(element, standard: nil, isFilled: false))
        case .map(let element, let keys): return map(of: element, keys, standard: standard)
        case .object(let record):
            guard let name = shared.name(of: record, isFilled: isFilled) else {
                return object(record, defaults: standard ?? record.defaults, isFilled: isFilled)
            }
            return ["$ref": .string("#/\(dialect.definitionsKey)/\(name)")]
        case .freeform(nil): return [:]
        case .freeform(.some(let type)): return freeform(type)
        }
    }

    /// Returns a schema that takes null as well.
    static func orNull(_ form: ValueObject) -> ValueObject {
        if form["$ref"] != nil { return ["anyOf": [.object(form), ["type": "null"]]] }
        guard let type = form["type"] else { return form }
        var members = form
        members["type"] = .array((type.elements ?? [type]) + ["null"])
        if let words = form["enum"]?.elements { members["enum"] = .array(words + [nil]) }
        return members
    }

    private func integer(_ range: ClosedRange<Int64>) -> ValueObject {
        ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
    }

    private func text(_ format: TextFormat, type: Value?) -> ValueObject {
        var members: ValueObject = [:]
        if let type { members["type"] = type }
        if let length = format.minimumLength { members["minLength"] = .integer(Int64(length)) }
        if let length = format.maximumLength { members["maxLength"] = .integer(Int64(length)) }
        if let pattern = format.pattern {
            members["pattern"] = .string(pattern)
        } else if subject == .chartValues {
            members["pattern"] = .string(Self.printable)
            members["not"] = Self.removed
        }
        if let excluded = format.excluded { members["not"] = ["type": "string", "pattern": .string(excluded)] }
        return members
    }

    /// Upstream writes `{}` for some empty lists, so an empty map counts as one.
    private static func list(of element: ValueObject) -> ValueObject {
        var members: ValueObject = ["type": ["array", "object"]]
        if !element.isEmpty { members["items"] = .object(element) }
        members["maxProperties"] = 0
        return members
    }

    private mutating func map(of element: Shape, _ keys: TextFormat, standard: Value?) -> ValueObject {
        var members: ValueObject = ["type": "object"]
        let names = subject == .chartValues ? string(keys) : text(keys, type: nil)
        if !names.isEmpty { members["propertyNames"] = .object(names) }
        let values = shape(element, standard: nil, isFilled: false)
        if !values.isEmpty { members["additionalProperties"] = .object(values) }
        if subject == .valuesFile, let defaults = standard?.members, !defaults.isEmpty {
            // In a file a null takes a default away.
            let deletable = Value.object(Self.orNull(values))
            members["properties"] = .object(defaults.mapValues { _ in deletable })
        }
        return members
    }
}

// The forms of texts.
extension SchemaProperties {
    /// Returns the form of a text; in the schema of a chart it is written once, since compiling a pattern takes time.
    private mutating func string(_ format: TextFormat) -> ValueObject {
        let form = text(format, type: "string")
        guard subject == .chartValues else { return form }
        var number = 1
        var name = Self.name(of: format)
        while shared.hasName(name) || (forms[name].map { $0 != .object(form) } ?? false) {
            number += 1
            name = "\(Self.name(of: format))\(number)"
        }
        forms[name] = .object(form)
        return ["$ref": .string("#/\(dialect.definitionsKey)/\(name)")]
    }

    /// Returns a name for a definition, such as `imageTagOrEmpty` for an image tag that may be empty.
    ///
    /// The definitions of the Kubernetes API start with a capital.
    private static func name(of format: TextFormat) -> String {
        let takesEmpty = format.violation("") == nil
        guard !format.name.isEmpty else { return takesEmpty ? "text" : "nonEmptyText" }
        let words = format.name.split(separator: " ").dropFirst()
        let capitals = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return (words.first ?? "").lowercased() + capitals.joined() + (takesEmpty ? "OrEmpty" : "")
    }
}

// What goes into objects as it is.
extension SchemaProperties {
    private mutating func freeform(_ type: FreeformType) -> ValueObject {
        guard subject == .chartValues else {
            // The Kubernetes API takes a null for an element without fields.
            let element: ValueObject = type.definition == nil ? ["type": "object"] : ["type": ["object", "null"]]
            return type.isList ? Self.list(of: element) : ["type": "object"]
        }
        hasFreeform = true
        var members: ValueObject = ["type": "object"]
        var conditions: [Value] = []
        if let definition = type.definition {
            let schema = api.schema(of: APIType(definition), isNullable: !type.isList)
            if type.isList { members = Self.list(of: schema) } else { conditions.append(.object(schema)) }
        } else if type.isList {
            members = Self.list(of: ["type": "object"])
        }
        conditions.append(["$ref": .string("#/\(dialect.definitionsKey)/\(Self.freeformName)")])
        members["allOf"] = .array(conditions)
        return members
    }

    /// The definitions that the schemas of free-form values refer to.
    var definitions: ValueObject {
        mutating get {
            guard hasFreeform else { return forms }
            let itself: Value = ["$ref": .string("#/\(dialect.definitionsKey)/\(Self.freeformName)")]
            var members: ValueObject = ["description": "What YAML and Helm carry as it is, at any depth."]
            members["pattern"] = .string(Self.printable)
            members["not"] = Self.removed
            members.merge(Self.exactNumbers) { first, _ in first }
            members["propertyNames"] = ["pattern": .string(Self.printable), "not": ["pattern": "<no value>|^<<$"]]
            members["additionalProperties"] = itself
            members["items"] = itself
            var definitions = forms
            definitions[Self.freeformName] = .object(members)
            definitions.merge(api.definitions) { first, _ in first }
            return definitions
        }
    }

    private static let freeformName = "freeForm"

    /// Texts without the control characters that YAML cannot carry; what ``ValuesResolver/unprintable(_:)`` lets pass.
    private static let printable =
        #"^[^\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F"# + "\u{2028}\u{2029}\u{FFFE}\u{FFFF}]*$"

    /// What Helm takes out of everything that a chart prints.
    private static let removed: Value = ["type": "string", "pattern": "<no value>"]

    private static let exactNumbers: ValueObject = [
        "minimum": .integer(Shape.exactIntegers.lowerBound), "maximum": .integer(Shape.exactIntegers.upperBound),
    ]
}
