import Diagnostics
import OrderedCollections
import TestSupport
import Testing
import ValueModel
import YAML

/// Where the reader and the writer differ from Helm, on purpose; a difference that is gone fails too.
@Suite struct HelmDifferenceTests {
    @Test(arguments: texts)
    func readsOtherwise(text: String, code: String, helm: Value) throws {
        let answer = try #require(try Referee.shared().valuesFromYAML([text]).first).get()
        #expect(try #require(Value(json: answer)).normalized == helm.normalized)
        let reading = Reading(text)
        #expect(reading.root?.value.normalized != helm.normalized)
        #expect(reading.diagnostics.map(\.code.name) == (code.isEmpty ? [] : [code]))
    }

    /// A text, the code that we report, and what Helm reads.
    static let texts: [(String, String, Value)] = [
        // The last of equal keys wins, and half of the settings is gone.
        ("a: 1\na: 2\n", "yaml.duplicate-key", ["a": 2]),
        // What follows the first document is not even looked at.
        ("a: 1\n---\nb: 2\n", "yaml.several-documents", ["a": 1]),
        ("{a: 1}}\n", "yaml.syntax", ["a": 1]),
        // Merges work from top to bottom; in YAML a map's own keys win.
        ("b: &b {x: 1}\nc: {x: 2, <<: *b}\n", "yaml.merge-order", ["b": ["x": 1], "c": ["x": 1]]),
    ]

    @Test(arguments: values)
    func writesOtherwise(value: Value, ours: String, helm: String) throws {
        #expect(try Referee.shared().toYAML([value.json]) == [helm])
        #expect(YAMLWriter(order: .sorted).write(value) == ours)
    }

    /// A value, what we write, and what Helm writes.
    static let values: [(Value, String, String)] = [
        // Helm passes the text through JSON, where these characters stand unescaped and fold or are refused.
        ("a\u{85}b", "\"a\\Nb\"\n", "a b"),
        // The key would come back as a merge.
        (["<<": 1], "\"<<\": 1\n", "<<: 1"),
        // Helm's numbers have 53 bits.
        (12_345_678_901_234_567, "12345678901234567\n", "12345678901234568"),
    ]
}
