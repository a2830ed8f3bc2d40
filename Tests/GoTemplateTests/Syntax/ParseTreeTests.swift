import GoRuntime
import GoTemplate
import Testing

@Suite("Trees of templates")
struct ParseTreeTests {
    struct Row: CustomTestStringConvertible, Sendable {
        var source: String
        var tree: String
        var testDescription: String { source }
        init(_ source: String, _ tree: String) { (self.source, self.tree) = (source, tree) }
    }

    @Test(arguments: [
        Row("", ""),
        Row("plain { text }}", #"text "plain { text }}""#),
        Row("{{ . }}", "action [dot]"),
        Row("{{.Values.a.b|quote}}", "action [field:Values/a/b]|[function:quote]"),
        Row("{{ $.a }}{{ $ }}", "action [variable:$/a]\naction [variable:$]"),
        Row("{{ $x := 1 }}{{ $x = 2 }}", "action $x:= [number:1<i1 u1 f1.0>]\naction $x= [number:2<i2 u2 f2.0>]"),
        Row(#"{{ printf "%s" (.a | quote) }}"#, #"action [function:printf string:"%s" ([field:a]|[function:quote])]"#),
        Row("{{ (dict).a.b .c.d }}", "action [chain:(([function:dict]))/a/b field:c/d]"),
        Row("{{ dict.a }}", "action [chain:(function:dict)/a]"),
        Row("{{ true }}{{ eq nil false }}", "action [true]\naction [function:eq nil false]"),
        Row("{{ `a\\n` }}", "action [string:`a\\n`]"),
        Row("{{ .a |\n\t quote\n}}", "action [field:a]|[function:quote]"),
    ])
    func actions(row: Row) throws { try expect(row) }

    @Test(arguments: [
        Row("{{ if .a }}x{{ end }}", "if [field:a]\n  text \"x\"\nend"),
        Row(
            "{{ if .a }}x{{ else if .b }}y{{ else }}z{{ end }}",
            "if [field:a]\n  text \"x\"\nelse if [field:b]\n  text \"y\"\nelse\n  text \"z\"\nend"
        ),
        Row("{{ with .a }}{{ else with .b }}{{ end }}", "with [field:a]\nelse with [field:b]\nend"),
        Row("{{ if .a }}{{ else }}{{ if .b }}{{ end }}{{ end }}", "if [field:a]\nelse\n  if [field:b]\n  end\nend"),
        Row(
            "{{ range $i, $e := .a }}{{ break }}{{ else }}none{{ end }}",
            "range $i,$e:= [field:a]\n  break\nelse\n  text \"none\"\nend"
        ),
        Row("{{ range .a }}{{ continue }}{{ end }}", "range [field:a]\n  continue\nend"),
        Row("{{ define \"x\" }}a{{ end }}b", "define \"x\"\n  text \"a\"\nend\ntext \"b\""),
        Row("{{ block `x` .a }}a{{ end }}", "block \"x\" [field:a]\n  text \"a\"\nend"),
        Row("{{ template \"x\" }}{{ template \"x\" . }}", "template \"x\"\ntemplate \"x\" [dot]"),
    ])
    func blocks(row: Row) throws { try expect(row) }

    @Test(arguments: [
        Row(
            "a \n{{- 1 -}}\t b",
            #"text "a \n" trimmed to "a""# + "\naction <- -> [number:1<i1 u1 f1.0>]\n" + #"text "\t b" trimmed to "b""#
        ),
        Row(" {{- . }} ", "text \" \" trimmed to \"\"\naction <- [dot]\ntext \" \""),
        Row("{{ . -}} {{- . }}", "action -> [dot]\ntext \" \" trimmed to \"\"\naction <- [dot]"),
        Row(
            "a {{- /* c */ -}} b",
            "text \"a \" trimmed to \"a\"\ncomment \"/* c */\" <- ->\ntext \" b\" trimmed to \"b\""
        ),
        Row("a{{/* c\nd */}}b", "text \"a\"\ncomment \"/* c\\nd */\"\ntext \"b\""),
        Row(
            " {{- if .a -}} x {{- else -}} y {{- end -}} ",
            "text \" \" trimmed to \"\"\nif <- -> [field:a]\n  text \" x \" trimmed to \"x\"\nelse <- ->\n"
                + "  text \" y \" trimmed to \"y\"\nend <- ->\ntext \" \" trimmed to \"\""
        ),
        Row("{{- -1 -}}", "action <- -> [number:-1<i-1 f-1.0>]"),
        Row("a\u{A0}{{- . }}", "text \"a\\u00a0\"\naction <- [dot]"),
    ])
    func trimming(row: Row) throws { try expect(row) }

    @Test(arguments: [
        Row("0", "i0 u0 f0.0"), Row("-0", "i0 u0 f0.0"), Row("017", "i15 u15 f15.0"), Row("0x_1F", "i31 u31 f31.0"),
        Row("0b101", "i5 u5 f5.0"), Row("0o17", "i15 u15 f15.0"), Row("1_000", "i1000 u1000 f1000.0"),
        Row("1e3", "i1000 u1000 f1000.0"), Row("1.5", "f1.5"), Row(".5", "f0.5"), Row("1.", "i1 u1 f1.0"),
        Row("0x1p-2", "f0.25"), Row("0x1.8p1", "i3 u3 f3.0"), Row("1e-400", "i0 u0 f0.0"),
        Row("9223372036854775807", "i9223372036854775807 u9223372036854775807 f9.223372036854776e+18"),
        Row("-9223372036854775808", "i-9223372036854775808 f-9.223372036854776e+18"),
        Row("18446744073709551615", "u18446744073709551615 f1.8446744073709552e+19"),
        Row("'a'", "i97 u97 f97.0"), Row(#"'\n'"#, "i10 u10 f10.0"), Row(#"'\x41'"#, "i65 u65 f65.0"),
        Row(#"'\u00e9'"#, "i233 u233 f233.0"), Row(#"'\101'"#, "i65 u65 f65.0"), Row(#"'\''"#, "i39 u39 f39.0"),
        Row("2i", "c0.0,2.0"), Row("0i", "i0 u0 f0.0 c0.0,0.0"), Row("1+2i", "c1.0,2.0"), Row("1.5e1-2i", "c15.0,-2.0"),
        Row("3+0i", "i3 u3 f3.0 c3.0,0.0"),
    ])
    func numbers(row: Row) throws {
        try expect(Row("{{ \(row.source) }}", "action [number:\(row.source)<\(row.tree)>]"))
    }

    @Test(arguments: [
        (#""a\tb""#, "a\tb"), (#""\"\\""#, "\"\\"), (#""\x41\101\u00e9\U0001F600""#, "AA\u{E9}\u{1F600}"),
        ("`a\\n\r\nb`", "a\\n\nb"), (#""é""#, "é"), (#""""#, ""),
    ])
    func strings(source: String, text: String) throws {
        guard case .action(let action)? = try TemplateParser.sample.parse("{{ \(source) }}")[0].nodes.first,
            case .string(let node)? = action.pipeline.commands.first?.operands.first
        else {
            Issue.record("no string")
            return
        }
        #expect(node.text.text == text)
        #expect(node.quoted.text == source)
    }

    @Test("An operand with several fields stands where its second field does, as in Go")
    func places() throws {
        let trees = try TemplateParser.sample.parse("ab {{ .a.b | quote }}")
        guard case .action(let action)? = trees[0].nodes.last,
            case .field(let field)? = action.pipeline.commands.first?.operands.first
        else {
            Issue.record("no field")
            return
        }
        #expect(action.offset == 6)
        #expect(field.offset == 8)
        #expect(action.pipeline.commands.map(\.offset) == [6, 13])
    }

    @Test("Each definition is a tree of its own, outer before inner")
    func definitions() throws {
        let trees = try TemplateParser.sample.parse(
            "{{ define \"a\" }}{{ block \"b\" . }}x{{ end }}{{ end }}{{ define \"c\" }}{{ end }}"
        )
        #expect(trees.map(\.name) == ["t", "a", "b", "c"])
        #expect(trees.map(\.isEmpty) == [true, false, false, true])
    }

    @Test("An empty definition gives way and does not replace another")
    func emptyDefinitions() throws {
        let empty = "{{ define \"a\" }} {{/* c */}}\n{{ end }}"
        let full = "{{ define \"a\" }}x{{ end }}"
        for source in [empty + full, full + empty] {
            let trees = try TemplateParser.sample.parse(source)
            #expect(trees.dropFirst().map { TreeText.of($0) } == ["text \"x\""])
        }
    }

    private func expect(_ row: Row) throws {
        #expect(TreeText.of(try TemplateParser.sample.parse(row.source)[0]) == row.tree)
    }
}
