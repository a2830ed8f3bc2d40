import GoRuntime

/// The functions that compare.
///
/// Go 1.26 text/template funcs.go.
enum Comparison {
    /// What can be compared.
    private enum Basic {
        case bool(Bool)
        case float(Double)
        case integer(Int64)
        case string(GoString)
        case unsigned(UInt64)
        /// Nothing that can be ordered.
        case invalid

        init(_ value: GoValue) {
            switch value.plain {
            case .bool(let bool): self = .bool(bool)
            case .float(let float): self = .float(float)
            case .integer(let integer, let kind):
                self = kind.isUnsigned ? .unsigned(UInt64(bitPattern: integer)) : .integer(integer)
            case .string(let string): self = .string(string)
            default: self = .invalid
            }
        }
    }

    /// `eq`.
    static func isEqual(
        _ value: GoValue,
        toAnyOf others: Slice<UnsafeBufferPointer<GoValue>>
    ) throws(FunctionFailure) -> Bool {
        guard !others.isEmpty else { throw .message("missing argument for comparison") }
        for other in others where try areEqual(value, other) { return true }
        return false
    }

    /// `eq` of two values.
    static func areEqual(_ left: GoValue, _ right: GoValue) throws(FunctionFailure) -> Bool {
        switch (Basic(left), Basic(right)) {
        case (.bool(let left), .bool(let right)): return left == right
        case (.float(let left), .float(let right)): return left == right
        case (.integer(let left), .integer(let right)): return left == right
        case (.string(let left), .string(let right)): return left == right
        case (.unsigned(let left), .unsigned(let right)): return left == right
        case (.integer(let left), .unsigned(let right)): return left >= 0 && UInt64(left) == right
        case (.unsigned(let left), .integer(let right)): return right >= 0 && UInt64(right) == left
        case (.invalid, .invalid): return try areSame(left, right)
        default:
            if left.isNil || right.isNil { return false }
            throw incompatible(left, right)
        }
    }

    /// Compares values that are no numbers, strings or truth values.
    private static func areSame(_ left: GoValue, _ right: GoValue) throws(FunctionFailure) -> Bool {
        guard let leftType = left.type, let rightType = right.type else {
            return left.isNilOfAnyType == right.isNilOfAnyType
        }
        guard leftType.kind == rightType.kind else {
            throw .message(
                GoString("non-comparable types ") + format("%s", left) + GoString(": \(leftType), \(rightType): ")
                    + format("%v", right)
            )
        }
        if left.isNilOfAnyType || right.isNilOfAnyType { return left.isNilOfAnyType == right.isNilOfAnyType }
        switch right {
        case .object(let object) where object.underlying == nil:
            guard case .object(let other) = left else { return false }
            return other === object
        default:
            throw .message(GoString("non-comparable type ") + format("%s", right) + GoString(": \(rightType)"))
        }
    }

    /// `lt`.
    static func isLess(_ left: GoValue, _ right: GoValue) throws(FunctionFailure) -> Bool {
        switch (Basic(left), Basic(right)) {
        case (.invalid, _), (_, .invalid), (.bool, .bool): throw .message("invalid type for comparison")
        case (.float(let left), .float(let right)): return left < right
        case (.integer(let left), .integer(let right)): return left < right
        case (.string(let left), .string(let right)): return left < right
        case (.unsigned(let left), .unsigned(let right)): return left < right
        case (.integer(let left), .unsigned(let right)): return left < 0 || UInt64(left) < right
        case (.unsigned(let left), .integer(let right)): return right >= 0 && left < UInt64(right)
        default: throw incompatible(left, right)
        }
    }

    /// `le`.
    static func isLessOrEqual(_ left: GoValue, _ right: GoValue) throws(FunctionFailure) -> Bool {
        if try isLess(left, right) { return true }
        return try areEqual(left, right)
    }

    private static func incompatible(_ left: GoValue, _ right: GoValue) -> FunctionFailure {
        guard let leftType = left.type, let rightType = right.type else {
            return .message("incompatible types for comparison")
        }
        return .message(GoString("incompatible types for comparison: \(leftType) and \(rightType)"))
    }

    private static func format(_ format: GoString, _ value: GoValue) -> GoString { GoFormat.sprintf(format, [value]) }
}

extension GoValue {
    /// Whether the value is nil, or the nil of a type that has one.
    fileprivate var isNilOfAnyType: Bool {
        switch self {
        case .absent, .null: true
        case .list(let list): list.isNil
        default: false
        }
    }
}

extension GoString {
    /// Returns two strings one after the other.
    static func + (left: GoString, right: GoString) -> GoString { GoString(left.bytes + right.bytes) }
}
