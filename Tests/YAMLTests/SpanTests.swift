import Diagnostics
import OrderedCollections
import Testing
import ValueModel
import YAML

/// Every key and value knows exactly which bytes it came from.
@Suite struct SpanTests {
    /// Lists keys and values in source order, each with the text under its span.
    private func spans(_ text: String) throws -> [String] {
        let reading = Reading(text)
        var result: [String] = []
        func walk(_ node: ValueNode) {
            result.append(reading.text(node.span) ?? "-")
            for child in node.sequence ?? [] { walk(child) }
            for (_, member) in node.mapping ?? .init() {
                result.append("\(reading.text(member.keySpan) ?? "-"):")
                walk(member.node)
            }
        }
        walk(try #require(reading.root, "\(reading.diagnostics)"))
        return result
    }

    @Test(arguments: [
        ("a: 1\n", ["a: 1", "a:", "1"]),
        ("\"a\": 'it''s' # no\n", ["\"a\": 'it''s'", "\"a\":", "'it''s'"]),
        ("a: [x, {b: c}]\n", ["a: [x, {b: c}]", "a:", "[x, {b: c}]", "x", "{b: c}", "b:", "c"]),
        ("a:\n  - x\n  - y\n\nb: 1\n", ["a:\n  - x\n  - y\n\nb: 1", "a:", "- x\n  - y", "x", "y", "b:", "1"]),
        (
            "a:\n  b: |\n    text\n\n\nc: >-\n  x\n  y\n",
            [
                "a:\n  b: |\n    text\n\n\nc: >-\n  x\n  y", "a:", "b: |\n    text", "b:", "|\n    text", "c:",
                ">-\n  x\n  y",
            ]
        ),
        ("a: plain\n  goes on  \nb: 1", ["a: plain\n  goes on  \nb: 1", "a:", "plain\n  goes on", "b:", "1"]),
        ("a:\nb: ~\n", ["a:\nb: ~", "a:", "", "b:", "~"]),
        ("a:\n- \n- x\n", ["a:\n- \n- x", "a:", "- \n- x", "", "x"]),
        ("größe: ü\nname: 日本 # 語\nx: 😀\n", ["größe: ü\nname: 日本 # 語\nx: 😀", "größe:", "ü", "name:", "日本", "x:", "😀"]),
        ("\u{FEFF}a: ü\n", ["a: ü", "a:", "ü"]),
        ("a: 1\r\nb:\r\n  c: x\r\n", ["a: 1\r\nb:\r\n  c: x", "a:", "1", "b:", "c: x", "c:", "x"]),
        (
            "a: &n !!str 5\nb: &m\n  # why\n  c: 1\n",
            [
                "a: &n !!str 5\nb: &m\n  # why\n  c: 1", "a:", "5", "b:", "c: 1", "c:", "1",
            ]
        ),
        ("a: &n [1]\nb: *n\n", ["a: &n [1]\nb: *n", "a:", "[1]", "1", "b:", "[1]", "1"]),
        ("? a\n: 1\n", ["? a\n: 1", "a:", "1"]),
    ])
    func coverTheirText(text: String, expected: [String]) throws {
        #expect(try spans(text) == expected)
    }

    @Test func stayExactInLongTextsWithFewASCIICharacters() throws {
        let text = (0..<300).map { "schlüssel\($0): größe \($0) 😀\n" }.joined()
        let reading = Reading(text)
        for (key, member) in try #require(reading.root?.mapping) {
            #expect(reading.text(member.keySpan) == key)
            #expect(reading.text(member.node.span) == member.node.scalar?.text)
        }
    }

    @Test func mergedMembersPointToWhereTheyAreWritten() throws {
        let reading = Reading("base: &b {x: 1}\na:\n  <<: *b\n  z: 2\n")
        let members = try #require(reading.root?["a"]?.mapping)
        #expect(members.keys.elements == ["z", "x"])
        #expect(reading.place(members["x"]?.keySpan) == "1:11 \"x\"")
        #expect(reading.place(members["x"]?.node.span) == "1:14 \"1\"")
    }

    /// What stands under a span means by itself what it means in its place.
    @Test func coverWhatTheyMeanInRandomTrees() throws {
        var random = RandomValues(seed: 10)
        for _ in 0..<100 {
            let reading = Reading(YAMLWriter().write(["root": random.value(depth: 5)]))
            var pending = [try #require(reading.root)]
            while let node = pending.popLast() {
                pending += node.sequence ?? []
                for (key, member) in node.mapping ?? .init() {
                    pending.append(member.node)
                    let text = try #require(reading.text(member.keySpan))
                    if text.contains("\n") { continue }
                    #expect(Reading("? \(text)\n: 1\n").root?.mapping?.keys.first == key)
                }
                let text = try #require(reading.text(node.span))
                if node.scalar == nil, !text.hasPrefix("{"), !text.hasPrefix("[") {
                    #expect(text.utf8.last.map { $0 > 0x20 } == true)
                } else if !text.contains("\n") {
                    #expect(Reading("a: \(text)\n").root?["a"]?.value == node.value, "\(text)")
                }
            }
        }
    }
}
