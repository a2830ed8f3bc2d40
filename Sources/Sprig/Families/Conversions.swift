internal import GoRuntime

/// Texts and numbers made of values.
///
/// Sprig 3.3.0 strings.go and numeric.go.
extension SprigFunctions {
    static func conversions() -> [GoFunction] {
        [
            GoFunction("toString", .interface) { .string($0.value(0).strval) },
            GoFunction("toStrings", .interface) { .list($0.value(0).stringList) },
            GoFunction("int", .interface) { .int($0.value(0).castInt) },
            GoFunction("int64", .interface) { .int64($0.value(0).castInteger) },
            GoFunction("float64", .interface) { .float($0.value(0).castFloat) },
            GoFunction("atoi", .string) { .int(atoi($0.string(0))) },
            // The digits are octal whatever they look like: toDecimal 777 is 511.
            GoFunction("toDecimal", .interface) { arguments in
                .int64((try? IntegerParsing.parseInt(GoFormat.sprint([arguments.value(0)]), base: 8)) ?? 0)
            },
        ]
    }

    /// Returns a decimal integer; the nearest one where it does not fit, and zero for what is none.
    ///
    /// Sprig 3.3.0 functions.go, atoi: strconv.Atoi with its error dropped.
    private static func atoi(_ text: GoString) -> Int {
        do throws(NumberError) {
            return try IntegerParsing.atoi(text)
        } catch {
            guard error.problem == .range else { return 0 }
            return text.bytes.first == UInt8(ascii: "-") ? .min : .max
        }
    }
}
