import Testing
import ValueModel

@testable import GatewayRouting

struct ModelPatternTests {
    @Test(
        arguments: [
            ("openai/*", "openai/gpt", ["gpt"]), ("openai/*", "openai/", [""]), ("openai/*", "azure/gpt", nil),
            ("*", "", [""]), ("*-mini", "gpt-mini", ["gpt"]), ("*-mini", "gpt-mini-2", nil),
            ("a*b*c", "a1b2c", ["1", "2"]), ("a*b*c", "abbc", ["b", ""]), ("a*a", "a", nil), ("**", "xy", ["xy", ""]),
            ("*.x*", "m.x.x1", ["m.x", "1"]), ("(*)", "(a)", ["a"]),
        ] as [(String, String, [String]?)]
    )
    func matches(pattern: String, name: String, expected: [String]?) throws {
        #expect(try #require(ModelPattern(pattern)).matches(in: name) == expected)
    }

    @Test func aNameWithoutStarsIsNoPattern() {
        #expect(ModelPattern("gpt") == nil)
    }

    @Test(
        arguments: [
            ("openai/*", ["x"], "openai/x"), ("eu-*-*", ["1"], "eu-1-*"), ("*", ["a", "b"], nil),
            ("plain", [], "plain"),
        ] as [(String, [String], String?)]
    )
    func filling(text: String, matches: [String], expected: String?) {
        #expect(ModelPattern.filling(ModelPattern.pieces(of: text), with: matches) == expected)
    }

    @Test func theLongerPatternIsMoreSpecific() throws {
        let table = try Samples.table(
            ["*", "openai/*", "openai/gpt-*"].map { Samples.model($0, "id of \($0)", ["model": "openai/*"]) }
        )
        for (name, id) in [("openai/gpt-4", "openai/gpt-*"), ("openai/o3", "openai/*"), ("x", "*")] {
            var journey = Journey(table, name)
            #expect(journey.start() == "id of \(id)")
        }
    }
}
