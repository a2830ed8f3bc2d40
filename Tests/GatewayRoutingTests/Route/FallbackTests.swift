import GatewayConfiguration
import OrderedCollections
import Testing
import ValueModel

@testable import GatewayRouting

/// The order in which groups are asked, and what the client is told in the end.
struct FallbackTests {
    private static let models = ["a", "b", "c", "d", "e", "f", "g"].map { Samples.model($0, "\($0)-1") }

    /// Without retries, so that each group is asked once.
    private static func table(_ router: ValueObject, models: [Value] = models) throws -> RoutingTable {
        var settings = router
        settings["num_retries"] = 0
        return try Samples.table(models, router: .object(settings))
    }

    @Test(
        arguments: [
            ([["a": ["b", "c"]]], ["a-1", "b-1", "c-1"]),
            // A group that fails has its own list walked before the rest.
            ([["a": ["b", "c"]], ["b": ["d"]]], ["a-1", "b-1", "d-1", "c-1"]),
            // A group without a list goes on with that of the first.
            ([["a": ["b"]], ["c": ["d"]]], ["a-1", "b-1"]),
            // Circles end.
            ([["a": ["b"]], ["b": ["a"]]], ["a-1", "b-1"]),
            ([["a": ["b"]], ["b": ["c"]], ["c": ["a", "b", "d"]]], ["a-1", "b-1", "c-1", "d-1"]),
            ([["a": ["a"]]], ["a-1"]),
            ([["a": ["b", "b", "c", "b"]]], ["a-1", "b-1", "c-1"]),
            // `*` stands for groups without a list of their own.
            ([["*": ["c"]], ["a": ["b"]]], ["a-1", "b-1"]),
            ([["*": ["c"]], ["b": ["d"]]], ["a-1", "c-1"]),
            ([["*": ["c"]]], ["a-1", "c-1"]),
            // Unknown groups are passed over.
            ([["a": ["nosuch", "b"]]], ["a-1", "b-1"]),
            ([], ["a-1"]),
        ] as [([Value], [String])]
    )
    func orderOfGroups(fallbacks: [Value], expected: [String]) throws {
        var journey = Journey(try Self.table(["fallbacks": .array(fallbacks)]), "a")
        #expect(journey.failAll(.status(500)) == expected)
        #expect(journey.error?.failure == .upstream(.status(500)))
    }

    @Test func aLongListIsWalkedButChainsEndAtTheirDepth() throws {
        let list: [Value] = [["a": ["b", "c", "d", "e", "f", "g"]]]
        var long = Journey(try Self.table(["fallbacks": .array(list)]), "a")
        #expect(long.failAll(.status(500)).count == 7)
        let chain: [Value] = [["a": ["b"]], ["b": ["c"]], ["c": ["d"]], ["d": ["e"]], ["e": ["f"]], ["f": ["g"]]]
        var deep = Journey(try Self.table(["fallbacks": .array(chain)]), "a")
        #expect(deep.failAll(.status(500)) == ["a-1", "b-1", "c-1", "d-1", "e-1", "f-1"])
        var shallow = Journey(try Self.table(["fallbacks": .array(chain), "max_fallbacks": 2]), "a")
        #expect(shallow.failAll(.status(500)) == ["a-1", "b-1", "c-1"])
        var none = Journey(try Self.table(["fallbacks": .array(chain), "max_fallbacks": 0]), "a")
        #expect(none.failAll(.status(500)) == ["a-1"])
    }

    @Test(
        arguments: [
            (UpstreamFailure.tooLong, ["a-1", "c-1"]), (.refused, ["a-1", "d-1"]), (.status(500), ["a-1", "b-1"]),
            (.status(400), ["a-1", "b-1"]), (.status(401), ["a-1", "b-1"]), (.status(404), ["a-1", "b-1"]),
        ]
    )
    func eachClassOfFailuresHasItsList(failure: UpstreamFailure, expected: [String]) throws {
        let table = try Self.table([
            "fallbacks": [["a": ["b"]]], "context_window_fallbacks": [["a": ["c"]]],
            "content_policy_fallbacks": [["a": ["d"]]],
        ])
        var journey = Journey(table, "a")
        #expect(journey.failAll(failure) == expected)
    }

    @Test func aConfiguredClassWithoutTheGroupDoesNotTurnToTheOrdinaryList() throws {
        let table = try Self.table(["fallbacks": [["a": ["b"]]], "context_window_fallbacks": [["c": ["d"]]]])
        var journey = Journey(table, "a")
        #expect(journey.failAll(.tooLong) == ["a-1"])
        var other = Journey(table, "a")
        #expect(other.failAll(.refused) == ["a-1", "b-1"])
    }

    @Test func defaultFallbacksAlsoStandForUnknownModels() throws {
        let table = try Self.table(["default_fallbacks": ["b", "c"]])
        var journey = Journey(table, "nosuch")
        #expect(journey.start() == "b-1")
        #expect(journey.route.servingGroup == "nosuch")
        var failing = Journey(table, "a")
        #expect(failing.failAll(.status(500)) == ["a-1", "b-1", "c-1"])
    }

    @Test func higherRanksOfTheGroupComeFirst() throws {
        let models = [
            Samples.model("a", "a-1", ["order": 1]), Samples.model("a", "a-2", ["order": 2]),
            Samples.model("a", "a-3", ["order": 3]), Samples.model("b", "b-1"),
        ]
        var journey = Journey(try Self.table(["fallbacks": [["a": ["b"]]]], models: models), "a")
        #expect(journey.failAll(.status(500)) == ["a-1", "a-2", "a-3", "b-1"])
        var tooLong = Journey(try Self.table(["fallbacks": [["a": ["b"]]]], models: models), "a")
        #expect(tooLong.failAll(.tooLong) == ["a-1", "b-1"])
    }

    @Test func failingOverByWeightAsksTheRestOfTheGroup() throws {
        let models = [Samples.model("a", "a-1"), Samples.model("a", "a-2"), Samples.model("b", "b-1")]
        let router: ValueObject = ["enable_weighted_failover": true, "fallbacks": [["a": ["b"]]]]
        var journey = Journey(try Self.table(router, models: models), "a")
        let told = journey.failAll(.status(400))
        #expect(Set(told.prefix(2)) == ["a-1", "a-2"])
        #expect(told.last == "b-1")
        #expect(told.count == 3)
    }

    @Test func eachGroupIsRetriedForItself() throws {
        let models = [Samples.model("a", "a-1"), Samples.model("b", "b-1")]
        let table = try Samples.table(models, router: ["num_retries": 1, "fallbacks": [["a": ["b"]]]])
        var journey = Journey(table, "a")
        #expect(journey.failAll(.status(500)) == ["a-1", "wait", "a-1", "b-1", "wait", "b-1"])
    }

    @Test func headersTellTheServingGroup() throws {
        var journey = Journey(try Self.table(["fallbacks": [["a": ["b", "c"]]]]), "a")
        _ = journey.start()
        _ = journey.fail(500)
        #expect(journey.fail(500) == "c-1")
        #expect(journey.route.servingGroup == "c")
        #expect(journey.attempt?.groupName == "c")
        // LiteLLM 1.106.2 counts along the list of the first group, and c came by way of b, which has none of its own.
        #expect(journey.route.fallbacks == 1)
    }

    @Test func aTargetMayReplacePartsOfTheRequest() throws {
        let router: ValueObject = ["fallbacks": [["a": [["model": "b", "max_tokens": 10]]]]]
        var journey = Journey(try Self.table(router), "a")
        _ = journey.start()
        #expect(journey.attempt?.overrides == [:])
        #expect(journey.fail(500) == "b-1")
        #expect(journey.attempt?.overrides == ["max_tokens": 10])
    }

    @Test func aRequestMayBringOrRefuseFallbacks() throws {
        let table = try Self.table(["fallbacks": [["a": ["b"]]]])
        var request = RouteRequest(model: "a")
        request.fallbacks = RequestFallbacks(["c", "d"])
        var own = Journey(table, request)
        #expect(own.failAll(.status(500)) == ["a-1", "c-1", "d-1"])
        request.fallbacks = RequestFallbacks([["a": ["e"]]])
        var rules = Journey(table, request)
        #expect(rules.failAll(.status(500)) == ["a-1", "e-1"])
        request.fallbacks = RequestFallbacks([])
        var none = Journey(table, request)
        #expect(none.failAll(.status(500)) == ["a-1"])
        request.fallbacks = RequestFallbacks(["c"])
        request.disablesFallbacks = true
        var disabled = Journey(table, request)
        #expect(disabled.failAll(.status(500)) == ["a-1"])
        #expect(disabled.error?.message == "E500")
    }

    @Test func aGroupThatCoolsDownFallsBackAtOnce() throws {
        let models = [Samples.model("a", "a-1"), Samples.model("a", "a-2"), Samples.model("b", "b-1")]
        let table = try Samples.table(models, router: ["fallbacks": [["a": ["b"]]]])
        var journey = Journey(table, "a")
        let told = journey.failAll(.status(429))
        #expect(Set(told.prefix(2)) == ["a-1", "a-2"])
        #expect(told.dropFirst(2) == ["b-1", "wait", "b-1", "wait", "b-1"])
        #expect(journey.begin(RouteRequest(model: "a")) == "b-1")
    }

    @Test func fallbacksOfAGroupAlsoHoldForItsAliases() throws {
        let table = try Self.table(["fallbacks": [["a": ["b"]]], "model_group_alias": ["x": "a"]])
        var journey = Journey(table, "x")
        #expect(journey.failAll(.status(500)) == ["a-1", "b-1"])
    }
}
