internal import GoRuntime

/// The arguments of a call, each read as the parameter's type.
///
/// The evaluator has checked number and types; what is wrong all the same reads as the type's zero value.
extension [GoValue] {
    /// Returns the argument as any value: nil of either kind is ``GoValue/null``.
    func value(_ index: Int) -> GoValue {
        guard index < count else { return .null }
        let value = self[index]
        return value.isNil ? .null : value
    }

    /// Returns the argument of a `string` parameter.
    func string(_ index: Int) -> GoString {
        guard index < count, case .string(let text) = self[index] else { return GoString() }
        return text
    }

    /// Returns the argument of an `int` parameter.
    func int(_ index: Int) -> Int {
        guard index < count, case .integer(let number, _) = self[index] else { return 0 }
        return Int(truncatingIfNeeded: number)
    }

    /// Returns the argument of a `float64` parameter.
    func float(_ index: Int) -> Double {
        guard index < count, case .float(let number) = self[index] else { return 0 }
        return number
    }

    /// Returns the argument of a `bool` parameter.
    func bool(_ index: Int) -> Bool {
        guard index < count, case .bool(let flag) = self[index] else { return false }
        return flag
    }

    /// Returns the argument of a `map[string]interface {}` parameter.
    func map(_ index: Int) -> GoMap {
        guard index < count, case .map(let map) = self[index] else { return GoMap(isNil: true) }
        return map
    }

    /// Returns the arguments from one on, each as any value.
    func values(from start: Int) -> [GoValue] {
        guard start < count else { return [] }
        return self[start...].map { $0.isNil ? .null : $0 }
    }

    /// Returns the arguments from one on, each of a `string` parameter.
    func strings(from start: Int) -> [GoString] {
        guard start < count else { return [] }
        return (start..<count).map { string($0) }
    }
}
