internal import GoRuntime

/// Parts of lists, by place.
///
/// Sprig 3.3.0 list.go.
extension SprigFunctions {
    static func listParts() -> [GoFunction] {
        [
            GoFunction("first", .interface, body: first),
            GoFunction("mustFirst", .interface, body: first),
            GoFunction("last", .interface, body: last),
            GoFunction("mustLast", .interface, body: last),
            GoFunction("rest", .interface, body: rest),
            GoFunction("mustRest", .interface, body: rest),
            GoFunction("initial", .interface, body: initial),
            GoFunction("mustInitial", .interface, body: initial),
            GoFunction("slice", .interface, repeated: .interface, body: slice),
            GoFunction("mustSlice", .interface, repeated: .interface, body: slice),
        ]
    }

    private static func first(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        try arguments.value(0).elements(orFail: "Cannot find first on type").first ?? .null
    }

    private static func last(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        try arguments.value(0).elements(orFail: "Cannot find last on type").last ?? .null
    }

    private static func rest(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let elements = try arguments.value(0).elements(orFail: "Cannot find rest on type")
        return .list(GoList(Array(elements.dropFirst()), isNil: elements.isEmpty))
    }

    private static func initial(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let elements = try arguments.value(0).elements(orFail: "Cannot find initial on type")
        return .list(GoList(Array(elements.dropLast()), isNil: elements.isEmpty))
    }

    /// Sprig 3.3.0 list.go, slice: of an empty list nothing, else the part keeps the list's type.
    private static func slice(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let value = arguments.value(0)
        let elements = try value.elements(orFail: "list should be type of slice or array but")
        if elements.isEmpty { return .null }
        let start = arguments.count > 1 ? arguments.value(1).castInt : 0
        let end = arguments.count > 2 ? arguments.value(2).castInt : elements.count
        guard 0 <= start, start <= end, end <= elements.count else { throw .reflectedSliceOutOfRange }
        if case .bytes(let bytes) = value { return .bytes(Array(bytes[start..<end])) }
        return .list(GoList(Array(elements[start..<end]), of: value.sequence?.elementType ?? .interface))
    }
}
