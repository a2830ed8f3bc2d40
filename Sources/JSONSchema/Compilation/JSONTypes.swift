import GoRuntime

/// A set of the types of JSON.
struct JSONTypes: OptionSet {
    let rawValue: UInt8

    static let null = JSONTypes(rawValue: 1)
    static let boolean = JSONTypes(rawValue: 2)
    static let number = JSONTypes(rawValue: 4)
    static let integer = JSONTypes(rawValue: 8)
    static let string = JSONTypes(rawValue: 16)
    static let array = JSONTypes(rawValue: 32)
    static let object = JSONTypes(rawValue: 64)

    private static let named: [(GoString, JSONTypes)] = [
        ("null", .null), ("boolean", .boolean), ("number", .number), ("integer", .integer), ("string", .string),
        ("array", .array), ("object", .object),
    ]

    /// The names of the types, in the order in which messages list them.
    var names: [String] { Self.named.filter { contains($0.1) }.map(\.0.text) }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Reads what `type` says: a name or several.
    init(named value: GoValue) {
        switch value {
        case .string(let name): self = Self.named.first { $0.0 == name }?.1 ?? []
        case .list(let list):
            self = []
            for case .string(let name) in list.elements { formUnion(JSONTypes(named: .string(name))) }
        default: self = []
        }
    }

    /// The type of a value; empty for what is no value of JSON.
    @inline(__always)
    init(of value: GoValue) {
        switch value {
        case .absent, .null: self = .null
        case .bool: self = .boolean
        case .integer, .float: self = .number
        case .string: self = .string
        case .list(let list): self = list.elementType == .interface ? .array : []
        case .map: self = .object
        case .object(let object): self = object is JSONNumber ? .number : []
        case .bytes: self = []
        }
    }
}
