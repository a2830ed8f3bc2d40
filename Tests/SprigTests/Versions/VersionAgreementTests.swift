import Foundation
import GoRuntime
import TestSupport
import Testing

@testable import Sprig

/// Random constraints on random versions, by us and by Helm.
@Suite struct VersionAgreementTests {
    @Test(arguments: [UInt64(1), 2, 3])
    func `semverCompare agrees with Helm`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pairs = (0..<1000).map { _ in
            (Self.constraint(&random), Self.version(&random))
        }
        let expected = try HelmAnswers.to("{{ semverCompare .Values.c .Values.v }}", pairs.map { ["c": $0, "v": $1] })
        for (pair, expected) in zip(pairs, expected) {
            let found = Call.outcome("semverCompare", .text(pair.0), .text(pair.1)).text
            #expect(found == expected, "semverCompare \(pair), seed \(seed)")
        }
        let kinds = Dictionary(grouping: expected) { $0.prefix(8) }.mapValues(\.count)
        for kind in ["true", "false", "improper", "invalid "] {
            #expect(kinds[kind[...], default: 0] > 25, "too few pairs end in \(kind): \(kinds)")
        }
    }

    @Test func `semver agrees with Helm`() throws {
        var random = SeededGenerator(seed: 4)
        let versions = (0..<500).map { _ in Self.version(&random) }
        let expected = try HelmAnswers.to("{{ semver .Values.v }}", versions.map { ["v": $0] })
        for (version, expected) in zip(versions, expected) {
            #expect(Call.outcome("semver", .text(version)).text == expected, "\(version)")
        }
    }

    private static func pick(_ choices: [String], _ random: inout SeededGenerator) -> String {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    private static func version(_ random: inout SeededGenerator) -> String {
        var text = pick(["", "", "", "v"], &random)
        let count = [3, 3, 3, 3, 3, 2, 1, 4][Int.random(in: 0..<8, using: &random)]
        text += (0..<count).map { _ in pick(["0", "1", "2", "3", "10", "01"], &random) }.joined(separator: ".")
        text += pick(
            ["", "", "", "-alpha", "-beta.2", "-beta.11", "-1", "-01", "-a..b", "-rc1-2", "-99999999999999999999"],
            &random
        )
        text += pick(["", "", "", "", "+build", "+1.2", "+"], &random)
        return pick(
            Array(repeating: text, count: 20) + ["", "x", " \(text)", "\(text) ", "18446744073709551616.0.0"],
            &random
        )
    }

    private static func constraint(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...2, using: &random)).map { _ in alternative(&random) }
            .joined(separator: pick(["||", " || ", "|| "], &random))
    }

    private static func alternative(_ random: inout SeededGenerator) -> String {
        if Int.random(in: 0..<6, using: &random) == 0 {
            return bound(&random) + pick([" - ", "  -  ", " -", "\t-\n"], &random) + bound(&random)
        }
        return (0..<Int.random(in: 1...2, using: &random)).map { _ in
            pick(
                [
                    "", "=", "!=", ">", "<", ">=", "=>", "<=", "=<", "~", "~>", "^", "^", "~", ">=", "<", "==", "~=",
                    "> ",
                ],
                &random
            )
                + bound(&random)
        }.joined(separator: pick([" ", ",", ", ", "  ", " , ", "", ",,"], &random))
    }

    private static func bound(_ random: inout SeededGenerator) -> String {
        var text = pick(["", "", "", "", "v", " "], &random)
        let count = [3, 3, 3, 3, 2, 2, 1, 4][Int.random(in: 0..<8, using: &random)]
        text += (0..<count).map { _ in
            pick(["0", "1", "2", "3", "0", "1", "x", "*", "X", "10", "1x", "01", "|"], &random)
        }
        .joined(separator: ".")
        text += pick(["", "", "", "", "-alpha", "-beta.2", "-1", "-0", "-01", "-a.b-c"], &random)
        text += pick(["", "", "", "", "", "+build"], &random)
        return text
    }
}
