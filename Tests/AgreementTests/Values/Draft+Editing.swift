import ValueModel

extension Draft {
    /// Returns the value without what stands at a path; nil when nothing stands there.
    func removing(_ steps: ArraySlice<ValuePath.Step>) -> Draft? {
        guard let step = steps.first else { return nil }
        let rest = steps.dropFirst()
        switch (self, step) {
        case (.map(var members), .key(let key)):
            guard let index = members.firstIndex(where: { $0.key == key }) else { return nil }
            guard !rest.isEmpty else {
                members.remove(at: index)
                return .map(members)
            }
            guard let value = members[index].value.removing(rest) else { return nil }
            members[index].value = value
            return .map(members)
        case (.list(var elements), .index(let index)):
            guard elements.indices.contains(index) else { return nil }
            guard !rest.isEmpty else {
                elements.remove(at: index)
                return .list(elements)
            }
            guard let value = elements[index].removing(rest) else { return nil }
            elements[index] = value
            return .list(elements)
        default: return nil
        }
    }

    /// Returns the value with another one at a path of keys, maps made where they are missing.
    func setting(_ value: Draft, at keys: ArraySlice<String>) -> Draft {
        guard let key = keys.first else { return value }
        var members: [Member] = []
        if case .map(let known) = self { members = known }
        let index = members.firstIndex { $0.key == key }
        let inner = (index.map { members[$0].value } ?? .map([])).setting(value, at: keys.dropFirst())
        if let index { members[index].value = inner } else { members.append(Member(key: key, value: inner)) }
        return .map(members)
    }

    /// Simpler values, the much simpler ones first: without a member or an element, or with a simpler one.
    var simpler: [Draft] {
        switch self {
        case .scalar(let text):
            Self.simplest.filter { $0 != text && $0.utf8.count <= text.utf8.count }.map { .scalar($0) }
        case .list(let elements):
            elements.indices.map { index in
                var rest = elements
                rest.remove(at: index)
                return .list(rest)
            }
                + elements.indices.flatMap { index in
                    elements[index].simpler.map { simple in
                        var changed = elements
                        changed[index] = simple
                        return .list(changed)
                    }
                }
        case .map(let members):
            members.indices.map { index in
                var rest = members
                rest.remove(at: index)
                return .map(rest)
            }
                + members.indices.flatMap { index in
                    members[index].value.simpler.map { simple in
                        var changed = members
                        changed[index].value = simple
                        return .map(changed)
                    }
                }
        }
    }

    private static let simplest = ["1", "\"\"", "\"a\""]

    /// Returns the simplest value that can be found for which something still holds.
    ///
    /// - Parameters:
    ///   - attempts: How many values are tried at most.
    ///   - holds: What must hold.
    /// - Returns: The simplest value, or this one.
    func shrunk(attempts: Int = 1500, while holds: (Draft) -> Bool) -> Draft {
        var best = self
        var left = attempts
        var isBetter = true
        while isBetter, left > 0 {
            isBetter = false
            for candidate in best.simpler {
                left -= 1
                if left <= 0 { break }
                guard holds(candidate) else { continue }
                best = candidate
                isBetter = true
                break
            }
        }
        return best
    }
}

extension Draft {
    /// Returns the value with another one laid over it: maps are merged, anything else is replaced.
    func merging(_ other: Draft) -> Draft {
        guard case .map(var members) = self, case .map(let added) = other else { return other }
        for member in added {
            if let index = members.firstIndex(where: { $0.key == member.key }) {
                members[index].value = members[index].value.merging(member.value)
            } else {
                members.append(member)
            }
        }
        return .map(members)
    }
}
