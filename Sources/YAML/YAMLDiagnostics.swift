public import Diagnostics

extension DiagnosticCode {
    /// The file is longer than the reader takes.
    public static let yamlTooLarge = DiagnosticCode(
        "yaml.too-large",
        .error,
        "A YAML file is larger than the reader accepts.",
        explanation: """
            The whole text and its tree are kept in memory, so there is a limit of 64 MiB. Values are written by people \
            and are a thousand times smaller; a file of this size is usually the wrong file. Move large texts into files \
            of their own and mount or fetch them where they are needed.
            """
    )

    /// The bytes are not UTF-8.
    public static let yamlNotUTF8 = DiagnosticCode(
        "yaml.not-utf8",
        .error,
        "A YAML file is not encoded in UTF-8.",
        explanation: """
            YAML files for Kubernetes are UTF-8. The place shown is the first byte that cannot be read: the file is \
            probably Latin-1, UTF-16 or no text at all. Save it again with the encoding UTF-8; a byte order mark is \
            allowed but not needed.
            """
    )

    /// The text has a control character.
    public static let yamlControlCharacter = DiagnosticCode(
        "yaml.control-character",
        .error,
        "A YAML file contains a control character that YAML forbids.",
        explanation: """
            Apart from tab and line breaks, YAML allows no control characters in its text: they are invisible and get lost \
            in copying. Delete the character; where the value needs it, write an escape such as `\\u0007` in double quotes.
            """
    )

    /// The text breaks the grammar.
    public static let yamlSyntax = DiagnosticCode(
        "yaml.syntax",
        .error,
        "The text is not well-formed YAML.",
        explanation: """
            The structure of the text cannot be understood, so nothing after this place is read. The commonest causes are \
            a missing space after a colon, a quote or bracket that is never closed, a line indented differently from its \
            neighbours, and a value with `: `, `{{`, `%`, `@` or a backtick that needs quotes.
            """
    )

    /// Indentation with a tab.
    public static let yamlTab = DiagnosticCode(
        "yaml.tab",
        .error,
        "A line is indented with a tab.",
        explanation: """
            YAML allows only spaces in indentation, since the width of a tab is a matter of taste and the structure would \
            depend on it. Replace the tab with as many spaces as the neighbouring lines have, and let the editor insert \
            spaces for YAML files.
            """
    )

    /// The same key twice in one map.
    public static let yamlDuplicateKey = DiagnosticCode(
        "yaml.duplicate-key",
        .error,
        "A map has the same key twice.",
        explanation: """
            Helm silently takes the last of several equal keys, so one half of the settings disappears without a word. \
            Delete one of the two, or merge what stands under them. Keys are compared as the text that they become: `1` \
            and `"1"`, or `yes` and `true`, are the same key.
            """
    )

    /// A key that JSON cannot have.
    public static let yamlBadKey = DiagnosticCode(
        "yaml.bad-key",
        .error,
        "The key of a map cannot be made into text.",
        explanation: """
            Values become JSON, whose keys are strings. Numbers and Booleans are turned into text as Helm does it, but \
            null, lists, maps and integers beyond 64 bits have no such text. Put the key in quotes. A value such as \
            `{{ .Values.name }}` is read as a map in a map; templates are not evaluated in values, so quote it as well.
            """
    )

    /// An alias without its anchor.
    public static let yamlUndefinedAlias = DiagnosticCode(
        "yaml.undefined-alias",
        .error,
        "An alias refers to an anchor that is not defined above it.",
        explanation: """
            `*name` repeats the value that was marked with `&name` earlier in the same document. Define the anchor above \
            the alias, correct its name, or put the text in quotes if it was meant literally, as in `"*.example.com"`.
            """
    )

    /// An alias inside its own anchor.
    public static let yamlRecursiveAlias = DiagnosticCode(
        "yaml.recursive-alias",
        .error,
        "An alias stands inside the value that it refers to.",
        explanation: """
            A value that contains itself would be infinite, and JSON has no way to say it. Move the anchor to the part \
            that is to be repeated.
            """
    )

    /// Aliases that multiply.
    public static let yamlAliasBomb = DiagnosticCode(
        "yaml.alias-bomb",
        .error,
        "The aliases of a file expand to far more values than the file contains.",
        explanation: """
            Anchors that contain aliases of other anchors multiply: ten lines can stand for billions of values and use up \
            all memory. The reader stops where aliases have added more than 100,000 values and more than four times what \
            is written out. Write the repeated parts out, or use fewer levels of aliases.
            """
    )

    /// Too many levels.
    public static let yamlTooDeep = DiagnosticCode(
        "yaml.too-deep",
        .error,
        "Lists and maps are nested too deeply.",
        explanation: """
            The reader follows 200 levels of lists and maps. Kubernetes objects have fewer than 30, so a deeper file is \
            broken or made to exhaust the stack of programs that read it. Look for unclosed brackets.
            """
    )

    /// A tag that the value does not satisfy.
    public static let yamlTagMismatch = DiagnosticCode(
        "yaml.tag-mismatch",
        .error,
        "A value does not have the type that its tag demands.",
        explanation: """
            A tag such as `!!int` or `!!bool` fixes the type of the value behind it, and the text is no such value. \
            Correct the value or delete the tag; for text in any case write quotes.
            """
    )

    /// A merge of something that is no map.
    public static let yamlBadMerge = DiagnosticCode(
        "yaml.bad-merge",
        .error,
        "The merge key `<<` has a value that is neither a map nor a list of maps.",
        explanation: """
            `<<` adds the members of other maps to the map in which it stands. Its value is an alias of a map \
            (`<<: *defaults`) or a list of such aliases; a key that is really called `<<` needs quotes.
            """
    )

    /// A merge that Helm would let win.
    public static let yamlMergeOrder = DiagnosticCode(
        "yaml.merge-order",
        .warning,
        "A merge key comes after a key that it contains as well.",
        explanation: """
            By the rules of YAML the keys of the map itself win over merged ones, wherever `<<` stands, and that is how the \
            file is read here. Helm's reader works from top to bottom, so there the merged value would win. Write `<<` \
            before the other keys; then both agree.
            """
    )

    /// Infinity or not-a-number.
    public static let yamlNotJSON = DiagnosticCode(
        "yaml.not-json",
        .error,
        "A value is a number that JSON cannot say.",
        explanation: """
            `.inf` and `.nan` are numbers in YAML, but values become JSON, which has neither; Helm refuses such a file too. \
            Leave the value out, use a large number, or put it in quotes if it was meant as text.
            """
    )

    /// The root is not a map.
    public static let yamlNotAMap = DiagnosticCode(
        "yaml.not-a-map",
        .error,
        "A values file has something else than a map at its top.",
        explanation: """
            Values are looked up by name, so a values file is a map: lines of the form `name: value`. A list or a single \
            value at the top usually means that the name above it is missing.
            """
    )

    /// More than one document.
    public static let yamlSeveralDocuments = DiagnosticCode(
        "yaml.several-documents",
        .error,
        "A values file has more than one YAML document.",
        explanation: """
            `---` at the start of a line begins a new document. Only one document can be the values; programs differ in \
            what they do with the others. Delete the line, or make several files and pass them one after the other: later \
            files override earlier ones.
            """
    )

    /// Nothing in the file.
    public static let yamlEmptyFile = DiagnosticCode(
        "yaml.empty-file",
        .error,
        "A values file is empty.",
        explanation: """
            The file has no value, only comments or nothing at all, and would change nothing. Often it is a wrong path, \
            an unset variable of a pipeline, or a file whose lines are all commented out, and the defaults would be \
            deployed instead. Write `{}` to say that it is meant to be empty.
            """
    )
}

extension DiagnosticFamily {
    /// The problems in the text of YAML files.
    public static let yaml = DiagnosticFamily(
        "YAML",
        [
            .yamlTooLarge, .yamlNotUTF8, .yamlControlCharacter, .yamlSyntax, .yamlTab, .yamlDuplicateKey, .yamlBadKey,
            .yamlUndefinedAlias, .yamlRecursiveAlias, .yamlAliasBomb, .yamlTooDeep, .yamlTagMismatch, .yamlBadMerge,
            .yamlMergeOrder, .yamlNotJSON, .yamlNotAMap, .yamlSeveralDocuments, .yamlEmptyFile,
        ]
    )
}
