internal import GoRuntime

/// Keys, values and parts of dictionaries.
///
/// Sprig 3.3.0 dict.go, where keys come in Go's random order: here in their own.
extension SprigFunctions {
    static func dictionaryParts() -> [GoFunction] {
        [
            GoFunction("keys", repeated: .dictionary) { arguments in
                .strings(arguments.indices.flatMap { arguments.map($0).keys })
            },
            GoFunction("values", .dictionary) { .list($0.map(0).values) },
            GoFunction("pluck", .string, repeated: .dictionary) { arguments in
                let key = arguments.string(0)
                return .list(arguments.indices.dropFirst().compactMap { arguments.map($0)[key] })
            },
            GoFunction("pick", .dictionary, repeated: .string) { arguments in
                let picked = GoMap()
                let map = arguments.map(0)
                for index in arguments.indices.dropFirst() {
                    let key = arguments.string(index)
                    if let value = map[key] { picked[key] = value }
                }
                return .map(picked)
            },
            GoFunction("omit", .dictionary, repeated: .string) { arguments in
                let rest = GoMap(copying: arguments.map(0), type: .dictionary)
                for index in arguments.indices.dropFirst() { rest[arguments.string(index)] = nil }
                return .map(rest)
            },
        ]
    }
}
