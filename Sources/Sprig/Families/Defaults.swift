internal import GoRuntime

/// Sprig 3.3.0 defaults.go.
extension SprigFunctions {
    static func defaults() -> [GoFunction] {
        [
            GoFunction("default", .interface, repeated: .interface) { arguments in
                let given = arguments.value(1)
                return given.isEmpty ? arguments.value(0) : given
            },
            GoFunction("empty", .interface) { .bool($0.value(0).isEmpty) },
            GoFunction("coalesce", repeated: .interface) { arguments in
                arguments.first { !$0.isEmpty } ?? .null
            },
            GoFunction("all", repeated: .interface) { arguments in .bool(!arguments.contains { $0.isEmpty }) },
            GoFunction("any", repeated: .interface) { arguments in .bool(arguments.contains { !$0.isEmpty }) },
            GoFunction("ternary", .interface, .interface, .bool) { $0.bool(2) ? $0.value(0) : $0.value(1) },
        ]
    }
}
