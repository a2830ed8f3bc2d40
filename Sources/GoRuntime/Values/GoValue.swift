/// A value as Go's templates see it.
///
/// Maps and lists are references, as in Go: `set` changes the map that everybody holds.
public enum GoValue {
    /// No value at all, reflect's zero Value: a pipeline that gave nil, a variable that holds nil. Prints `<no value>`.
    case absent
    /// A nil that stands in an interface: a member or element that is nil, a key that a map lacks. As an argument it
    /// prints `<nil>`; a field of it is an error, while a field of ``absent`` is absent again.
    case null
    case bool(Bool)
    /// An integer of any kind; the unsigned 64-bit ones as the same bits.
    case integer(Int64, GoInteger)
    /// A float64.
    case float(Double)
    case string(GoString)
    /// A `[]byte`.
    case bytes([UInt8])
    /// Any other slice.
    case list(GoList)
    /// A map with strings for keys.
    case map(GoMap)
    /// Everything else: structures, values with methods.
    case object(GoObject)
}

extension GoValue {
    /// An `int`.
    @inlinable
    public static func int(_ value: Int) -> GoValue { .integer(Int64(value), .int) }

    /// An `int64`.
    @inlinable
    public static func int64(_ value: Int64) -> GoValue { .integer(value, .int64) }

    /// A string of Unicode text.
    public static func text(_ text: String) -> GoValue { .string(GoString(text)) }

    /// A new `[]interface {}`.
    public static func list(_ elements: [GoValue]) -> GoValue { .list(GoList(elements)) }

    /// A new `[]string`.
    public static func strings(_ elements: [GoString]) -> GoValue {
        .list(GoList(elements.map { .string($0) }, of: .string))
    }

    /// Whether this is nil of either kind.
    @inlinable
    public var isNil: Bool {
        switch self {
        case .absent, .null: true
        default: false
        }
    }

    /// The type of what is held; nil for nil.
    public var type: GoType? {
        switch self {
        case .absent, .null: nil
        case .bool: .bool
        case .integer(_, let kind): .integer(kind)
        case .float: .float64
        case .string: .string
        case .bytes: .bytes
        case .list(let list): list.type
        case .map(let map): map.type
        case .object(let object): object.type
        }
    }
}
