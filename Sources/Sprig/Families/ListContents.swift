internal import GoRuntime

/// Elements of lists, by value.
///
/// Sprig 3.3.0 list.go: equality is that of reflect.DeepEqual.
extension SprigFunctions {
    static func listContents() -> [GoFunction] {
        [
            GoFunction("compact", .interface, body: compact),
            GoFunction("mustCompact", .interface, body: compact),
            GoFunction("uniq", .interface, body: uniq),
            GoFunction("mustUniq", .interface, body: uniq),
            GoFunction("without", .interface, repeated: .interface, body: without),
            GoFunction("mustWithout", .interface, repeated: .interface, body: without),
            GoFunction("has", .interface, .interface, body: has),
            GoFunction("mustHas", .interface, .interface, body: has),
        ]
    }

    private static func compact(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        .list(try arguments.value(0).elements(orFail: "Cannot compact on type").filter { !$0.isEmpty })
    }

    private static func uniq(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        var seen = ValueSet()
        var result: [GoValue] = []
        for element in try arguments.value(0).elements(orFail: "Cannot find uniq on type")
        where try seen.insert(element) {
            result.append(element)
        }
        return .list(result)
    }

    private static func without(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let omitted = arguments.values(from: 1)
        var comparison = DeepEquality()
        var result: [GoValue] = []
        for element in try arguments.value(0).elements(orFail: "Cannot find without on type")
        where try !comparison.contains(omitted, element) {
            result.append(element)
        }
        return .list(result)
    }

    private static func has(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let list = arguments.value(1)
        if list.isNil { return .bool(false) }
        var comparison = DeepEquality()
        let elements = try list.elements(orFail: "Cannot find has on type")
        return .bool(try comparison.contains(elements, arguments.value(0)))
    }
}

extension DeepEquality {
    /// Returns whether an element of the list deeply equals the value.
    fileprivate mutating func contains(_ list: [GoValue], _ value: GoValue) throws(FunctionFailure) -> Bool {
        for element in list where try equal(value, element) { return true }
        return false
    }
}
