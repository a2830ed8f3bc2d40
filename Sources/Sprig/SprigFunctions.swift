public import GoRuntime

/// The functions that Sprig 3.3.0 gives to Go templates, a family a file.
///
/// Each function takes the parameters that Go declares, so that the evaluator checks arguments as Go does; what the Go
/// code panics with, the function throws in the same words. Left out are `env` and `expandenv`, which Helm removes.
/// Where Go's order is random (`keys`, `values`), ours is the order of the keys.
public enum SprigFunctions {
    /// Returns the functions that need nothing but their arguments.
    public static func pure() -> [GoFunction] {
        [
            greetings(), flow(), defaults(), reflection(),
            trimming(), casing(), cutting(), searching(), joining(), indentation(), quoting(), wrapping(),
            conversions(), arithmetic(), decimals(), rounding(), sequences(),
            lists(), listParts(), listContents(), dictionaries(), dictionaryParts(), merging(), encodings(),
            addresses(),
            paths(),
        ].flatMap { $0 }
    }
}
