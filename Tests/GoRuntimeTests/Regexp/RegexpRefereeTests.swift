import Foundation
import GoRuntime
import TestSupport
import Testing

@Suite
struct RegexpRefereeTests {
    /// What Go says of an expression: nil if it is right, else the error.
    private func goErrors(_ patterns: [String]) throws -> [String?] {
        let cases = patterns.map {
            ["template": "{{ mustRegexMatch \(TemplateReferee.literal(GoString($0))) \"\" }}", "values": "{}"]
        }
        let reply = try Referee.shared().call("evaluate", ["cases": cases])
        let results = try #require(reply["results"] as? [[String: String]])
        return results.map { result in
            guard let error = result["error"], let start = error.range(of: "error parsing regexp: ") else { return nil }
            return String(error[start.lowerBound...])
        }
    }

    private func ourError(_ pattern: String) -> String? {
        do {
            _ = try GoRegexp(GoString(pattern))
            return nil
        } catch {
            return error.text.text
        }
    }

    @Test func errorsReadAsGos() throws {
        let patterns =
            RegexpSamples.patterns + ["(", ")"].map { String(repeating: $0, count: 999) + "a" }
            + [String(repeating: "(", count: 999) + String(repeating: ")", count: 999)]
            + [String(repeating: "(", count: 1001) + String(repeating: ")", count: 1001)]
        for (pattern, expected) in zip(patterns, try goErrors(patterns)) {
            #expect(ourError(pattern) == expected, "\(pattern)")
        }
    }

    @Test func errorsOfRandomExpressionsReadAsGos() throws {
        var generator = SeededGenerator(seed: 7)
        let patterns = (0..<1500).map { _ in Self.randomPattern(using: &generator) }
        for (pattern, expected) in zip(patterns, try goErrors(patterns)) {
            #expect(ourError(pattern) == expected, "\(pattern)")
        }
    }

    private static let pieces = [
        "a", "b", "é", ".", "^", "$", "|", "(", ")", "(?:", "(?i)", "(?s:", "(?m)", "(?U)", "(?P<n>", "(?<m>", "[", "]",
        "[^", "-", "*", "+", "?", "{2}", "{1,3}", "{0,}", "{,2}", "\\d", "\\W", "\\b", "\\B", "\\z", "\\pL",
        "\\p{greek}",
        "\\Q", "\\E", "\\x41", "\\n", "[[:alpha:]]", "[a-c]", "[^b]", "x", " ", "\\.", "A", "(a|b)", "ab*", "(?-i)",
        "\\",
        "(a*)", "(b|)",
    ]

    private static func randomPattern(using generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1..<7, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
            .joined()
    }

    private static let subjects: [GoString] = [
        "", "a", "ab", "aab", "abab xx", "éa\nB", "aAbB", "a.b-c]", "x\nab\n", "日本a",
        GoString([0x61, 0xFF, 0x62, 0xC3]), "AAA",
        "αβγ", "baab aab",
    ]
    private static let replacements = ["", "<$0>", "$1", "${1}x", "$1x", "$$", "[$n]", "$", "${", "é$2", "${m}$9"]

    @Test func matchesPartsAndReplacementsAreGos() throws {
        var generator = SeededGenerator(seed: 11)
        var expressions: [String] = []
        var outputs: [GoString] = []
        while expressions.count < 8000 {
            let pattern = GoString(Self.randomPattern(using: &generator))
            guard let expression = try? GoRegexp.compiled(pattern) else { continue }
            let regexp = TemplateReferee.literal(pattern)
            for _ in 0..<3 {
                let subject = Self.subjects.randomElement(using: &generator) ?? ""
                let text = TemplateReferee.literal(subject)
                let replacement = GoString(Self.replacements.randomElement(using: &generator) ?? "")
                let limit = Int.random(in: -1..<4, using: &generator)
                expressions.append("print (mustRegexMatch \(regexp) \(text))")
                outputs.append(expression.matches(subject) ? "true" : "false")
                expressions.append("mustRegexFind \(regexp) \(text)")
                outputs.append(expression.findString(subject) ?? "")
                expressions.append("printf \"%q\" (mustRegexFindAll \(regexp) \(text) \(limit))")
                outputs.append(GoFormat.sprintf("%q", [.strings(expression.findAll(subject, limit: limit))]))
                expressions.append("printf \"%q\" (mustRegexSplit \(regexp) \(text) \(limit))")
                outputs.append(GoFormat.sprintf("%q", [.strings(expression.split(subject, limit: limit))]))
                let replacing = "\(regexp) \(text) \(TemplateReferee.literal(replacement))"
                expressions.append("mustRegexReplaceAll \(replacing)")
                outputs.append(expression.replaceAll(subject, with: replacement))
                expressions.append("mustRegexReplaceAllLiteral \(replacing)")
                outputs.append(expression.replaceAllLiteral(subject, with: replacement))
            }
        }
        let expected = try TemplateReferee.outputs(of: expressions)
        for (index, expression) in expressions.enumerated() where outputs[index] != expected[index] {
            Issue.record("\(expression)\nGo:   \(expected[index])\nours: \(outputs[index])")
        }
    }
}
