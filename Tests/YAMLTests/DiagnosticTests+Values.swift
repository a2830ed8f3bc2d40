extension DiagnosticTests {
    /// Quotes, brackets, escapes and the like.
    static let values: [Case] = [
        Case(
            "a: 'x\nb: 2\n",
            "yaml.syntax",
            "1:4 \"\\'\"",
            "expected `'` at the end of the text",
            help: "add `'` at the end of the text"
        ),
        Case(
            "a: \"x\nb: \"y\"\nc: 1\n",
            "yaml.syntax",
            "1:4 \"\\\"\"",
            "expected `\"` at the end of the text",
            help: "add `\"` at the end of the text"
        ),
        Case(
            "a: [1, 2\nb: 3\n",
            "yaml.syntax",
            "2:2 \":\"",
            "expected `,` or `]` in the list, found `:`",
            help: "add `]` at the end of the list, or a comma between its parts",
            related: ["the list starts here at 1:4 \"[\""]
        ),
        Case(
            "a: [1, 2",
            "yaml.syntax",
            "1:4 \"[\"",
            "expected `]`, found the end of the file",
            help: "add `]` at the end of the list"
        ),
        Case(
            "a: [x\n---\nb: 1\n",
            "yaml.syntax",
            "1:4 \"[\"",
            "expected `]`, found the end of the document",
            help: "add `]` at the end of the list"
        ),
        Case(
            "a: {x: 1\nb: 3\n",
            "yaml.syntax",
            "2:2 \":\"",
            "expected `,` or `}` in the map, found `:`",
            help: "add `}` at the end of the map, or a comma between its parts",
            related: ["the map starts here at 1:4 \"{\""]
        ),
        Case(
            "a: [b: c, d: e: f]\n",
            "yaml.syntax",
            "1:15 \":\"",
            "expected `,` or `]` in the list, found `:`",
            help: "add a comma between the parts, or put the value in quotes",
            related: ["the list starts here at 1:4 \"[\""]
        ),
        Case(
            "a: [1,,2]\n",
            "yaml.syntax",
            "1:7 \",\"",
            "expected a value, found `,`",
            help: "write a value, delete the comma, or put the text in quotes"
        ),
        Case(
            "a: ]\n",
            "yaml.syntax",
            "1:4 \"]\"",
            "expected a value, found `]`",
            help: "write a value, delete the comma, or put the text in quotes"
        ),
        Case(
            "a: %x\n",
            "yaml.syntax",
            "1:4 \"%\"",
            "a value cannot start with `%`",
            help: "put the value in quotes"
        ),
        Case(
            "a: @x\n",
            "yaml.syntax",
            "1:4 \"@\"",
            "a value cannot start with `@`",
            help: "put the value in quotes"
        ),
        Case(
            "a: `x`\n",
            "yaml.syntax",
            "1:4 \"`\"",
            "a value cannot start with a backtick",
            help: "put the value in quotes"
        ),
        Case(
            "a: ? b\n",
            "yaml.syntax",
            "1:4 \"?\"",
            "a value cannot start with `? `",
            help: "put the value in quotes"
        ),
        Case(
            "a: 'it's'\n",
            "yaml.syntax",
            "1:8 \"s\\'\"",
            "expected the end of the line behind the value, found `s'`",
            help: "write a quote inside the text as `''`"
        ),
        Case(
            "a: \"x\" y\n",
            "yaml.syntax",
            "1:8 \"y\"",
            "expected the end of the line behind the value, found `y`",
            help: "put the whole value in quotes, or delete the rest"
        ),
        Case(
            "a: \"\\d\"\n",
            "yaml.syntax",
            "1:5 \"\\\\d\"",
            "there is no escape `\\d` in double quotes",
            help: "write `\\\\d` for a backslash, or use single quotes"
        ),
        Case(
            "a: \"\\u12\"\n",
            "yaml.syntax",
            "1:5 \"\\\\u\"",
            "expected 4 hexadecimal digits of a character behind `\\u`",
            help: "correct the number, or write `\\\\u` for a backslash"
        ),
        Case(
            "a: *.example.com\n",
            "yaml.syntax",
            "1:4 \"*.example.com\"",
            "expected the name of an alias behind `*`",
            help: "put the value in quotes if it is meant as text"
        ),
        Case(
            "a: & b\n",
            "yaml.syntax",
            "1:4 \"&\"",
            "expected the name of an anchor behind `&`",
            help: "put the value in quotes if it is meant as text"
        ),
        Case(
            "a: | text\n  b\n",
            "yaml.syntax",
            "1:6 \"text\"",
            "expected the end of the line behind `|`, found `text`",
            help: "move the text to the next line and indent it, or put the value in quotes"
        ),
        Case(
            "a: !foo!bar x\n",
            "yaml.syntax",
            "1:4 \"!foo!bar\"",
            "expected a tag such as `!!str`, found `!foo!bar`",
            help: "delete the tag, or put the value in quotes if it is meant as text"
        ),
        Case(
            "a: !<x y\n",
            "yaml.syntax",
            "1:4 \"!<x\"",
            "expected a tag such as `!!str`, found `!<x`",
            help: "delete the tag, or put the value in quotes if it is meant as text"
        ),
        Case(
            "a: |0\n  x\n",
            "yaml.syntax",
            "1:5 \"0\"",
            "expected a number from 1 to 9 as the indentation of the block, found 0",
            help: "delete the number"
        ),
        Case(
            "a: [b: c:]\n",
            "yaml.syntax",
            "1:9 \":\"",
            "text in brackets cannot have a colon before a bracket or comma",
            help: "put the text in quotes, or write a space behind the colon"
        ),
        Case(
            "%FOO!\n---\na: 1\n",
            "yaml.syntax",
            "1:1 \"%FOO!\"",
            "expected YAML 1.1 or 1.2, found `%FOO!`",
            help: "delete the line"
        ),
        Case(
            "a: x{{ y }}: {{\n",
            "yaml.syntax",
            "1:12 \":\"",
            "a value cannot contain `: ` without quotes",
            help: "put the whole value in quotes"
        ),
        Case(
            "a: {{ .Values.x\n",
            "yaml.syntax",
            "1:4 \"{{ .Values.x\"",
            "a value cannot start with `{{`, which opens two maps in YAML",
            help: "put the value in quotes, as in `\"{{ … }}\"`"
        ),
    ]
}
