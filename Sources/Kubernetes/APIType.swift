/// The type of a value in the Kubernetes API.
///
/// For example `.list(of: .definition("Toleration"))`, or by its spelling, `APIType("[Toleration]")`.
public indirect enum APIType: Sendable, Hashable {
    case string
    /// A string of base64.
    case bytes
    /// A string with a time of RFC 3339.
    case time
    case boolean
    case int32
    case int64
    case number
    /// A resource quantity: a string or a number.
    case quantity
    /// An integer or a string.
    case intOrString
    /// A map with any content.
    case object
    case any
    case list(of: APIType)
    /// A map with any keys and values of one type.
    case map(of: APIType)
    /// A map with the fields of a definition of the API, by its short name such as `Container`.
    case definition(String)

    /// Creates the type that a spelling such as `[Toleration]`, `{quantity}` or `PodSpec` stands for.
    public init(_ spelling: some StringProtocol) {
        switch (spelling.utf8.first, spelling.utf8.suffix(1).first) {
        case (UInt8(ascii: "["), UInt8(ascii: "]")): self = .list(of: APIType(spelling.dropFirst().dropLast()))
        case (UInt8(ascii: "{"), UInt8(ascii: "}")): self = .map(of: APIType(spelling.dropFirst().dropLast()))
        default: self = Self.scalars[String(spelling)] ?? .definition(String(spelling))
        }
    }

    /// What a person calls a value of the type, such as `a string`.
    public var phrase: String {
        switch self {
        case .string: "a string"
        case .bytes: "a string of base64"
        case .time: "a time such as \"2026-01-31T12:00:00Z\""
        case .boolean: "true or false"
        case .int32, .int64: "an integer"
        case .number: "a number"
        case .quantity: "a quantity such as 500m or 1Gi"
        case .intOrString: "an integer or a string"
        case .any: "anything"
        case .list: "a list"
        case .object, .map, .definition: "a map"
        }
    }

    /// The definition that the type is about, be it in a list or a map; nil for scalars.
    var definitionName: String? {
        switch self {
        case .definition(let name): name
        case .list(let element): element.definitionName
        case .map(let value): value.definitionName
        default: nil
        }
    }

    private static let scalars: [String: APIType] = [
        "string": .string, "bytes": .bytes, "time": .time, "boolean": .boolean, "int32": .int32, "int64": .int64,
        "number": .number, "quantity": .quantity, "intOrString": .intOrString, "object": .object, "any": .any,
    ]
}
