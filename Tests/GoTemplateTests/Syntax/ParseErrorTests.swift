import Diagnostics
import GoRuntime
import GoTemplate
import TestSupport
import Testing

/// The words of each error are recorded from Helm in Cases/Syntax; Helm cuts Go's text, and these are the whole ones.
@Suite("Errors of the parser")
struct ParseErrorTests {
    @Test(arguments: [
        ("\n{{ foo }}", "template: t:2: function \"foo\" not defined"),
        ("{{ if .a }}\n\n{{/* a", "template: t:3: unclosed comment in action started at t:1"),
        ("{{ quote\n\n", "template: t:3: unclosed action started at t:1"),
        ("{{ .a.€ }}", "template: t:1: bad character U+20AC '€'"),
        ("{{ 'ab' }}", "template: t:1: malformed character constant: 'ab'"),
        ("{{ 99999999999999999999 }}", "template: t:1: integer overflow: \"99999999999999999999\""),
        ("{{ 1.a }}", "template: t:1: bad number syntax: \"1.a\""),
        ("{{ 0x1 1__0 }}", "template: t:1: illegal number syntax: \"1__0\""),
        ("{{ 1__0+1i }}", "template: t:1: strconv.ParseFloat: parsing \"1__0\": invalid syntax"),
        ("{{ .a \"0123456789abc\"\"\" }}", "template: t:1: unexpected \"\\\"\\\"\" in operand"),
        ("{{ template 01234567890123 }}", "template: t:1: unexpected \"0123456789\"... in template clause"),
        (
            "{{ define \"x\" }}a{{ end }}{{ define \"x\" }}b{{ end }}",
            "template: t:1: template: multiple definition of template \"x\""
        ),
    ])
    func goText(source: String, expected: String) {
        #expect(throws: ParseError.self) { try TemplateParser.sample.parse(source) }
        #expect(problem(source)?.goText.text == expected)
    }

    @Test(
        "A diagnostic says where, why and how to mend it",
        arguments: [
            ("a {{ quot .x }}", "template.undefined-function", 5..<9, "did you mean quote?"),
            ("a\n{{ if .a }}b", "template.unbalanced", 2..<4, "close it with {{ end }}"),
            (
                "{{ .a-b }}", "template.bad-character", 3..<5,
                "read a key with a hyphen by index, as in index .Values \"my-key\""
            ),
            ("{{ $y }}", "template.undefined-variable", 3..<5, "declare it before: {{ $y := … }}"),
            ("{{ printf .a, .b }}", "template.unexpected", 12..<13, "separate arguments with spaces"),
            ("{{ .a | \"b\" }}", "template.literal-in-pipeline", 8..<11, "put a function before it, such as default"),
        ]
    )
    func diagnostic(source: String, code: String, place: Range<Int>, help: String) throws {
        var map = SourceMap()
        let file = map.add(name: "t", bytes: Array(source.utf8))
        let diagnostic = try #require(problem(source)).diagnostic(in: file, functions: ["quote", "printf"])
        #expect(diagnostic.code.name == code)
        #expect(diagnostic.span == SourceSpan(file: file, start: place.lowerBound, end: place.upperBound))
        #expect(diagnostic.help == help)
    }

    private func problem(_ source: String) -> ParseError? {
        do throws(ParseError) {
            _ = try TemplateParser.sample.parse(source)
            return nil
        } catch {
            return error
        }
    }
}
