public import Diagnostics

extension DiagnosticCode {
    /// A key that the model does not know.
    public static let unknownKey = DiagnosticCode(
        "values.unknown-key",
        .error,
        "A key that the values model does not know.",
        explanation: """
            Helm ignores keys that no template reads, so a misspelt key silently leaves the default in force. The model \
            knows every key; the nearest known name is suggested. At the root `global`, `sops` and names that begin \
            with `x-` are let through, since shared files carry them.
            """
    )
    /// A value of another type.
    public static let wrongType = DiagnosticCode(
        "values.wrong-type",
        .error,
        "A value of another type than its key takes.",
        explanation: """
            YAML guesses the type of plain words: `no` is a boolean, `1.10` is the number 1.1, `0123` is octal. Quote what \
            is meant as text, and leave numbers and booleans without quotes.
            """
    )
    /// A number beyond its bounds.
    public static let outOfRange = DiagnosticCode(
        "values.out-of-range",
        .error,
        "A number beyond what its key takes.",
        explanation: """
            Ports run from 1 to 65535, counts from 0, and every number must be less than 2^53 in size, because Helm carries every number as \
            a 64-bit float.
            """
    )
    /// A word that is none of the choices.
    public static let badChoice = DiagnosticCode(
        "values.bad-choice",
        .error,
        "A word that is none of those its key takes.",
        explanation: "The words are compared exactly, upper and lower case included, as Kubernetes does."
    )
    /// A text that lacks the form its key needs.
    public static let badFormat = DiagnosticCode(
        "values.bad-format",
        .error,
        "A text that does not have the form its key needs.",
        explanation: """
            Names of objects, labels, keys, hosts, quantities, durations and images have forms that the Kubernetes API \
            insists on. The check is made here, before a cluster refuses the manifest.
            """
    )
    /// Null where a value is needed.
    public static let unexpectedNull = DiagnosticCode(
        "values.unexpected-null",
        .error,
        "Null where a value is needed.",
        explanation: """
            In Helm null deletes a default, and templates that read the key then fail or print `<nil>`. Remove the line to \
            keep the default. Optional keys, and lists and maps that are empty by default, do take null.
            """
    )
    /// A key that is accepted and does nothing.
    public static let deadKey = DiagnosticCode(
        "values.dead-key",
        .warning,
        "A key that is accepted for the sake of existing files and does nothing.",
        explanation: """
            Some keys of the upstream chart are documented but read by no template, and some belong to sub-charts that \
            this chart does not use. They are accepted, so that an existing file still works, and named, so that nobody \
            relies on them.
            """
    )
    /// Two elements with the same name.
    public static let duplicateItem = DiagnosticCode(
        "values.duplicate-item",
        .error,
        "Two elements of a list bear the same name.",
        explanation: """
            Kubernetes merges such lists by name. A second element with the same name silently wins over the first, or is \
            refused by server-side apply.
            """
    )
    /// A key that the chart sets itself.
    public static let reservedKey = DiagnosticCode(
        "values.reserved-key",
        .error,
        "A key that the chart sets itself.",
        explanation: """
            The selector labels tie Deployment, Service and budgets together, and checksums make pods roll when their \
            configuration changes. A second value for such a key would print it twice.
            """
    )
    /// A rule across fields that does not hold.
    public static let rule = DiagnosticCode(
        "values.rule",
        .error,
        "Values that contradict one another.",
        explanation: "The message names both sides. The emitted chart fails with the same words."
    )
    /// A rule across fields that is probably a mistake when it does not hold.
    public static let advice = DiagnosticCode(
        "values.advice",
        .warning,
        "Values that are valid but probably not what was meant.",
        explanation: "The message says what will happen; nothing is changed on that account."
    )
    /// A value that nothing was made from.
    public static let unusedValue = DiagnosticCode(
        "values.unused",
        .warning,
        "A value that was set and that no object was made from.",
        explanation: """
            The value is valid, but other values decide that it is not needed: its section is switched off, or another \
            choice was made. Nothing is lost silently, so it is named.
            """
    )
    /// Something that is done differently from what the values say, for a good reason.
    public static let notice = DiagnosticCode(
        "values.notice",
        .info,
        "Something worth knowing about what these values lead to.",
        explanation: "Nothing is wrong; the message says what was decided and why."
    )
    /// More problems than anyone reads.
    public static let tooManyProblems = DiagnosticCode(
        "values.too-many-problems",
        .error,
        "A run found more problems than are worth showing.",
        explanation: """
            Only the first thousand are shown. So many usually have one cause: the wrong file, or the values of another \
            chart.
            """
    )
}

extension DiagnosticFamily {
    /// What can be wrong with values.
    public static let values = DiagnosticFamily(
        "Values",
        [
            .unknownKey, .wrongType, .outOfRange, .badChoice, .badFormat, .unexpectedNull, .deadKey, .duplicateItem,
            .reservedKey, .rule, .advice, .unusedValue, .notice, .tooManyProblems,
        ]
    )
}
