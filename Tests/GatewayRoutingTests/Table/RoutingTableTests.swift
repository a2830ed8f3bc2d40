import OrderedCollections
import Testing
import ValueModel

@testable import GatewayRouting

/// Which group a name leads to, and what is listed.
struct RoutingTableTests {
    private static func table() throws -> RoutingTable {
        try Samples.table(
            [
                Samples.model("gpt", "gpt-1"), Samples.model("openai/*", "wild-1", ["model": "openai/*"]),
                Samples.model("gpt", "gpt-2"), Samples.model("*", "any", ["model": "*"]),
                Samples.model("team-*-x", "two", ["model": "azure/eu-*-*"], info: ["mode": "embedding"]),
            ],
            router: ["model_group_alias": ["alias": "gpt", "quiet": ["model": "gpt", "hidden": true], "gpt-2": "gpt"]]
        )
    }

    @Test(
        arguments: [
            ("gpt", "gpt", "openai gpt-1"), ("alias", "gpt", "openai gpt-1"), ("quiet", "gpt", "openai gpt-1"),
            // The identity of a deployment wins over an alias of that name.
            ("gpt-2", "gpt", "openai gpt-2"),
            ("openai/o3", "openai/*", "openai o3"), ("openai/", "openai/*", "openai "),
            // The provider that the name suggests.
            ("gpt-9", "*", "openai gpt-9"),
            ("team-7-x", "team-*-x", "azure eu-7-*"),
            ("anthropic/claude", "*", "anthropic claude"), ("mystery/m", "*", "mystery m"), ("m", "*", "openai m"),
        ]
    )
    func namesLeadToGroups(name: String, group: String, upstream: String) throws {
        let table = try Self.table()
        let match = try #require(table.group(for: name))
        #expect(match.name == name)
        #expect(table.groups[match.group].name == group)
        var journey = Journey(table, name)
        _ = journey.start()
        let attempt = try #require(journey.attempt)
        let model = group == "gpt" && name != "gpt-2" ? "gpt-1" : attempt.model
        #expect("\(attempt.provider) \(model)" == upstream)
        #expect(attempt.groupName == name)
    }

    @Test func unknownNamesLeadNowhereAndTheClientIsTold() throws {
        let table = try Samples.table([Samples.model("a", "a-1")])
        #expect(table.group(for: "b") == nil)
        var journey = Journey(table, "b")
        #expect(journey.start() == "error 400")
        #expect(
            journey.error?.message == "litellm.BadRequestError: You passed in model=b. There are no healthy deployments"
                + " for this model\n\nLiteLLM: model group 'b' failed with the error above. No fallback was attempted."
        )
    }

    @Test func theConfiguredModelIsAlsoAName() throws {
        let table = try Samples.table([Samples.model("a", "a-1"), Samples.model("b", "b-1", ["model": "openai/a-1"])])
        let match = try #require(table.group(for: "openai/a-1"))
        #expect(table.groups[match.group].members == [0, 1])
    }

    @Test func listsAliasesFirstAndEachGroupOnce() throws {
        let listed = try Self.table().listedModels
        #expect(listed.map(\.name) == ["alias", "gpt-2", "gpt", "openai/*", "*", "team-*-x"])
        #expect(listed.map(\.isAlias) == [true, true, false, false, false, false])
        #expect(listed.last?.mode == "embedding")
    }

    @Test func anUnknownStrategyIsRefused() {
        #expect(throws: RoutingProblem.unknownStrategy("fastest")) {
            try Samples.table([], router: ["routing_strategy": "fastest"])
        }
        #expect(throws: RoutingProblem.unreadableStrategy(variable: "S")) {
            try Samples.table([], router: ["routing_strategy": "os.environ/S"])
        }
    }

    @Test func aDeploymentWithoutAModelIsRefused() {
        #expect(throws: RoutingProblem.missingModel(group: "a", index: 0)) {
            try Samples.table([["model_name": "a", "litellm_params": ["model": "os.environ/MISSING"]]])
        }
    }

    @Test func aHugeNameIsNotComparedWithWildcards() throws {
        #expect(try Self.table().group(for: String(repeating: "x", count: 100_000)) == nil)
    }
}
