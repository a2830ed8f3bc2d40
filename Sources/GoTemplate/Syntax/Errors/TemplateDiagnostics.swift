public import Diagnostics

extension DiagnosticFamily {
    /// What can be wrong with the text of a template.
    public static let templateSyntax = DiagnosticFamily(
        "Template syntax",
        [
            .templateUnclosed, .templateBadCharacter, .templateBadNumber, .templateBadString, .templateUnexpected,
            .templateMissingValue, .templateUnbalanced, .templateLoopExit, .templateDeclaration,
            .templateLiteralInPipeline, .templateUndefinedFunction, .templateUndefinedVariable,
            .templateMultipleDefinition, .templateTooDeep,
        ]
    )
}

extension DiagnosticCode {
    /// Something that is opened and never closed.
    public static let templateUnclosed = DiagnosticCode(
        "template.unclosed",
        .error,
        "An action, comment, string or parenthesis of a template is not closed.",
        explanation: """
            The template ends, or its line does, before the partner of a `{{`, `{{/*`, `(` or quote. A comment must touch \
            its delimiters: `{{/* text */}}` or `{{- /* text */ -}}`. A string in double quotes ends on its line; one in \
            back quotes may go over several.
            """
    )

    /// A character that an action cannot have.
    public static let templateBadCharacter = DiagnosticCode(
        "template.bad-character",
        .error,
        "An action contains a character that means nothing there.",
        explanation: """
            Names consist of letters, digits and underscores. A key with other characters, such as a hyphen, is read with \
            `index .Values "my-key"`; arithmetic is done by functions, as in `add1 .x`, and `:=` and `=` want spaces around.
            """
    )

    /// Digits that are no number.
    public static let templateBadNumber = DiagnosticCode(
        "template.bad-number",
        .error,
        "A number in a template is malformed or too large.",
        explanation: """
            Numbers are written as in Go: `12`, `0x1F`, `0o17`, `0b101`, `1_000`, `1.5e3`. Integers have 64 bits. A number \
            has no fields and no unit; text such as `10Gi` needs quotes.
            """
    )

    /// A string or character that cannot be read.
    public static let templateBadString = DiagnosticCode(
        "template.bad-string",
        .error,
        "A string or character in a template has a wrong escape.",
        explanation: """
            In double quotes a backslash starts one of `\\n \\t \\r \\a \\b \\f \\v \\\\ \\" \\x41 \\101 \\u00e9 \\U0001F600`. Regular \
            expressions are best written in back quotes, where a backslash is a backslash. Single quotes hold exactly one \
            character and make a number of it; strings need double quotes.
            """
    )

    /// A word at the wrong place.
    public static let templateUnexpected = DiagnosticCode(
        "template.unexpected",
        .error,
        "Something in an action stands where it cannot stand.",
        explanation: """
            The words of an action are separated by spaces, stages of a pipeline by `|`, and arguments of a function are \
            not separated by commas: `printf "%s-%s" .a .b`. `define` is allowed only outside of other blocks.
            """
    )

    /// A pipeline without a command.
    public static let templateMissingValue = DiagnosticCode(
        "template.missing-value",
        .error,
        "An action has no value.",
        explanation: "`{{ }}`, `{{ if }}` and `()` say nothing to evaluate. Give a field, a function call or a literal."
    )

    /// `end`, `else` and their partners.
    public static let templateUnbalanced = DiagnosticCode(
        "template.unbalanced",
        .error,
        "An `end` or `else` belongs to nothing, or is missing.",
        explanation: """
            Each `if`, `range`, `with`, `define` and `block` is closed by one `{{ end }}`; `else if` and `else with` share \
            that of the first. Each has at most one `else`, definitions have none.
            """
    )

    /// `break` outside of a loop.
    public static let templateLoopExit = DiagnosticCode(
        "template.loop-exit",
        .error,
        "A `break` or `continue` stands outside of a `range`.",
        explanation:
            "They leave the `range` around them in the same template; a `define` or `block` within is another template."
    )

    /// `:=` where it cannot be.
    public static let templateDeclaration = DiagnosticCode(
        "template.declaration",
        .error,
        "A pipeline declares too many variables, or something that is no variable.",
        explanation:
            "A pipeline declares one variable, `$x := …`; that of a `range` one or two, `range $key, $value := …`."
    )

    /// A literal that would be called.
    public static let templateLiteralInPipeline = DiagnosticCode(
        "template.literal-in-pipeline",
        .error,
        "A later stage of a pipeline is a literal.",
        explanation: """
            The value of each stage becomes the last argument of the next one, so every stage but the first is a function \
            or a method. A default is written `.x | default "y"`, not `.x | "y"`.
            """
    )

    /// A name that is no function.
    public static let templateUndefinedFunction = DiagnosticCode(
        "template.undefined-function",
        .error,
        "A template uses a function that does not exist.",
        explanation: """
            There are the functions of Go's templates, of Sprig and of Helm. A name without a dot is always a function: a \
            value is written `.Values.name`, text `"name"`.
            """
    )

    /// A name that is no variable.
    public static let templateUndefinedVariable = DiagnosticCode(
        "template.undefined-variable",
        .error,
        "A template uses a variable that is not declared.",
        explanation: """
            A variable lives from its declaration to the `end` of the block around it, and not in other templates. Declare it \
            before the block and assign to it inside with `=`.
            """
    )

    /// Two templates of one name.
    public static let templateMultipleDefinition = DiagnosticCode(
        "template.multiple-definition",
        .error,
        "A file defines a template twice.",
        explanation: "Remove one of the definitions. In different files, the last definition counts."
    )

    /// Nesting beyond the limits.
    public static let templateTooDeep = DiagnosticCode(
        "template.too-deep",
        .error,
        "Parentheses or blocks of a template are nested too deep.",
        explanation:
            "The limit is 10000 of each. A template of this shape was made by a program, or in order to do harm."
    )
}
