internal import GoRuntime

extension GoValue {
    /// Returns a copy that shares no map and no list with this value.
    ///
    /// mitchellh/copystructure 1.2.0, Copy: types, nil elements and nil slices stay.
    func deepCopy(depth: Int = 0) throws(FunctionFailure) -> GoValue {
        switch self {
        case .list(let list):
            try Limits.check(depth: depth)
            var elements: [GoValue] = []
            elements.reserveCapacity(list.elements.count)
            for element in list.elements { elements.append(try element.deepCopy(depth: depth + 1)) }
            return .list(GoList(elements, of: list.elementType, isNil: list.isNil))
        case .map(let map):
            try Limits.check(depth: depth)
            if map.isNil { return self }
            let copy = GoMap(copying: map)
            for (key, value) in zip(map.keys, map.values) {
                switch value {
                case .list, .map: copy[key] = try value.deepCopy(depth: depth + 1)
                default: break
                }
            }
            return .map(copy)
        default: return self
        }
    }
}
