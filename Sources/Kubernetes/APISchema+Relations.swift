import OrderedCollections
import ValueModel

extension APISchema {
    /// Returns what fields of one map say about each other, as far as JSON Schema can.
    func relations(of shape: APIShape) -> [Value] {
        var relations = (ExclusiveFields.groups[shape.name] ?? []).flatMap { group in
            Self.atMostOne(of: shape.names.filter(group))
        }
        if shape.name == "RollingUpdateDeployment" {
            let zero: Value = ["enum": [0], "type": "integer"]
            let none: Value = ["type": "string", "pattern": "^0+%$"]
            let isZero: Value = ["anyOf": [zero, none]]
            relations.append([
                "not": [
                    "type": "object", "required": ["maxSurge", "maxUnavailable"],
                    "properties": ["maxSurge": isZero, "maxUnavailable": isZero],
                ]
            ])
        }
        return relations
    }

    /// Returns the condition that of these fields at most one is set.
    ///
    /// Two fields differ in some digit of their numbers, so it is enough to ask of each digit that all fields that have
    /// it, or all that lack it, are not set.
    private static func atMostOne(of names: [String]) -> [Value] {
        var conditions: [Value] = []
        var digit = 1
        while digit < names.count {
            let halves = [0, digit].map { half in
                names.indices.filter { $0 & digit == half }.map { names[$0] }
            }
            conditions.append(["anyOf": .array(halves.map(noneSet))])
            digit <<= 1
        }
        return conditions
    }

    private static func noneSet(of names: [String]) -> Value {
        let unset: Value = ["enum": [nil, ""]]
        if names.count == 1 { return ["properties": .object([names[0]: unset])] }
        return ["patternProperties": .object(["^(\(names.joined(separator: "|")))$": unset])]
    }

    /// Returns what keys a rule for maps lets pass.
    func keys(under rule: FieldRule?) -> ValueObject? {
        switch rule {
        case .labels: return Self.name(.labelKey, isRequired: true)
        case .annotations: return Self.annotationKey
        case .resources: return Self.resourceName
        default: return nil
        }
    }

    /// The prefix of an annotation may have capitals.
    private static let annotationKey: ValueObject = {
        let part = "[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?"
        return [
            "pattern": .string(#"^(\#(part)(\.\#(part))*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$"#),
            "not": ["pattern": "^[-.A-Za-z0-9]{254}"],
        ]
    }()

    private static let resourceName: ValueObject = {
        let part = "[a-z0-9]([-a-z0-9]*[a-z0-9])?"
        let prefixed = #"\#(part)(\.\#(part))*/[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?"#
        return [
            "pattern": .string("^(cpu|memory|ephemeral-storage|hugepages-[^/]*|\(prefixed))$"),
            "not": ["pattern": "^[-.a-z0-9]{254}"],
        ]
    }()
}
