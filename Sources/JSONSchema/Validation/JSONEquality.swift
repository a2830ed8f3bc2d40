import GoRuntime

/// Equality of values as JSON sees it: by the numbers, not their types.
enum JSONEquality {
    /// Whether two values are equal.
    static func equal(_ left: GoValue, _ right: GoValue) -> Bool {
        switch (left, right) {
        case (.map(let left), .map(let right)):
            guard left.count == right.count else { return false }
            for index in left.keys.indices {
                guard left.keys[index] == right.keys[index], equal(left.values[index], right.values[index]) else {
                    return false
                }
            }
            return true
        case (.list(let left), .list(let right)):
            guard left.elements.count == right.elements.count else { return false }
            return zip(left.elements, right.elements).allSatisfy { equal($0, $1) }
        case (.absent, _), (.null, _): return right.isNil
        case (.bool(let left), .bool(let right)): return left == right
        case (.string(let left), .string(let right)): return left == right
        case (.integer, _), (.float, _), (.object, _):
            if case .float(let left) = left, case .float(let right) = right { return left == right }
            guard JSONTypes(of: right) == .number, let left = SchemaNumber(left), let right = SchemaNumber(right) else {
                return false
            }
            return left == right
        default: return false
        }
    }

    /// Returns the first two equal elements of a list; of those, the later one comes as early as can be.
    static func duplicates(in list: [GoValue]) -> (Int, Int)? {
        guard list.count > 1 else { return nil }
        var places: [Int: [Int]] = [:]
        for (index, element) in list.enumerated() {
            var hasher = Hasher()
            hash(element, into: &hasher)
            let hash = hasher.finalize()
            for earlier in places[hash] ?? [] where equal(element, list[earlier]) { return (earlier, index) }
            places[hash, default: []].append(index)
        }
        return nil
    }

    private static func hash(_ value: GoValue, into hasher: inout Hasher) {
        switch value {
        case .map(let map):
            hasher.combine(map.count)
            for index in map.keys.indices {
                hasher.combine(map.keys[index])
                hash(map.values[index], into: &hasher)
            }
        case .list(let list):
            hasher.combine(list.elements.count)
            for element in list.elements { hash(element, into: &hasher) }
        case .absent, .null: hasher.combine(2)
        case .bool(let value): hasher.combine(value)
        case .string(let text): hasher.combine(text)
        case .integer, .float, .object: hasher.combine(SchemaNumber(value)?.double)
        case .bytes: hasher.combine(7)
        }
    }
}

extension GoValue {
    /// Whether this is a number without anything behind its decimal point.
    var isJSONInteger: Bool {
        switch self {
        case .integer: true
        case .float(let value): value.isFinite && value == value.rounded()
        default: SchemaNumber(self)?.isInteger ?? false
        }
    }
}

extension SchemaViolation.Constant {
    /// Takes what a message shows of a constant.
    init(_ value: GoValue) {
        switch value {
        case .string(let text): self = .string(text)
        case .list, .map: self = .collection
        case .bool(let value): self = .plain(value ? "true" : "false")
        case .object(let number as JSONNumber): self = .plain(number.literal)
        default: self = .plain("<nil>")
        }
    }
}
