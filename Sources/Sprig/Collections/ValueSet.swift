internal import GoRuntime

/// Values told apart by deep equality, as `uniq` does; plain values are found at once, the others one by one.
struct ValueSet {
    private enum Plain: Hashable {
        case null
        case bool(Bool)
        case integer(Int64, GoInteger)
        case float(Double)
        case string(GoString)

        init?(_ value: GoValue) {
            switch value {
            case .absent, .null: self = .null
            case .bool(let flag): self = .bool(flag)
            case .integer(let number, let kind): self = .integer(number, kind)
            case .float(let number): self = .float(number)
            case .string(let text): self = .string(text)
            case .bytes, .list, .map, .object: return nil
            }
        }
    }

    private var plain: Set<Plain> = []
    private var others: [GoValue] = []
    private var comparison = DeepEquality()

    /// Creates a set without values.
    init() {}

    /// Adds a value; returns false when an equal one is there already.
    ///
    /// NaN equals nothing, as in Go.
    mutating func insert(_ value: GoValue) throws(FunctionFailure) -> Bool {
        if let key = Plain(value) { return plain.insert(key).inserted }
        for other in others where try comparison.equal(value, other) { return false }
        others.append(value)
        return true
    }
}
