import OrderedCollections
import Testing
import ValueModel

@testable import GatewayRouting

/// Which deployments the tags of a request leave; LiteLLM 1.106.2, tag_based_routing.py.
struct TagTests {
    private static let models = [
        Samples.model("a", "free", ["tags": ["free", "eu"]]), Samples.model("a", "paid", ["tags": ["paid", "eu"]]),
        Samples.model("a", "plain"), Samples.model("a", "default", ["tags": ["default"]]),
    ]

    private static func usable(
        _ tags: [String],
        _ models: [Value] = models,
        router: ValueObject = [:]
    ) throws -> [String] {
        var settings = router
        settings["enable_tag_filtering"] = settings["enable_tag_filtering"] ?? true
        let table = try Samples.table(models, router: .object(settings))
        var journey = Journey(table, "a")
        var request = RouteRequest(model: "a")
        request.tags = tags
        var ids: Set<String> = []
        for _ in 0..<60 {
            ids.insert(journey.begin(request))
            if journey.attempt != nil { journey.answer() }
        }
        return ids.sorted()
    }

    @Test(
        arguments: [
            ([], ["default"]), (["free"], ["free"]), (["eu"], ["free", "paid"]), (["free", "paid"], ["free", "paid"]),
            (["unknown"], ["default"]), (["!eu"], ["default"]), (["&eu", "!paid"], ["free"]),
            (["&eu"], ["free", "paid"]), (["eu", "!free"], ["paid"]), (["&nosuch"], ["error 401"]),
            (["!default"], ["error 401"]), (["free", "!free"], ["error 401"]),
        ]
    )
    func tagsOfRequests(tags: [String], expected: [String]) throws {
        #expect(try Self.usable(tags) == expected)
    }

    @Test func allTagsMayBeAskedFor() throws {
        #expect(try Self.usable(["free", "eu"], router: ["tag_filtering_match_any": false]) == ["free"])
        #expect(try Self.usable(["free", "paid"], router: ["tag_filtering_match_any": false]) == ["error 401"])
    }

    @Test func withoutTheSwitchTagsMeanNothing() throws {
        #expect(try Self.usable(["free"], router: ["enable_tag_filtering": false]).count == 4)
    }

    @Test func aGroupMayHaveTheSwitchForItself() throws {
        let models = [
            Samples.model("a", "x", ["tags": ["t"]], info: ["enable_tag_filtering": true]), Samples.model("a", "y"),
        ]
        #expect(try Self.usable(["t"], models, router: ["enable_tag_filtering": false]) == ["x"])
    }

    @Test func unmatchedTagsMayBeIgnored() throws {
        let models = [Samples.model("a", "x", ["tags": ["t"]], info: ["allow_fail_open": true])]
        #expect(try Self.usable(["&u"], models) == ["x"])
    }

    @Test func theClientIsTold() {
        let failure = RouteFailure.noMatchingTags(model: "a", tags: ["x", "it's"])
        #expect(
            failure.message == "Not allowed to access model due to tags configuration. Passed model=a"
                + " and tags=['x', \"it's\"]"
        )
    }
}
