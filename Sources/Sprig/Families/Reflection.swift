internal import GoRuntime

/// Sprig 3.3.0 reflect.go.
extension SprigFunctions {
    static func reflection() -> [GoFunction] {
        [
            GoFunction("typeOf", .interface) { .text(typeName($0.value(0))) },
            GoFunction("typeIs", .string, .interface) { .bool($0.string(0) == GoString(typeName($0.value(1)))) },
            GoFunction("typeIsLike", .string, .interface) { arguments in
                let name = GoString(typeName(arguments.value(1)))
                let target = arguments.string(0)
                return .bool(target == name || GoString([UInt8(ascii: "*")] + target.bytes) == name)
            },
            GoFunction("kindOf", .interface) { .text($0.value(0).kind) },
            GoFunction("kindIs", .string, .interface) { .bool($0.string(0) == GoString($0.value(1).kind)) },
            GoFunction("deepEqual", .interface, .interface) { arguments throws(FunctionFailure) in
                var comparison = DeepEquality()
                return .bool(try comparison.equal(arguments.value(0), arguments.value(1)))
            },
        ]
    }

    /// Returns what `%T` prints.
    private static func typeName(_ value: GoValue) -> String { value.type?.description ?? "<nil>" }
}
