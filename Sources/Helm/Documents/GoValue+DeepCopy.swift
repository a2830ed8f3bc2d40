internal import GoRuntime

extension GoValue {
    /// Returns the value with lists and maps of its own.
    func deepCopy() -> GoValue {
        switch self {
        case .list(let list): .list(GoList(list.elements.map { $0.deepCopy() }))
        case .map(let map): .map(GoMap(deepCopy: map))
        default: self
        }
    }
}

extension GoMap {
    /// Creates a map with copies of another's members.
    convenience init(deepCopy other: GoMap) {
        self.init(keys: other.keys, values: other.values.map { $0.deepCopy() })
    }
}
