import GoRuntime
import GoTemplate
import TestSupport
import Testing

@Suite("Templates that mean harm")
struct HostileSyntaxTests {
    @Test func nestedParenthesesEndInGosError() {
        let source = "{{ " + String(repeating: "(", count: 100_000)
        #expect(message(Array(source.utf8)) == "max expression depth exceeded")
    }

    @Test(
        "Blocks have a limit that Go has not",
        arguments: ["{{ if 1 }}", "{{ with 1 }}", "{{ range . }}", "{{ block \"a\" . }}"]
    )
    func nestedBlocksEndInAnError(opening: String) {
        let source = String(repeating: opening, count: 100_000)
        #expect(message(Array(source.utf8)) == "blocks are nested more than 10000 deep")
    }

    @Test func longChainsOfElseIfEndInAnError() {
        let source = "{{ if 1 }}" + String(repeating: "{{ else if 1 }}", count: 100_000)
        #expect(message(Array(source.utf8)) == "blocks are nested more than 10000 deep")
    }

    @Test func nestingWithinTheLimitsIsParsedAndFreed() throws {
        let parentheses =
            "{{ " + String(repeating: "(", count: 2_000) + "1" + String(repeating: ")", count: 2_000) + " }}"
        let blocks = String(repeating: "{{ if 1 }}", count: 2_000) + String(repeating: "{{ end }}", count: 2_000)
        for source in [parentheses, blocks] { #expect(try TemplateParser.sample.parse(source).count == 1) }
    }

    static let rich = """
        {{- /* c */ -}} a {{- define "x" -}} b {{ .Values.a.b | default (printf "%s-%d" "a\\n" 0x1F) | quote -}}
         {{ end }} {{ $x := 1 }}{{ $x = 2.5e3 }}{{ range $i, $e := .a }}{{ if eq $i 'a' }}{{ break }}{{ else if
        (not $e.z) }}{{ continue }}{{ else }}é{{ end }}{{ else }}none{{ end -}}
        {{ with $.Values.x }}{{ . }}{{ else with `raw` }}{{ end }}{{ block "y" (dict "a" true).a }}z{{ end }}{{ 1+2i }}
        """

    @Test func everyPrefixParsesOrThrows() {
        let bytes = Array(Self.rich.utf8)
        #expect(message(bytes) == nil)
        for end in bytes.indices { _ = message(Array(bytes[..<end])) }
    }

    @Test("Random changes parse or throw", arguments: 0..<20 as Range<UInt64>)
    func randomChanges(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            var bytes = Array(Self.rich.utf8)
            for _ in 0...Int.random(in: 0..<6, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
                }
            }
            guard message(bytes) == nil else { continue }
            // What parses is printed, and parses to the same.
            let tree = try TemplateParser.sample.parse(TemplateFile(name: "t", source: bytes))[0]
            let source = SourcePrinter.source(of: tree)
            let again = try TemplateParser.sample.parse(TemplateFile(name: "t", source: source.bytes))[0]
            #expect(TreeText.of(again) == TreeText.of(tree), "seed \(seed)")
        }
    }

    @Test(arguments: [
        ([0x7B, 0x7B, 0x20, 0xFF, 0x20, 0x7D, 0x7D] as [UInt8], "unrecognized character in action: U+FFFD '\u{FFFD}'"),
        ([0x7B, 0x7B, 0x20, 0x61, 0xC3, 0x7D, 0x7D], "bad character U+FFFD '\u{FFFD}'"),
        ([0x7B, 0x7B, 0x20, 0x00], "unrecognized character in action: U+0000"),
        ([0xFF, 0x7B, 0x7B, 0x20, 0x22, 0xFF, 0x22, 0x7D, 0x7D, 0xFE], nil),
    ])
    func bytesThatAreNoText(bytes: [UInt8], expected: String?) {
        #expect(message(bytes) == expected)
    }

    private func message(_ bytes: [UInt8]) -> String? {
        do throws(ParseError) {
            _ = try TemplateParser.sample.parse(TemplateFile(name: "t", source: bytes))
            return nil
        } catch {
            return error.goMessage.text
        }
    }
}
