extension DiagnosticTests {
    /// Lines, colons, dashes and indentation.
    static let structure: [Case] = [
        Case(
            "key:value\nb: 2\n",
            "yaml.syntax",
            "1:4 \":\"",
            "expected a space after the colon",
            help: "write `key: value`"
        ),
        Case(
            "a: 1\nkey:value\n",
            "yaml.syntax",
            "2:4 \":\"",
            "expected a space after the colon",
            help: "write `key: value`"
        ),
        Case(
            "a: b: c\n",
            "yaml.syntax",
            "1:5 \":\"",
            "a value cannot contain `: ` without quotes",
            help: "put the whole value in quotes"
        ),
        Case(
            "a: 1\n  b: 2\n",
            "yaml.syntax",
            "2:3 \"b\"",
            "expected the end of the value above, found the key `b`",
            help: "start the line in column 1 like its neighbours, or delete the value above it",
            related: ["this line already has a value at 1:1 \"a: 1\""]
        ),
        Case(
            "- x: 1\n   y: 2\n",
            "yaml.syntax",
            "2:4 \"y\"",
            "expected the end of the value above, found the key `y`",
            help: "indent the line by 2 spaces like its neighbours, or delete the value above it",
            related: ["this line already has a value at 1:1 \"- x: 1\""]
        ),
        Case(
            "a:\n  b: 1\n c: 2\n",
            "yaml.syntax",
            "3:2 \"c:\"",
            "expected a key of the map that starts in column 1, found a line in column 2",
            help: "start the line in column 1, or as far as the map that it belongs to",
            related: ["the map starts here at 1:1 \"a:\""]
        ),
        Case(
            "a:\n   - x\n  - y\n",
            "yaml.syntax",
            "3:3 \"-\"",
            "expected a key of the map that starts in column 1, found a line in column 3",
            help: "start the line in column 1, or as far as the map that it belongs to",
            related: ["the map starts here at 1:1 \"a:\""]
        ),
        Case(
            "env:\n  - name: X\n    value: \"a\" # ok\n   - name: Y\n",
            "yaml.syntax",
            "4:4 \"-\"",
            "expected the next item of the list in column 3, found it in column 4",
            help: "indent the line by 2 spaces like the items above it",
            related: ["the list starts here at 2:3 \"-\""]
        ),
        Case(
            "a: 1\n- b\n",
            "yaml.syntax",
            "2:1 \"-\"",
            "expected a key, found a list item",
            help: "put a name above the list, or indent it below the key that it belongs to",
            related: ["the map starts here at 1:1 \"a:\""]
        ),
        Case(
            "- a\n- b\nc: 1\n",
            "yaml.syntax",
            "3:1 \"c:\"",
            "expected `- ` for the next item of the list, found `c:`",
            help: "start the line with `- ` in column 1, or indent it as far as what it belongs to",
            related: ["the list starts here at 1:1 \"-\""]
        ),
        Case(
            "a:\n  - b\n  c: 1\n",
            "yaml.syntax",
            "3:3 \"c:\"",
            "expected `- ` for the next item of the list, found `c:`",
            help: "start the line with `- ` in column 3, or indent it as far as what it belongs to",
            related: ["the list starts here at 2:3 \"-\""]
        ),
        Case(
            "a: - b\n",
            "yaml.syntax",
            "1:4 \"-\"",
            "a list cannot start on the line of its key",
            help: "put the list on the next line; if this is meant as text, put it in quotes"
        ),
        Case(
            "a: 1\nfoo\nb: 2\n",
            "yaml.syntax",
            "2:1 \"foo\"",
            "expected `:` behind the key `foo`",
            help: "write `foo: value`, or indent the line if it belongs to the text above"
        ),
        Case(
            "foo\nbar: 1\n",
            "yaml.syntax",
            "1:1 \"foo\"",
            "expected `:` behind the key `foo`",
            help: "write `foo: value`, or indent the line if it belongs to the text above"
        ),
        Case(
            " a: 1\nb: 2\n",
            "yaml.syntax",
            "2:1 \"b:\"",
            "expected the end of the document, found `b:`",
            help: "indent the line like the others; `---` starts another document"
        ),
        Case(
            "a:\n\tb: 1\n",
            "yaml.tab",
            "2:1 \"\\t\"",
            "expected spaces as indentation, found a tab",
            help: "replace the tab with spaces, as many as the neighbouring lines have"
        ),
        Case(
            "a:\n  b: 1\n\t\tc: 2\n",
            "yaml.tab",
            "3:1 \"\\t\\t\"",
            "expected spaces as indentation, found a tab",
            help: "replace the tab with spaces, as many as the neighbouring lines have"
        ),
        Case(
            "a: |\n\tx\n",
            "yaml.tab",
            "2:1 \"\\t\"",
            "expected spaces as indentation, found a tab",
            help: "replace the tab with spaces, as many as the neighbouring lines have"
        ),
        Case(
            "%YAML 1.3\n---\na: 1\n",
            "yaml.syntax",
            "1:1 \"%YAML 1.3\"",
            "expected YAML 1.1 or 1.2, found `%YAML 1.3`",
            help: "delete the line"
        ),
        Case(
            "größe: ü\n  b: 2\n",
            "yaml.syntax",
            "2:3 \"b\"",
            "expected the end of the value above, found the key `b`",
            help: "start the line in column 1 like its neighbours, or delete the value above it",
            related: ["this line already has a value at 1:1 \"größe: ü\""]
        ),
    ]
}
