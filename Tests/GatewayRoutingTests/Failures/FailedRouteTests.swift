import OrderedCollections
import Testing
import ValueModel

@testable import GatewayRouting

/// What the client is told in the end; the texts are LiteLLM 1.106.2's, taken from its Router.
struct FailedRouteTests {
    private static func message(
        _ models: [Value],
        router: ValueObject,
        litellm: Value = [:],
        failure: UpstreamFailure = .status(500)
    ) throws -> String? {
        var settings = router
        settings["num_retries"] = 0
        var journey = Journey(try Samples.table(models, router: .object(settings), litellm: litellm), "a")
        _ = journey.failAll(failure)
        return journey.error?.message
    }

    private static let one = [Samples.model("a", "a-1")]

    @Test func nothingConfigured() throws {
        #expect(
            try Self.message(Self.one, router: [:])
                == "E500\n\nLiteLLM: model group 'a' failed with the error above. No fallback was attempted."
        )
    }

    @Test func noneForTheGroup() throws {
        #expect(
            try Self.message(Self.one, router: ["fallbacks": [["b": ["c"]], ["d": ["c"]]]])
                == "E500\n\nLiteLLM: model group 'a' failed with the error above and no fallback model group was found for"
                + " it, so the request was not retried on another model. Fallbacks are configured for: b, d. Add a"
                + " fallbacks entry for that model group (Router fallbacks or proxy router_settings.fallbacks) to retry on"
                + " another model."
        )
    }

    @Test func theFallbackFailedToo() throws {
        #expect(
            try Self.message(Self.one, router: ["fallbacks": [["a": ["b"]]]])
                == "E500\n\nLiteLLM: model group 'a' failed with the error above. Fallback to b also failed:"
                + " litellm.BadRequestError: You passed in model=b. There are no healthy deployments for this model"
        )
    }

    @Test func theMissingListOfAClassIsNamed() throws {
        #expect(
            try Self.message(Self.one, router: [:], failure: .tooLong)
                == "too long\nmodel=a. context_window_fallbacks=None. fallbacks=None.\n\nSet 'context_window_fallback' -"
                + " https://docs.litellm.ai/docs/routing#fallbacks\n\nLiteLLM: model group 'a' failed with the error above."
                + " No fallback was attempted."
        )
        #expect(
            try Self.message(Self.one, router: ["fallbacks": [["b": ["c"]]]], failure: .refused)?
                .hasPrefix(
                    "refused\nmodel=a. content_policy_fallback=None. fallbacks=[{'b': ['c']}].\n\nSet"
                        + " 'content_policy_fallback' - https://docs.litellm.ai/docs/routing#fallbacks\n\nLiteLLM: model"
                        + " group 'a' failed with the error above and no fallback model group"
                ) == true
        )
    }

    @Test func ranksOfAGroupAreNotExplained() throws {
        let models = [Samples.model("a", "a-1", ["order": 1]), Samples.model("a", "a-2", ["order": 2])]
        #expect(try Self.message(models, router: [:]) == "E500")
    }

    @Test func explanationsMayBeTurnedOff() throws {
        #expect(try Self.message(Self.one, router: [:], litellm: ["expose_router_debug_in_errors": false]) == "E500")
    }

    @Test func aLongAccountIsCut() throws {
        let long = UpstreamFailure(kind: .internalServer, status: 500, message: String(repeating: "x", count: 2500))
        let models = Self.one + [Samples.model("b", "b-1")]
        let message = try #require(try Self.message(models, router: ["fallbacks": [["a": ["b"]]]], failure: long))
        #expect(
            message.hasSuffix("also failed: " + String(repeating: "x", count: 2000) + "... [truncated 500 characters]")
        )
    }

    @Test(
        arguments: [
            (RouteFailure.unknownModel("x"), 400, nil, nil),
            (.overRequestLimits(model: "x"), 429, nil, nil),
            (.overLimits(model: "x", []), 429, nil, 60),
            (.noFreeSlot(group: "g", id: "i", maxParallelRequests: 2), 429, nil, 1),
            (
                .unavailable(model: "x", retryAfter: 2.2, allCoolDown: false, preCallChecks: true, coolingDown: []),
                429,
                "rate_limit_error", 3
            ),
            (.upstream(.status(503, retryAfter: 1.5)), 503, nil, 2),
            (.upstream(.status(503, retryAfter: .nan)), 503, nil, nil),
        ] as [(RouteFailure, Int, String?, Int?)]
    )
    func statusTypeAndRetryAfter(failure: RouteFailure, status: Int, type: String?, retryAfter: Int?) {
        #expect(failure.status == status)
        #expect(failure.type == type)
        #expect(failure.retryAfter == retryAfter)
    }

    @Test func slotsAreNamed() {
        #expect(
            RouteFailure.noFreeSlot(group: "g", id: "i", maxParallelRequests: 2).message
                == "litellm.RateLimitError: Deployment has all max_parallel_requests slots in use. Deployment"
                + " model_group=g, id=i already has max_parallel_requests=2 requests in flight. Raise"
                + " max_parallel_requests (or the rpm/tpm it is derived from) for this deployment"
        )
    }
}
