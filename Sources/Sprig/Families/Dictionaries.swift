internal import GoRuntime

/// Dictionaries made, changed and read.
///
/// Sprig 3.3.0 dict.go: `set` and `unset` change the map that they are given.
extension SprigFunctions {
    static func dictionaries() -> [GoFunction] {
        [
            GoFunction("dict", repeated: .interface, body: dict),
            GoFunction("get", .dictionary, .string) { arguments in
                arguments.map(0)[arguments.string(1)] ?? .string(GoString())
            },
            GoFunction("set", .dictionary, .string, .interface) { arguments throws(FunctionFailure) in
                let map = arguments.map(0)
                if map.isNil { throw .entryInNilMap }
                map[arguments.string(1)] = arguments.value(2)
                return .map(map)
            },
            GoFunction("unset", .dictionary, .string) { arguments in
                let map = arguments.map(0)
                map[arguments.string(1)] = nil
                return .map(map)
            },
            GoFunction("hasKey", .dictionary, .string) { arguments in
                .bool(arguments.map(0)[arguments.string(1)] != nil)
            },
            GoFunction("dig", repeated: .interface, body: dig),
            GoFunction("deepCopy", .interface, body: deepCopy),
            GoFunction("mustDeepCopy", .interface, body: deepCopy),
        ]
    }

    /// Sprig 3.3.0 dict.go, dict: a last key without a value gets the empty string.
    private static func dict(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let map = GoMap()
        for index in stride(from: 0, to: arguments.count, by: 2) {
            let key = arguments.value(index).strval
            map[key] = index + 1 < arguments.count ? arguments.value(index + 1) : .string(GoString())
        }
        return .map(map)
    }

    /// Sprig 3.3.0 dict.go, dig: the dictionary stands last, the default before it, the path before that.
    private static func dig(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        guard arguments.count >= 3 else { throw .message("dig needs at least three arguments") }
        var map = try dictionary(arguments.value(arguments.count - 1))
        var path: [GoString] = []
        for index in 0..<arguments.count - 2 {
            let key = arguments.value(index)
            guard case .string(let name) = key else { throw .conversion(of: key, to: .string) }
            path.append(name)
        }
        for name in path.dropLast() {
            guard let step = map[name] else { return arguments.value(arguments.count - 2) }
            map = try dictionary(step)
        }
        return path.last.flatMap { map[$0] } ?? arguments.value(arguments.count - 2)
    }

    /// Returns the map where the value is exactly a `map[string]interface {}`.
    private static func dictionary(_ value: GoValue) throws(FunctionFailure) -> GoMap {
        guard case .map(let map) = value, map.type == .dictionary else {
            throw .conversion(of: value, to: .dictionary)
        }
        return map
    }

    private static func deepCopy(_ arguments: [GoValue]) throws(FunctionFailure) -> GoValue {
        let value = arguments.value(0)
        if value.isNil { throw .message("reflect: call of reflect.Value.Type on zero Value") }
        return try value.deepCopy()
    }
}
