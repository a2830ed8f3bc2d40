import GoRuntime

extension GoMap {
    /// Returns these values with later ones on top; the maps that both hold are new, the others are shared.
    ///
    /// Helm v4.2.3 pkg/chart/v2/loader/load.go, MergeMaps: maps merge deeply, anything else is replaced, null too.
    func merging(_ later: GoMap) -> GoMap {
        let merged = GoMap(copying: self)
        for (key, value) in zip(later.keys, later.values) {
            if case .map(let map) = value, case .map(let present)? = merged[key] {
                merged[key] = .map(present.merging(map))
            } else {
                merged[key] = value
            }
        }
        return merged
    }

    /// Returns a map that shares nothing with this one.
    ///
    /// Helm v4.2.3 internal/copystructure.
    func deepCopy() -> GoMap {
        let copy = GoMap(copying: self)
        for (key, value) in zip(keys, values) {
            switch value {
            case .map(let map): copy[key] = .map(map.deepCopy())
            case .list(let list): copy[key] = .list(list.deepCopy())
            default: break
            }
        }
        return copy
    }

    /// Removes the members that are nil, in the maps below too.
    ///
    /// Helm v4.2.3 pkg/chart/common/util/coalesce.go, cleanNilValues.
    func removeNils() {
        for (key, value) in zip(keys, values) {
            if value.isNil {
                self[key] = nil
            } else if case .map(let map) = value {
                map.removeNils()
            }
        }
    }

    /// Whether the map can be reached from itself, or a map in it from that map.
    var holdsItself: Bool {
        var done: Set<ObjectIdentifier> = []
        var above: Set<ObjectIdentifier> = []
        return Self.holdsItself(self, &done, &above)
    }

    private static func holdsItself(
        _ map: GoMap,
        _ done: inout Set<ObjectIdentifier>,
        _ above: inout Set<ObjectIdentifier>
    ) -> Bool {
        let identity = ObjectIdentifier(map)
        if done.contains(identity) { return false }
        guard above.insert(identity).inserted else { return true }
        for case .map(let inner) in map.values where holdsItself(inner, &done, &above) { return true }
        above.remove(identity)
        done.insert(identity)
        return false
    }

    /// Returns the map under a key, or nil when there is none or no map.
    func table(_ key: GoString) -> GoMap? {
        guard case .map(let map)? = self[key] else { return nil }
        return map
    }
}

extension GoList {
    fileprivate func deepCopy() -> GoList {
        let elements = elements.map { element -> GoValue in
            switch element {
            case .map(let map): .map(map.deepCopy())
            case .list(let list): .list(list.deepCopy())
            default: element
            }
        }
        return GoList(elements, of: elementType, isNil: isNil)
    }
}
