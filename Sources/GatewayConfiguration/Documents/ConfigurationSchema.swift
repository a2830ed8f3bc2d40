import OrderedCollections
public import ValueModel

/// The form of config.yaml as JSON Schema of draft 7: it refuses what ``ConfigurationChecker`` calls an error.
///
/// Keys of one type share a pattern: there are hundreds, and a schema is read whenever Helm renders the chart.
public enum ConfigurationSchema {
    /// The schema of the whole of config.yaml.
    public static var schema: Value { .object(section(.root)) }

    private static func schema(of type: SettingType, minimum: Double?) -> ValueObject {
        switch type {
        case .any: return [:]
        case .string: return ["type": ["string", "null"]]
        case .boolean: return scalar("boolean", spelling: "[tT][rR][uU][eE]|[fF][aA][lL][sS][eE]", minimum: nil)
        case .integer: return scalar("integer", spelling: "[+-]?[0-9]{1,18}", minimum: minimum)
        case .number:
            let spelling = #"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?"#
            return scalar("number", spelling: spelling, minimum: minimum)
        case .word(let words):
            return ["type": ["string", "null"], "pattern": .string(pattern(words.joined(separator: "|")))]
        case .list(let element):
            var members = collection("array")
            let items = schema(of: element, minimum: minimum)
            if !items.isEmpty { members["items"] = .object(items) }
            return members
        case .map(let value):
            var members = collection("object")
            let values = schema(of: value, minimum: minimum)
            if !values.isEmpty { members["additionalProperties"] = .object(values) }
            return members
        case .section(let section): return self.section(section)
        case .either(let types):
            return ["anyOf": .array(types.map { .object(schema(of: $0, minimum: minimum)) })]
        case .object: return collection("object")
        }
    }

    private static func section(_ section: ConfigurationSection) -> ValueObject {
        var members = collection("object")
        var names: OrderedDictionary<Value, [String]> = [:]
        var required: ValueObject = [:]
        for key in section.keys.values {
            let schema = schema(of: key.type, minimum: key.minimum)
            if !schema.isEmpty { names[.object(schema), default: []].append(key.name) }
            // A null is as good as no key.
            if key.isRequired { required[key.name] = ["not": ["type": "null"]] }
        }
        if !required.isEmpty {
            members["required"] = .array(required.keys.map { .string($0) })
            members["properties"] = .object(required)
        }
        let patterns = names.map { schema, names in ("^(\(names.joined(separator: "|")))$", schema) }
        members["patternProperties"] = .object(ValueObject(uniqueKeysWithValues: patterns))
        return members
    }

    /// Returns the schema of a scalar, which may be in quotes, if it spells the right thing.
    private static func scalar(_ type: Value, spelling: String, minimum: Double?) -> ValueObject {
        var members: ValueObject = ["type": [type, "string", "null"], "pattern": .string(pattern(spelling))]
        if let minimum { members["minimum"] = Int64(exactly: minimum).map { .integer($0) } ?? .double(minimum) }
        return members
    }

    private static func collection(_ type: Value) -> ValueObject {
        ["type": [type, "string", "null"], "pattern": .string("^\(reference)")]
    }

    private static func pattern(_ words: String) -> String { "^(\(reference)|(\(words))$)" }

    private static let reference = EnvironmentReference.prefix.replacing(".", with: "\\.")
}
