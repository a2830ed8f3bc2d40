import Diagnostics
import Testing
import ValueModel
import YAML

/// What is reported for wrong texts: code, place, words, help.
@Suite struct DiagnosticTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let code: String
        let place: String
        let message: String
        let help: String
        var related: [String] = []

        init(_ text: String, _ code: String, _ place: String, _ message: String, help: String, related: [String] = []) {
            (self.text, self.code, self.place, self.message, self.help) = (text, code, place, message, help)
            self.related = related
        }

        var testDescription: String { text.debugDescription }
    }

    @Test(arguments: structure + values + meaning)
    func saysWhatIsWrongAndHowToMendIt(_ example: Case) throws {
        let reading = Reading(example.text)
        #expect(reading.root == nil)
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(reading.diagnostics.count == 1, "\(reading.diagnostics.map(\.message))")
        #expect(diagnostic.code.name == example.code)
        #expect(diagnostic.severity == .error)
        #expect(reading.place(diagnostic.span) == example.place)
        #expect(diagnostic.message == example.message)
        #expect(diagnostic.help == example.help)
        #expect(diagnostic.related.map { "\($0.message) at \(reading.place($0.span) ?? "-")" } == example.related)
        #expect(diagnostic.label?.isEmpty == false)
    }

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
            "1:7 \" \"",
            "expected YAML, but did not find the expected '>' while scanning a tag",
            help: "put the value in quotes if it is meant as text"
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

    @Test func suggestsTheAnchorThatWasMeant() throws {
        let reading = Reading("base: &base 1\nb: *bsae\n")
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.label == "did you mean `*base`?")
        #expect(diagnostic.fix?.replacement == "*base")
        #expect(reading.text(diagnostic.fix?.span) == "*bsae")
    }

    @Test(arguments: ["", "# nothing\n", "\n\n", "---\n", "~\n", "null", "\u{FEFF}", "--- # x\n...\n"])
    func refusesAnEmptyFile(text: String) throws {
        let reading = Reading(text)
        #expect(reading.root?.value == [:])
        #expect(reading.diagnostics.map(\.code.name) == ["yaml.empty-file"])
        #expect(reading.diagnostics.first?.severity == .error)
        #expect(reading.diagnostics.first?.file == "values.yaml")
        #expect(reading.diagnostics.first?.help == "write `{}` to render the defaults")
    }

    @Test func anEmptyMapIsNoReasonToWarn() {
        #expect(Reading("{}\n").diagnostics.isEmpty)
    }

    @Test func warnsOfAMergeBelowTheKeysItContains() throws {
        let reading = Reading("a: &b {x: 1}\nc: {x: 2, <<: *b}\n")
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.code == .yamlMergeOrder)
        #expect(reading.place(diagnostic.span) == "2:11 \"<<\"")
        #expect(diagnostic.message == "the merge `<<` stands below `x`, which it contains as well")
        #expect(reading.root?["c"]?["x"]?.value == 2)
        #expect(Reading("a: &b {x: 1}\nc: {<<: *b, x: 2}\n").diagnostics.isEmpty)
    }

    @Test func reportsEveryDuplicate() {
        let reading = Reading("a: 1\na: 2\nb: {c: 1, c: 2}\na: 3\n")
        #expect(reading.diagnostics.map { reading.place($0.span) } == ["2:1 \"a\"", "3:11 \"c\"", "4:1 \"a\""])
    }

    @Test func stopsAfterFiftyErrors() {
        let reading = Reading(String(repeating: "a: 1\n", count: 1000))
        #expect(reading.diagnostics.count == 50)
    }

    @Test func readsEveryDocument() {
        let (roots, codes) = documents("a: 1\n---\n- b\n---\n--- c\n...\n")
        #expect(roots.map(\.value) == [["a": 1], ["b"], nil, "c"])
        #expect(codes.isEmpty)
        #expect(documents("").roots.isEmpty)
        #expect(documents("a: 1\n---\n]").codes == ["yaml.syntax"])
    }

    @Test func anchorsEndWithTheirDocument() {
        #expect(documents("a: &x 1\n---\nb: *x\n").codes == ["yaml.undefined-alias"])
    }

    @Test func everyCodeIsInTheFamily() {
        let names = DiagnosticFamily.yaml.codes.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.hasPrefix("yaml.") })
        let tested = Set((Self.structure + Self.values + Self.meaning).map(\.code))
        let elsewhere: Set = [
            "yaml.empty-file", "yaml.merge-order", "yaml.too-large", "yaml.not-utf8", "yaml.alias-bomb",
            "yaml.too-deep",
        ]
        #expect(Set(names) == tested.union(elsewhere))
    }
}
