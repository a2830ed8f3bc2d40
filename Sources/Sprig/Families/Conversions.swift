internal import GoRuntime

/// Texts and numbers made of values. Sprig 3.3.0 strings.go and numeric.go.
extension SprigFunctions {
    static func conversions() -> [GoFunction] {
        [
            GoFunction("toString", .interface) { .string($0.value(0).strval) },
            GoFunction("toStrings", .interface) { .list($0.value(0).stringList) },
            GoFunction("int", .interface) { .int($0.value(0).castInt) },
            GoFunction("int64", .interface) { .int64($0.value(0).castInteger) },
            GoFunction("float64", .interface) { .float($0.value(0).castFloat) },
            GoFunction("atoi", .string) { .int(IntegerParser.atoi($0.string(0))) },
            // The digits are octal whatever they look like: toDecimal 777 is 511.
            GoFunction("toDecimal", .interface) { arguments in
                .int64(IntegerParser.parse(GoFormat.sprint([arguments.value(0)]), base: 8) ?? 0)
            },
        ]
    }
}
