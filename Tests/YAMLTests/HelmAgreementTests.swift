import Diagnostics
import OrderedCollections
import TestSupport
import Testing
import ValueModel
import YAML

/// Comparison with the real Helm, in both directions.
@Suite struct HelmAgreementTests {
    @Test func plainScalarsMeanTheSame() throws {
        var random = RandomValues(seed: 1)
        let scalars = Set((0..<6000).map { _ in random.scalarLike() }).sorted()
        try expectSameReading(scalars.map { "a: \($0)\n" })
    }

    @Test func plainKeysBecomeTheSameText() throws {
        var random = RandomValues(seed: 2)
        let scalars = Set((0..<2000).map { _ in random.scalarLike() }).sorted()
        try expectSameReading(scalars.map { "? \($0)\n: a\n" })
    }

    @Test func taggedScalarsMeanTheSame() throws {
        var random = RandomValues(seed: 3)
        let tags = [
            "!!str", "!!int", "!!float", "!!bool", "!!null", "!!binary", "!!timestamp", "!custom", "!", "!!other",
            "!!merge",
        ]
        let scalars = (0..<1500).map { _ in "a: \(random.element(of: tags)) \(random.scalarLike())\n" }
        try expectSameReading(scalars)
    }

    @Test func textsAreWrittenTheSame() throws {
        var random = RandomValues(seed: 4)
        try expectSameWriting((0..<4000).map { _ in .string(random.text()) })
        try expectSameWriting((0..<2000).map { _ in .string(random.scalarLike()) })
    }

    @Test func numbersAreWrittenTheSame() throws {
        var random = RandomValues(seed: 5)
        try expectSameWriting(
            (0..<2000).map { _ in
                let number = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random.generator))
                return .double(number.isFinite ? number : 0.5)
            }
        )
        try expectSameWriting((-30...30).map { .double(Double("1.5e\($0)") ?? 0) })
        try expectSameWriting((-30...30).map { .double(Double("1e\($0)") ?? 0) })
    }

    /// Two keys at a time: with more, go-yaml's rule can go round in a circle.
    @Test func keysAreOrderedTheSame() throws {
        var random = RandomValues(seed: 8)
        let pieces = ["a", "b", "B", "é", "-", "_", "1", "10", "2", "0", "00", ".", "٣", "99999999999999999999"]
        try expectSameWriting(
            (0..<3000).map { _ in
                .object([random.text(of: pieces, upTo: 5): 1, random.text(of: pieces, upTo: 5) + "a": 2])
            }
        )
    }

    @Test func treesAreWrittenTheSame() throws {
        var random = RandomValues(seed: 6)
        try expectSameWriting((0..<1500).map { _ in random.value() })
    }

    @Test func writtenTreesAreReadTheSame() throws {
        var random = RandomValues(seed: 7)
        let values = (0..<800).map { _ in Value.object(["x": random.value()]) }
        try expectSameReading(values.map { YAMLWriter().write($0) })
    }

    /// Texts without rhyme or reason, most of them malformed; equal keys, which only we refuse, are left out.
    @Test func scrambledTextsAreReadTheSame() throws {
        var random = RandomValues(seed: 9)
        let pieces = [
            "a", "b", "c", ": ", ": ", ":", "- ", "\n", "\n  ", "\n- ", "\nb: ", "\nc:\n  ", "  ", " ", "[", "]", "{",
            "}",
            ", ", ",", "'", "\"", "#", " # c", " |", "|-\n  x\n", ">\n  y\n", "? ", "&x ", "*x", "!t ", "%", "\t",
            "\\n", "x y",
            "1", "~", "\r\n", "\u{2028}", "\u{85}", "<<: ", "-", "@",
        ]
        let texts = (0..<12_000).map { _ in random.element(of: ["a: ", "a:\n  "]) + random.text(of: pieces, upTo: 16) }
        try expectSameReading(
            texts.filter { text in !Reading(text).diagnostics.contains { $0.code == .yamlDuplicateKey } }
        )
    }

    private func expectSameReading(_ texts: [String]) throws {
        let answers = try Referee.shared().valuesFromYAML(texts)
        var differences: [String] = []
        for (text, answer) in zip(texts, answers) {
            let ours = Reading(text).root?.value.normalized
            switch answer {
            case .success(let json):
                let theirs = try #require(Value(json: json)).normalized
                if ours != theirs {
                    differences.append("\(text.debugDescription): \(ours?.json ?? "refused"), Helm: \(json)")
                }
            case .failure(let failure):
                if let ours { differences.append("\(text.debugDescription): \(ours.json), Helm: \(failure)") }
            }
        }
        #expect(
            differences.isEmpty,
            "\(differences.count) of \(texts.count):\n\(differences.prefix(20).joined(separator: "\n"))"
        )
    }

    private func expectSameWriting(_ values: [Value]) throws {
        let answers = try Referee.shared().toYAML(values.map(\.json))
        var differences: [String] = []
        for (value, theirs) in zip(values, answers) {
            var ours = YAMLWriter(order: .sorted).write(value)
            if ours.unicodeScalars.last == "\n" { ours.unicodeScalars.removeLast() }
            if ours != theirs { differences.append("\(value.json):\n--- ours\n\(ours)\n--- Helm\n\(theirs)\n") }
        }
        #expect(
            differences.isEmpty,
            "\(differences.count) of \(values.count):\n\(differences.prefix(12).joined(separator: "\n"))"
        )
    }
}
