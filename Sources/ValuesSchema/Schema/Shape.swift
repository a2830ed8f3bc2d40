/// What the YAML of a field must look like: what is checked, and what JSON Schema and documentation say.
public indirect enum Shape: Sendable {
    case boolean
    case integer(ClosedRange<Int64>)
    case string(TextFormat)
    case choice([String])
    /// A whole number from 0, or a percentage such as `"25%"`.
    case intOrPercent
    /// A string, number or Boolean.
    case scalar
    case list(Shape)
    case map(Shape, keys: TextFormat)
    case object(ObjectRecord)
    /// Anything; checked against a type of the Kubernetes API where one is named.
    case freeform(FreeformType?)

    /// The whole numbers that float64 tells from their neighbours, which bounds every number that passes through Helm.
    public static let exactIntegers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991

    /// What a person calls it, such as `a whole number` or `a list of strings`.
    public var phrase: String {
        switch self {
        case .boolean: "true or false"
        case .integer: "a whole number"
        case .string: "a string"
        case .choice(let words): "one of \(words.map { "`\($0)`" }.joined(separator: ", "))"
        case .intOrPercent: "a whole number or a percentage"
        case .scalar: "a string, number or boolean"
        case .list(let element): "a list of \(element.pluralPhrase)"
        case .map, .object: "a map"
        case .freeform(let type): type?.isList == true ? "a list" : type == nil ? "any value" : "a map"
        }
    }

    private var pluralPhrase: String {
        switch self {
        case .boolean: "booleans"
        case .integer: "whole numbers"
        case .string, .choice: "strings"
        case .intOrPercent, .scalar: "scalars"
        case .list: "lists"
        case .map, .object: "maps"
        case .freeform(let type): type == nil ? "values" : "maps"
        }
    }
}

/// A type of the Kubernetes API that free-form values are checked against, such as `Affinity` or a list of `Toleration`s.
public struct FreeformType: Sendable, Hashable {
    /// The definition's name without its group, such as `Toleration`; nil for a map or list that nothing is known of.
    public var definition: String?
    /// Whether it is a list of them.
    public var isList: Bool

    /// A map of the API.
    public static func one(_ definition: String?) -> FreeformType {
        FreeformType(definition: definition, isList: false)
    }

    /// A list of maps of the API.
    public static func list(of definition: String?) -> FreeformType {
        FreeformType(definition: definition, isList: true)
    }
}
