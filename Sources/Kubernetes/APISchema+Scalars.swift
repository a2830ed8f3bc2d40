import OrderedCollections
import ValueModel

extension APISchema {
    /// Returns the schema of a scalar, as ``ShapeWalk`` checks it.
    mutating func scalar(_ field: APIField, named name: String, _ isNullable: Bool) -> ValueObject {
        switch field.type {
        case .boolean: typed(["boolean"], isNullable)
        case .number: typed(["number"], isNullable)
        case .int32, .int64: integer(field, isNullable)
        case .quantity: word("Quantity", ["string", "number"], Self.quantity, isNullable)
        case .intOrString: integerOrString(field, named: name, isNullable)
        default: text(field, isNullable)
        }
    }

    private mutating func integer(_ field: APIField, _ isNullable: Bool) -> ValueObject {
        if field.rule == .portNumber {
            return word("PortNumber", ["integer"], ["minimum": 1, "maximum": 65535], isNullable)
        }
        guard field.minimum != nil || field.maximum != nil else {
            let range = Int64(Int32.min)...Int64(Int32.max)
            return field.type == .int64
                ? typed(["integer"], isNullable)
                : word("Int32", ["integer"], Self.bounds(range.lowerBound, range.upperBound), isNullable)
        }
        var members = typed(["integer"], isNullable)
        let most = field.maximum ?? (field.type == .int32 ? Int64(Int32.max) : nil)
        let least = field.minimum ?? (field.type == .int32 ? Int64(Int32.min) : nil)
        members.merge(Self.bounds(least, most)) { first, _ in first }
        return members
    }

    private static func bounds(_ least: Int64?, _ most: Int64?) -> ValueObject {
        var members: ValueObject = [:]
        if let least { members["minimum"] = .integer(least) }
        if let most { members["maximum"] = .integer(most) }
        return members
    }

    private mutating func integerOrString(_ field: APIField, named name: String, _ isNullable: Bool) -> ValueObject {
        let types = ["integer", "string"]
        switch field.rule {
        case .portReference:
            var members = Self.name(.portName, isRequired: true)
            members.merge([("minimum", 1), ("maximum", 65535)]) { first, _ in first }
            return word("PortReference", types, members, isNullable)
        case .countOrPercentage:
            // More pods than there are can be added, but neither kept nor taken away.
            return name == "maxSurge"
                ? word("CountOrAnyPercentage", types, ["minimum": 0, "pattern": "^[0-9]+%$"], isNullable)
                : word(
                    "CountOrPercentage",
                    types,
                    ["minimum": 0, "pattern": "^0*(100|[1-9]?[0-9])%$"],
                    isNullable
                )
        default: return typed(types, isNullable)
        }
    }

    private mutating func text(_ field: APIField, _ isNullable: Bool) -> ValueObject {
        var members = typed(["string"], isNullable)
        members.merge(Self.allowed(field.allowedWords, isNullable)) { first, _ in first }
        guard case .name(let rule)? = field.rule else { return members }
        let form = Self.name(rule, isRequired: field.isRequired)
        // A rule that many fields have is written once.
        guard [.subdomain, .labelKey, .labelValue, .imageReference].contains(rule), field.allowedWords.isEmpty else {
            members.merge(form) { first, _ in first }
            return members
        }
        let title = rule.rawValue.prefix(1).uppercased() + rule.rawValue.dropFirst()
        return word("\(field.isRequired ? "Required" : "Optional")\(title)", ["string"], form, isNullable)
    }

    /// Returns what words there are; the API server takes the empty one as not set.
    private static func allowed(_ words: [String], _ isNullable: Bool) -> ValueObject {
        guard !words.isEmpty else { return [:] }
        guard words.contains(where: { $0.hasSuffix("*") }) else {
            return ["enum": .array((words + [""]).map { .string($0) } + (isNullable ? [nil] : []))]
        }
        let choices = words.map { $0.hasSuffix("*") ? "\($0.dropLast())[^\\x00]*" : $0 }
        return ["pattern": .string("^(\(choices.joined(separator: "|")))?$")]
    }

    /// Returns the form of a name; one that is not required may be empty.
    static func name(_ rule: NameRule, isRequired: Bool) -> ValueObject {
        // Names that are not conventional are worth a warning only.
        let form = rule == .environmentVariable ? NameForm(pattern: "^[ -<>-~]+$") : rule.form
        var members: ValueObject = ["pattern": .string(isRequired ? form.pattern : "^$|\(form.pattern)")]
        if let length = form.minimumLength, isRequired { members["minLength"] = .integer(Int64(length)) }
        if let length = form.maximumLength { members["maxLength"] = .integer(Int64(length)) }
        if let excluded = form.excluded {
            members["not"] = ["type": "string", "pattern": .string(excluded)]
        }
        return members
    }

    /// A quantity that is not negative; `-0` is not.
    private static let quantity: ValueObject = {
        let suffix = "([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,18})?"
        return [
            "minimum": 0,
            "pattern": .string(#"^(\+?([0-9]+\.?[0-9]*|\.[0-9]+)|-(0+\.?0*|\.0+))\#(suffix)$"#),
        ]
    }()
}
