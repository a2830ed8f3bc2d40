public import Diagnostics

extension DiagnosticFamily {
    /// What can go wrong when a template is executed.
    public static let templateExecution = DiagnosticFamily(
        "Template execution",
        [
            .templateNilField, .templateNoField, .templateBadArgument, .templateNotIterable, .templateUndefinedTemplate,
            .templateFunctionFailed, .templateRecursion, .templateLimit,
        ]
    )
}

extension DiagnosticCode {
    /// A field of nil.
    public static let templateNilField = DiagnosticCode(
        "template.nil-field",
        .error,
        "A template asks for a field of something that is nil.",
        explanation: """
            A key that is missing, or that is null, gives nil, and nil has no fields: `.Values.a.b` fails when there is no \
            `a`. Guard it with `{{ with .Values.a }}{{ .b }}{{ end }}`, give it a default with `((.Values.a).b)`, which is \
            nil where `a` is, or set the parent to an empty map in values.yaml.
            """
    )

    /// A field that a value cannot have.
    public static let templateNoField = DiagnosticCode(
        "template.no-field",
        .error,
        "A template asks for a field of a value that has none, or gives a field arguments.",
        explanation: """
            Only maps and structures have fields. Where the values say `a: text`, `.Values.a.b` fails: `a` must be a map. \
            A key of a map takes no arguments either; only functions and methods do.
            """
    )

    /// An argument of the wrong type or number.
    public static let templateBadArgument = DiagnosticCode(
        "template.bad-argument",
        .error,
        "A function is called with the wrong number or type of arguments.",
        explanation: """
            Functions check their arguments: text is wanted where the values have a number, or the value that a pipeline \
            passes is one argument too many. Numbers of values files are floats; `int` makes integers of them and \
            `toString` text. A nil is no text either; `default ""` makes it one.
            """
    )

    /// A range over something without elements.
    public static let templateNotIterable = DiagnosticCode(
        "template.not-iterable",
        .error,
        "A range goes over a value that has no elements.",
        explanation: """
            Lists, maps and integers can be ranged over. Text and floats cannot, and numbers of values files are floats: \
            write `range int .Values.count`, or `until (int .Values.count)`.
            """
    )

    /// A template that is not defined.
    public static let templateUndefinedTemplate = DiagnosticCode(
        "template.undefined-template",
        .error,
        "A template calls one that is not defined.",
        explanation: """
            The name must be that of a `define` in a file of the chart or of its dependencies, letter by letter. Names of \
            library charts are there only when the dependency is: see that `charts/` has it.
            """
    )

    /// A function that failed.
    public static let templateFunctionFailed = DiagnosticCode(
        "template.function-failed",
        .error,
        "A function that a template calls failed.",
        explanation: """
            The function says why: an index beyond the end of a list, values that cannot be compared, text that is no \
            number or date. `fail` and `required` stop on purpose, with the message of the chart's author.
            """
    )

    /// Templates without end.
    public static let templateRecursion = DiagnosticCode(
        "template.recursion",
        .error,
        "Templates call each other without end.",
        explanation: """
            A template that calls itself needs a condition under which it stops, and a dot that gets smaller. Calls may be \
            nested 100000 deep with `template` and 5000 deep with `include` and `tpl`.
            """
    )

    /// More output or steps than are allowed.
    public static let templateLimit = DiagnosticCode(
        "template.limit",
        .error,
        "A template prints or loops without measure.",
        explanation: """
            One template may print 256 MiB, and a chart may take 200 million turns of loops. No chart comes near that; a \
            loop over a huge number does.
            """
    )
}
