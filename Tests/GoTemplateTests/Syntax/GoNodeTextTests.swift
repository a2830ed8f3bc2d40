import GoRuntime
import GoTemplate
import Testing

@Suite("Nodes in Go's words")
struct GoNodeTextTests {
    @Test(arguments: [
        ("{{.Values.a.b}}", "{{.Values.a.b}}"), ("{{- $x := 1 -}}", "{{$x := 1}}"),
        ("{{ include \"a\" . | quote }}", "{{include \"a\" . | quote}}"),
        ("{{ (dict).a ( .b ) }}", "{{(dict).a (.b)}}"),
        ("{{ if .a }} x {{- else if .b }}y{{ end }}", "{{if .a}} x{{else}}{{if .b}}y{{end}}{{end}}"),
        ("{{ range $i, $e := .a }}{{ break }}{{ else }}{{ end }}", "{{range $i, $e := .a}}{{break}}{{else}}{{end}}"),
        ("{{ template `a` . }}", "{{template \"a\" .}}"), ("{{ block \"a\" .x }}y{{ end }}", "{{template \"a\" .x}}"),
        ("{{ with $.a }}{{ end }}", "{{with $.a}}{{end}}"), ("{{ `a` }}", "{{`a`}}"), ("{{ 'a' }}", "{{'a'}}"),
        ("{{ nil | eq true }}", "{{nil | eq true}}"),
    ])
    func text(source: String, expected: String) throws {
        #expect(GoNodeText.of(try TemplateParser.sample.parse(source)[0].nodes[0]).text == expected)
    }
}
