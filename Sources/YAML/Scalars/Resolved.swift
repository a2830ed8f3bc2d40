internal import ValueModel

/// What a scalar means to sigs.k8s.io/yaml, finer than a ``Value``.
enum Resolved: Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// An integer above the range of Int64.
    case unsigned(UInt64)
    case double(Double)
    case string(String)
    /// A date or time, which stays text but is quoted when text is written.
    case timestamp(String)
    /// The merge key `<<`, text where it is a value.
    case merge

    /// Takes the scalar of a node; collections count as null.
    init(_ value: Value) {
        switch value {
        case .null, .array, .object: self = .null
        case .bool(let value): self = .bool(value)
        case .integer(let value): self = .integer(value)
        case .double(let value): self = .double(value)
        case .string(let value): self = .string(value)
        }
    }

    /// The value of the tree.
    var value: Value {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .integer(let value): .integer(value)
        case .unsigned(let value): .double(Double(value))
        case .double(let value): .double(value)
        case .string(let value), .timestamp(let value): .string(value)
        case .merge: .string("<<")
        }
    }

    /// What a person calls it.
    var kindPhrase: String {
        switch self {
        case .unsigned: "an integer"
        case .timestamp: "a date"
        default: value.kindPhrase
        }
    }
}
