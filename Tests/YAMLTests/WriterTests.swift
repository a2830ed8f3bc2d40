import Foundation
import OrderedCollections
import TestSupport
import Testing
import ValueModel
import YAML

/// What the writer makes of values.
@Suite struct WriterTests {
    /// Cases/writer.txt was written by toYaml of Helm 4.2.3: a title, a value as JSON on one line, its YAML.
    @Test func writesWhatHelmWrites() throws {
        let path = RepositoryFolder.path + "/Tests/YAMLTests/Cases/writer.txt"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let cases = text.components(separatedBy: "\n--- ").dropFirst()
        #expect(cases.count >= 17)
        for example in cases {
            let lines = example.components(separatedBy: "\n")
            let value = try #require(lines.dropFirst().first.flatMap(Value.init(json:)))
            let expected = lines.dropFirst(2).joined(separator: "\n") + (example == cases.last ? "" : "\n")
            let difference = Snapshot.difference(
                of: YAMLWriter(order: .sorted).write(value),
                to: expected,
                named: lines[0]
            )
            #expect(difference == nil)
        }
    }

    @Test(
        arguments: [
            (nil, "null\n"), ("", "\"\"\n"), ("a", "a\n"), ("a\nb\n", "|\n  a\n  b\n"), (12, "12\n"), ([], "[]\n"),
            ([:], "{}\n"),
            (["a", ["b"]], "- a\n- - b\n"), (["a": ["b": 1]], "a:\n  b: 1\n"), (1e6, "1000000\n"), (0.1, "0.1\n"),
            (.integer(.max), "9223372036854775807\n"), (.integer(.min), "-9223372036854775808\n"),
            (.double(.infinity), ".inf\n"), (.double(-.infinity), "-.inf\n"), (.double(.nan), ".nan\n"), (-0.0, "0\n"),
        ] as [(Value, String)]
    )
    func writesAnyRoot(value: Value, expected: String) {
        #expect(YAMLWriter().write(value) == expected)
    }

    @Test func keepsTheOrderThatItIsGiven() {
        let value: Value = ["kind": "x", "apiVersion": "v1", "a10": 1, "a2": 2]
        #expect(YAMLWriter().write(value) == "kind: x\napiVersion: v1\na10: 1\na2: 2\n")
        #expect(YAMLWriter(order: .sorted).write(value) == "a2: 2\na10: 1\napiVersion: v1\nkind: x\n")
    }

    @Test func indentsEveryLineThatIsNotEmpty() {
        var bytes = Array("root:\n".utf8)
        let value: Value = ["a": ["x\n\ny\n", ["b": []]], "c": [:], "long": .string("1\n"), "q": " \u{2028}\n"]
        YAMLWriter().write(value, into: &bytes, indent: 4)
        let expected = """
            root:
                a:
                - |
                  x

                  y
                - b: []
                c: {}
                long: |
                  1
                q: " \\L\\n"

            """
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test func foldsInTheSamePlacesWhateverTheIndent() {
        let text = String(repeating: "word ", count: 30) + "end"
        var bytes: [UInt8] = []
        YAMLWriter().write(["a": .string(text)], into: &bytes, indent: 3)
        let plain = YAMLWriter().write(["a": .string(text)])
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.map { $0.dropFirst(3) } == plain.split(separator: "\n"))
        #expect(lines.allSatisfy { $0.hasPrefix("   ") })
    }

    @Test func aKeyThatLooksLikeAMergeIsQuoted() {
        #expect(YAMLWriter().write(["<<": "<<"]) == "\"<<\": <<\n")
    }
}
