internal import GoRuntime

extension GoValue {
    /// Whether the value is the zero value of its type, or a list, map or string without contents.
    ///
    /// Sprig 3.3.0 defaults.go, empty: structures are never empty.
    var isEmpty: Bool {
        switch self {
        case .absent, .null: true
        case .bool(let flag): !flag
        case .integer(let number, _): number == 0
        case .float(let number): number == 0
        case .string(let text): text.isEmpty
        case .bytes(let bytes): bytes.isEmpty
        case .list(let list): list.elements.isEmpty
        case .map(let map): map.count == 0
        case .object(let object): object.underlying?.isEmpty ?? false
        }
    }
}
