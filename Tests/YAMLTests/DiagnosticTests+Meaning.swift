extension DiagnosticTests {
    /// Well-formed texts that mean nothing.
    static let meaning: [Case] = [
        Case(
            "a: {{ .Values.x }}-foo\n",
            "yaml.bad-key",
            "1:4 \"{{ .Values.x }}\"",
            "a value that starts with `{{` is read as a map in a map",
            help: "put the value in quotes, as in `\"{{ … }}\"`"
        ),
        Case(
            "a: 1\nb: 2\na: 3\n",
            "yaml.duplicate-key",
            "3:1 \"a\"",
            "the key `a` is already in this map",
            help: "delete one of the two, or merge what stands under them",
            related: ["first given here at 1:1 \"a\""]
        ),
        Case(
            "x: {yes: 1, true: 2}\n",
            "yaml.duplicate-key",
            "1:13 \"true\"",
            "the key `true` is already in this map",
            help: "delete one of the two, or merge what stands under them",
            related: ["first given here at 1:5 \"yes\""]
        ),
        Case(
            "x: {1: 2, \"1\": 3}\n",
            "yaml.duplicate-key",
            "1:11 \"\\\"1\\\"\"",
            "the key `1` is already in this map",
            help: "delete one of the two, or merge what stands under them",
            related: ["first given here at 1:5 \"1\""]
        ),
        Case(
            "~: 1\n",
            "yaml.bad-key",
            "1:1 \"~\"",
            "expected a name as the key, found null",
            help: "write a name before the colon, or put the key in quotes"
        ),
        Case(
            "? [a]\n: b\n",
            "yaml.bad-key",
            "1:3 \"[a]\"",
            "expected a name as the key, found a list",
            help: "use text as the key; if this is meant as text, put it in quotes"
        ),
        Case(
            "? {a: b}\n: b\n",
            "yaml.bad-key",
            "1:3 \"{a: b}\"",
            "expected a name as the key, found a map",
            help: "use text as the key; if this is meant as text, put it in quotes"
        ),
        Case(
            "12345678901234567890: 1\n",
            "yaml.bad-key",
            "1:1 \"12345678901234567890\"",
            "expected a name as the key, found the number 12345678901234567890",
            help: "put the number in quotes"
        ),
        Case(
            "a: *x\n",
            "yaml.undefined-alias",
            "1:4 \"*x\"",
            "there is no anchor `&x` above this alias",
            help: "define `&x` above, or put the value in quotes if it is meant as text"
        ),
        Case(
            "base: &base 1\nb: *bsae\n",
            "yaml.undefined-alias",
            "2:4 \"*bsae\"",
            "there is no anchor `&bsae` above this alias",
            help: "write `*base`"
        ),
        Case(
            "a: &a [*a]\n",
            "yaml.recursive-alias",
            "1:8 \"*a\"",
            "the alias `*a` stands inside the value of its own anchor",
            help: "move `&a` to the part that is to be repeated"
        ),
        Case(
            "a: .inf\n",
            "yaml.not-json",
            "1:4 \".inf\"",
            "expected a number that JSON can say, found infinity",
            help: "use a large number, leave the value out, or put it in quotes if it is text"
        ),
        Case(
            "a: -.INF\n",
            "yaml.not-json",
            "1:4 \"-.INF\"",
            "expected a number that JSON can say, found infinity",
            help: "use a large number, leave the value out, or put it in quotes if it is text"
        ),
        Case(
            "a: .nan\n",
            "yaml.not-json",
            "1:4 \".nan\"",
            "expected a number that JSON can say, found not-a-number",
            help: "use a large number, leave the value out, or put it in quotes if it is text"
        ),
        Case(
            "a: !!int x\n",
            "yaml.tag-mismatch",
            "1:10 \"x\"",
            "expected an integer behind `!!int`, found `x`",
            help: "correct the value, or delete `!!int`"
        ),
        Case(
            "a: !!int\n",
            "yaml.tag-mismatch",
            "1:9 \"\"",
            "expected an integer behind `!!int`, found nothing",
            help: "correct the value, or delete `!!int`"
        ),
        Case(
            "a: !!bool 1\n",
            "yaml.tag-mismatch",
            "1:11 \"1\"",
            "expected a boolean behind `!!bool`, found `1`",
            help: "correct the value, or delete `!!bool`"
        ),
        Case(
            "a: !!binary '*'\n",
            "yaml.tag-mismatch",
            "1:13 \"\\'*\\'\"",
            "expected base64 behind `!!binary`, found other text",
            help: "correct the value, or delete `!!binary`"
        ),
        Case(
            "<<: 5\n",
            "yaml.bad-merge",
            "1:5 \"5\"",
            "expected a map or a list of maps behind `<<`, found an integer",
            help: "write the alias of a map, as in `<<: *defaults`, or put the key in quotes",
            related: ["the merge key stands here at 1:1 \"<<\""]
        ),
        Case(
            "a: {<<: [{b: 1}, 2]}\n",
            "yaml.bad-merge",
            "1:18 \"2\"",
            "expected a map or a list of maps behind `<<`, found an integer in the list",
            help: "write the alias of a map, as in `<<: *defaults`, or put the key in quotes",
            related: ["the merge key stands here at 1:5 \"<<\""]
        ),
        Case(
            "[1]\n",
            "yaml.not-a-map",
            "1:1 \"[1]\"",
            "expected a map at the top, found a list",
            help: "put a name above the list, such as `items:`, and indent the list"
        ),
        Case(
            "text\n",
            "yaml.not-a-map",
            "1:1 \"text\"",
            "expected a map at the top, found a string",
            help: "write `name: value` lines"
        ),
        Case(
            "5\n",
            "yaml.not-a-map",
            "1:1 \"5\"",
            "expected a map at the top, found an integer",
            help: "write `name: value` lines"
        ),
        Case(
            "a: 1\n---\nb: 1\n",
            "yaml.several-documents",
            "2:1 \"---\"",
            "expected one document, found a second one",
            help: "delete the `---`, or move what follows into a file of its own"
        ),
        Case(
            "a: 1\n...\n---\n",
            "yaml.several-documents",
            "3:1 \"---\"",
            "expected one document, found a second one",
            help: "delete the `---`, or move what follows into a file of its own"
        ),
        Case(
            "a: x\u{7}y\n",
            "yaml.control-character",
            "1:5 \"\\u{07}\"",
            "expected text, found the control character U+0007",
            help: "delete the character, or write it as an escape in double quotes"
        ),
        Case(
            "a: \u{80}\n",
            "yaml.control-character",
            "1:4 \"\u{80}\"",
            "expected text, found the control character U+0080",
            help: "delete the character, or write it as an escape in double quotes"
        ),
    ]
}
