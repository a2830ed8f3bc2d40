public import GoRuntime

/// The functions that Sprig 3.3.0 gives to Go templates, a family a file.
///
/// Each function takes the parameters that Go declares, so that the evaluator checks arguments as Go does; what the Go
/// code panics with, the function throws in the same words. Left out are `env` and `expandenv`, which Helm removes, and
/// the functions on JSON, which are Helm's. Where Go's order is random (`keys`, `values`), ours is that of the keys.
public enum SprigFunctions {
    /// Returns all functions.
    ///
    /// - Parameters:
    ///   - clock: What time it is.
    ///   - random: Where the chance comes from.
    /// - Returns: The functions, no name twice.
    public static func all(clock: @escaping () -> GoTime, random: RandomSource) -> [GoFunction] {
        pure() + versions() + regexes() + network() + self.random(random) + crypto(random)
            + certificates(random, clock: clock) + dates(clock: clock)
    }

    /// Returns the functions on texts, numbers, lists, dictionaries and addresses, which need only their arguments.
    public static func pure() -> [GoFunction] {
        texts() + numbers() + collections() + hello() + flow() + defaults() + reflection() + encodings() + addresses()
            + paths()
    }

    private static func texts() -> [GoFunction] {
        trimming() + casing() + cutting() + searching() + joining() + indentation() + quoting() + wrapping()
    }

    private static func numbers() -> [GoFunction] {
        conversions() + arithmetic() + decimals() + rounding() + sequences()
    }

    private static func collections() -> [GoFunction] {
        lists() + listParts() + listContents() + dictionaries() + dictionaryParts() + merging()
    }
}
