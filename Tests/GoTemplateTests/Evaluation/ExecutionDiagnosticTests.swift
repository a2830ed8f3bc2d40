import Diagnostics
import GoRuntime
import GoTemplate
import Testing

@Suite("Errors of execution as diagnostics")
struct ExecutionDiagnosticTests {
    private func rendered(_ template: String, _ dot: GoMap = GoMap()) throws -> String {
        final class Box { var set: TemplateSet? }
        let box = Box()
        let set = TemplateSet(
            functions: [
                GoFunction("include", .string, .interface) { arguments throws(FunctionFailure) in
                    guard case .string(let name) = arguments[0] else { return .absent }
                    var output: [UInt8] = []
                    do { try box.set?.execute(name, dot: arguments[1], into: &output) } catch { throw .caused(error) }
                    return .string(GoString(output))
                },
                GoFunction("fail", .string) { arguments throws(FunctionFailure) in
                    guard case .string(let text) = arguments[0] else { return .absent }
                    throw .message(GoString("HELM_ERR_START\(text)HELM_ERR_END"))
                },
            ]
        )
        box.set = set
        defer { box.set = nil }
        let source = Array(template.utf8)
        try set.add(TemplateFile(name: "t.yaml", source: source))
        var output: [UInt8] = []
        do { try set.execute("t.yaml", dot: .map(dot), into: &output) } catch {
            var map = SourceMap()
            let file = map.add(name: "t.yaml", bytes: source)
            let diagnostic = error.diagnostic { _ in file }
            var text = TerminalRenderer(sources: map).render(diagnostic)
            while text.hasSuffix("\n") { text.removeLast() }
            return text
        }
        return "no error"
    }

    @Test func aNilParentIsNamed() throws {
        let text = try rendered("a\nb: {{ .Values.a.b }}\n", GoMap([("Values", .map(GoMap()))]))
        #expect(text.contains("t.yaml:2:7: error: `.Values.a` is nil, so it has no field `b`"))
        #expect(text.contains("^~~~~~~~~~~ `.Values.a` is nil here"))
        #expect(text.contains("help: guard it with `{{ with .Values.a }}{{ .b }}{{ end }}`"))
    }

    @Test func includesAreFolded() throws {
        let text = try rendered(
            "{{ define \"x\" }}{{ .a.b }}{{ end }}\n{{ define \"y\" }}{{ template \"x\" . }}{{ end }}\n{{ include \"y\" . }}"
        )
        #expect(text.contains("t.yaml:1:20: error: `.a` is nil, so it has no field `b`"))
        #expect(text.contains("t.yaml:2:"))
        #expect(text.contains("t.yaml:3:4"))
        #expect(text.contains("called here"))
    }

    @Test func failSaysWhatTheAuthorWrote() throws {
        #expect(try rendered("{{ fail \"set a: b\" }}").contains("t.yaml:1:4: error: set a: b"))
    }

    @Test func aFunctionIsNamed() throws {
        #expect(
            try rendered("{{ index \"a\" 7 }}").contains("t.yaml:1:4: error: `index` failed: index out of range: 7")
        )
    }
}
