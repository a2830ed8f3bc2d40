/// A Go type as templates can see it: in `%T`, `typeOf`, `kindOf`, and in messages.
public indirect enum GoType: Hashable, Sendable {
    case bool
    case integer(GoInteger)
    case float32
    case float64
    case complex128
    case string
    /// `interface {}`: any value.
    case interface
    case slice(GoType)
    case map(GoType, GoType)
    case pointer(GoType)
    /// A function, by its signature as Go prints it, for example `func() string`.
    case function(String)
    /// A structure, by its qualified name, for example `chart.Dependency`.
    case structure(String)
    /// An interface with methods, by its qualified name, for example `error`.
    case methods(String)
    /// A named type over another, for example `common.Values` over a map.
    case named(String, GoType)

    /// `int`.
    public static let int = GoType.integer(.int)
    /// `[]interface {}`.
    public static let list = GoType.slice(.interface)
    /// `[]string`.
    public static let strings = GoType.slice(.string)
    /// `[]uint8`.
    public static let bytes = GoType.slice(.integer(.uint8))
    /// `map[string]interface {}`.
    public static let dictionary = GoType.map(.string, .interface)

    /// The type without its name.
    public var underlying: GoType {
        guard case .named(_, let type) = self else { return self }
        return type.underlying
    }

    /// The kind as Go's reflect names it: `map`, `slice`, `int64`, `ptr`, `invalid` for nothing.
    public var kind: String {
        switch self {
        case .bool: "bool"
        case .integer(let integer): integer.rawValue
        case .float32: "float32"
        case .float64: "float64"
        case .complex128: "complex128"
        case .string: "string"
        case .interface, .methods: "interface"
        case .slice: "slice"
        case .map: "map"
        case .pointer: "ptr"
        case .function: "func"
        case .structure: "struct"
        case .named(_, let type): type.kind
        }
    }
}

extension GoType: CustomStringConvertible {
    /// The type as Go's reflect prints it, for example `map[string]interface {}`.
    public var description: String {
        switch self {
        case .bool, .integer, .float32, .float64, .complex128, .string: kind
        case .interface: "interface {}"
        case .slice(let element): "[]\(element)"
        case .map(let key, let value): "map[\(key)]\(value)"
        case .pointer(let type): "*\(type)"
        case .function(let signature): signature
        case .structure(let name), .methods(let name), .named(let name, _): name
        }
    }
}

/// The kinds of Go's integers.
public enum GoInteger: String, Hashable, Sendable, CaseIterable {
    case int
    case int8
    case int16
    case int32
    case int64
    case uint
    case uint8
    case uint16
    case uint32
    case uint64
    case uintptr

    /// Whether there are no negative ones.
    public var isUnsigned: Bool { rawValue.utf8.first == UInt8(ascii: "u") }
}
