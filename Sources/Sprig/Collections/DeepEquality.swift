internal import GoRuntime

/// Deep equality as Go's reflect.DeepEqual has it: of equal types, contents compared.
struct DeepEquality {
    private var depth = 0

    /// Creates a comparison.
    init() {}

    /// Returns whether two values are deeply equal.
    ///
    /// Maps and lists that are the same one are equal unseen. Those that contain themselves fail at the limit of depth.
    mutating func equal(_ left: GoValue, _ right: GoValue) throws(FunctionFailure) -> Bool {
        switch (left, right) {
        case (.absent, .absent), (.absent, .null), (.null, .absent), (.null, .null): return true
        case (.bool(let left), .bool(let right)): return left == right
        case (.integer(let left, let leftKind), .integer(let right, let rightKind)):
            return left == right && leftKind == rightKind
        case (.float(let left), .float(let right)): return left == right
        case (.string(let left), .string(let right)): return left == right
        case (.bytes(let left), .bytes(let right)): return left == right
        case (.list(let left), .list(let right)): return try equal(left, right)
        case (.map(let left), .map(let right)): return try equal(left, right)
        case (.object(let left), .object(let right)): return try equal(left, right)
        default: return false
        }
    }

    private mutating func equal(_ left: GoList, _ right: GoList) throws(FunctionFailure) -> Bool {
        guard left.type == right.type, left.isNil == right.isNil else { return false }
        if left === right { return true }
        return try equal(left.elements, right.elements)
    }

    private mutating func equal(_ left: GoMap, _ right: GoMap) throws(FunctionFailure) -> Bool {
        if left === right { return true }
        guard left.type == right.type, left.isNil == right.isNil, left.keys == right.keys else { return false }
        return try equal(left.values, right.values)
    }

    private mutating func equal(_ left: GoObject, _ right: GoObject) throws(FunctionFailure) -> Bool {
        if left === right { return true }
        guard left.type == right.type, left.text == right.text else { return false }
        if let left = left.underlying, let right = right.underlying { return try equal(left, right) }
        return try equal(left.fields.map { $0.value }, right.fields.map { $0.value })
    }

    private mutating func equal(_ left: [GoValue], _ right: [GoValue]) throws(FunctionFailure) -> Bool {
        guard left.count == right.count else { return false }
        depth += 1
        defer { depth -= 1 }
        try Limits.check(depth: depth)
        for (left, right) in zip(left, right) where try !equal(left, right) { return false }
        return true
    }
}
