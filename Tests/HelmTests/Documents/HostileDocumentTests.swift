import GoRuntime
import TestSupport
import Testing

@testable import Helm

/// Documents that are meant to hurt: each ends in an error or a value, soon and without much memory.
@Suite struct HostileDocumentTests {
    @Test func aliasesThatMultiplyAreRefused() {
        let levels = (1...30).map {
            "x\($0): &x\($0) [\(Array(repeating: "*x\($0 - 1)", count: 9).joined(separator: ","))]"
        }
        let text = "x0: &x0 [a,a,a,a,a,a,a,a,a]\n" + levels.joined(separator: "\n")
        #expect(yamlFailure(text) == "error converting YAML to JSON: yaml: document contains excessive aliasing")
    }

    @Test(arguments: [
        ("[", "error converting YAML to JSON: yaml: exceeded max depth of 10000"),
        ("{a: ", "error converting YAML to JSON: yaml: exceeded max depth of 10000"),
        ("- ", "error converting YAML to JSON: yaml: exceeded max depth of 10000"),
    ])
    func depthIsLimited(opening: String, error: String) {
        #expect(yamlFailure(String(repeating: opening, count: 200_000)) == error)
    }

    @Test func depthOfJSONIsLimited() {
        let (_, failure) = GoJSON.value(of: Array(repeating: UInt8(ascii: "["), count: 1_000_000))
        #expect(failure?.text == "invalid character '[' exceeded max depth")
    }

    @Test func depthOfTOMLIsLimited() {
        let text = Array("a = ".utf8) + Array(repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: DocumentFailure("toml: line 1 (last key \"a\"): exceeded max depth of 1000")) {
            try GoTOML.map(of: text)
        }
    }

    @Test func aMapWithinItselfIsAnError() {
        let map = GoMap()
        map["a"] = .map(map)
        #expect(throws: JSONFailure("json: unsupported value: encountered a cycle via map[string]interface {}")) {
            try GoJSON.text(of: .map(map))
        }
        #expect(GoYAML.text(swallowing: .map(map)).isEmpty)
        #expect(throws: DocumentFailure.self) { try GoYAML.prettyText(of: .map(map)) }
        #expect(throws: DocumentFailure.self) { try GoTOML.text(of: .map(map)) }
        map["a"] = nil
    }

    @Test func everyBeginningOfADocumentEnds() throws {
        let text = Array("%YAML 1.1\n---\na: &x !!str \"b\\u00e9\" # c\nd: >2+\n    e\n? [f, {g: *x}]\n: - 'h'\n".utf8)
        for count in 0...text.count { _ = try? GoYAML.value(of: Array(text[..<count])) }
        let toml = Array("a.\"b\" = \"\\u00e9\"\n[[c]]\nd = [{e = 1979-05-27T07:32:00Z}, '''f''', 0x1_F, +inf]\n".utf8)
        for count in 0...toml.count { _ = try? GoTOML.map(of: Array(toml[..<count])) }
    }

    @Test func bytesAtRandomEnd() {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
                UInt8.random(in: .min ... .max, using: &generator)
            }
            _ = try? GoYAML.value(of: bytes)
            _ = GoJSON.value(of: bytes)
            _ = try? GoTOML.map(of: bytes)
        }
    }

    private func yamlFailure(_ text: String) -> String? {
        do throws(DocumentFailure) {
            _ = try GoYAML.value(of: Array(text.utf8))
            return nil
        } catch {
            return error.text.text
        }
    }
}
