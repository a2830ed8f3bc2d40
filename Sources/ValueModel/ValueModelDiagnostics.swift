public import Diagnostics

extension DiagnosticCode {
    /// A text that is not JSON.
    public static let jsonSyntax = DiagnosticCode(
        "json.syntax",
        .error,
        "The text is not JSON.",
        explanation: """
            The text breaks the grammar of JSON at the marked place. Keys and strings stand in double quotes, there is no \
            comma behind the last element, and nothing follows the value.
            """
    )
    /// A JSON number that no double can hold.
    public static let jsonNumberRange = DiagnosticCode(
        "json.number-range",
        .error,
        "A JSON number is too large.",
        explanation: """
            The number lies beyond the largest floating-point number (about 1.8e308). Helm refuses it too. Write it as a \
            string if it is an identifier.
            """
    )
    /// A JSON text that is nested too deep.
    public static let jsonTooDeep = DiagnosticCode(
        "json.too-deep",
        .error,
        "JSON is nested too deep.",
        explanation: """
            Lists and objects may be nested up to 512 levels. The limit (Helm's is 10000) keeps hostile texts from \
            exhausting the stack.
            """
    )
    /// A key that stands twice in one JSON object.
    public static let jsonDuplicateKey = DiagnosticCode(
        "json.duplicate-key",
        .warning,
        "A key stands twice in one JSON object.",
        explanation: "The last member wins and the earlier one is lost, as in Helm. Remove one of the two."
    )
    /// A `--set` argument that breaks the grammar.
    public static let setSyntax = DiagnosticCode(
        "set.syntax",
        .error,
        "A --set argument cannot be read.",
        explanation: """
            An argument is a list of `path=value`, separated by commas. A path is made of keys separated by dots, with \
            `[0]` behind a key for an element of a list; a value may be a list, `{a,b}`. A backslash in front of \
            `,` `.` `=` `[` `{` takes the character as it is.
            """
    )
    /// A key in a `--set` argument without `=`.
    public static let setNoValue = DiagnosticCode(
        "set.no-value",
        .error,
        "A key of a --set argument has no value.",
        explanation: """
            Every key needs `=` and a value. Most often a comma inside a value was not escaped: write \
            `--set 'tolerations=a\\,b'`, or use `--set-json` or a values file. To remove a default, write `key=null`.
            """
    )
    /// A list index in a `--set` argument that is not one.
    public static let setIndex = DiagnosticCode(
        "set.index",
        .error,
        "A list index of a --set argument is not valid.",
        explanation: "An index is a whole number from 0 to 65536 in square brackets, such as `hosts[0]`."
    )
    /// A path in a `--set` argument that is nested too deep.
    public static let setTooDeep = DiagnosticCode(
        "set.too-deep",
        .error,
        "A path of a --set argument is nested too deep.",
        explanation: "Up to 30 dots (as in Helm) and 512 indices stand in a path. Use a values file for deeper values."
    )
    /// A `--set` path that goes through something that is no map.
    public static let setNotAMap = DiagnosticCode(
        "set.not-a-map",
        .error,
        "A --set path leads through a value that is not a map.",
        explanation: """
            An earlier values file or flag gives a scalar, a list or null where this path needs a map, and Helm does not \
            replace it. Set the whole map instead, for example with `--set-json`, or correct the earlier layer.
            """
    )
    /// A `--set` path that indexes something that is no list.
    public static let setNotAList = DiagnosticCode(
        "set.not-a-list",
        .error,
        "A --set path indexes a value that is not a list.",
        explanation: """
            An earlier values file or flag gives something else than a list where this path has an index, and Helm does \
            not replace it. Set the whole list instead, `key={a,b}`, or correct the earlier layer.
            """
    )
    /// A file named by `--set-file` that cannot be read.
    public static let setFile = DiagnosticCode(
        "set.file",
        .error,
        "A file named by --set-file cannot be read.",
        explanation: "The value of `--set-file` is the name of a file whose text becomes the value."
    )
    /// A part of a `--set` argument without effect.
    public static let setIgnored = DiagnosticCode(
        "set.ignored",
        .warning,
        "A part of a --set argument has no effect.",
        explanation: """
            Helm accepts this spelling and silently sets nothing: an empty key, an argument that ends inside a path, or \
            an element without a value. Most likely something was forgotten.
            """
    )
    /// A value in a `--set` argument that is followed by more text without a comma.
    public static let setMissingComma = DiagnosticCode(
        "set.missing-comma",
        .warning,
        "A comma is missing between two values of a --set argument.",
        explanation: "Helm takes the text behind a closing `}` or a JSON value as the next key, comma or not."
    )
    /// A default map that is replaced by something that is no map.
    public static let valuesNotAMap = DiagnosticCode(
        "values.not-a-map",
        .warning,
        "A map of the defaults is replaced by a value that is not a map.",
        explanation: """
            The chart's defaults have a map here, and the templates expect one. The value given wins, as in Helm, and \
            all defaults below it are lost. Give a map, or null to remove it.
            """
    )
    /// A default that is no map and is replaced by a map.
    public static let valuesUnexpectedMap = DiagnosticCode(
        "values.unexpected-map",
        .warning,
        "A default that is not a map is replaced by a map.",
        explanation: """
            The defaults have a scalar or a list here. The map given wins, as in Helm; most likely it is indented \
            wrongly or the key has another meaning.
            """
    )
    /// A values file whose root is no map.
    public static let valuesRootNotAMap = DiagnosticCode(
        "values.root-not-a-map",
        .error,
        "A values file is not a map.",
        explanation: "A values file is a map from names to values. An empty file counts as an empty map."
    )
}

extension DiagnosticFamily {
    /// The problems of values layers, of `--set` and its kin, and of JSON texts.
    public static let layers = DiagnosticFamily(
        "Values layers and --set",
        [
            .valuesRootNotAMap, .valuesNotAMap, .valuesUnexpectedMap, .setSyntax, .setNoValue, .setIndex, .setTooDeep,
            .setNotAMap, .setNotAList, .setFile, .setIgnored, .setMissingComma, .jsonSyntax, .jsonNumberRange,
            .jsonTooDeep, .jsonDuplicateKey,
        ]
    )
}
