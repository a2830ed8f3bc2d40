import OrderedCollections
import Synchronization
import Testing
import ValueModel

@testable import GatewayRouting

struct PreCallCheckTests {
    private static let router: Value = ["enable_pre_call_checks": true, "context_window_fallbacks": [["a": ["b"]]]]

    private static func journey(_ models: [Value], tokens: Int) throws -> Journey {
        var request = RouteRequest(model: "a")
        request.inputTokens = .known(tokens)
        return Journey(try Samples.table(models, router: router), request)
    }

    private static let models = [
        Samples.model("a", "small", [:], info: ["max_input_tokens": 10]),
        Samples.model("a", "large", [:], info: ["max_input_tokens": 100]), Samples.model("b", "b-1"),
    ]

    @Test func promptsGoWhereTheyFit() throws {
        for seed in 0..<10 {
            var journey = try Self.journey(Self.models, tokens: 11 + seed)
            #expect(journey.start() == "large")
        }
    }

    @Test func aPromptThatFitsNowhereTurnsToItsOwnFallbacks() throws {
        var journey = try Self.journey(Self.models, tokens: 101)
        #expect(journey.start() == "b-1")
    }

    @Test func theClientIsToldWhatDoesNotFit() throws {
        var journey = try Self.journey(Array(Self.models.prefix(1)), tokens: 11)
        #expect(journey.start() == "error 400")
        #expect(journey.error?.failure.kind == .contextWindow)
        #expect(
            journey.error?.failure.message == "litellm.ContextWindowExceededError: litellm.BadRequestError:"
                + " litellm._pre_call_checks: Context Window exceeded for given call. No models have context window large"
                + " enough for this call.\nModel=openai/small, Max Input Tokens=10, Got=11"
        )
    }

    @Test func requestsAMinuteAreKept() throws {
        var journey = try Self.journey([Samples.model("a", "a-1", ["rpm": 1])], tokens: 0)
        #expect(journey.start() == "a-1")
        journey.answer()
        #expect(journey.begin(RouteRequest(model: "a")) == "error 429")
        #expect(journey.error?.message == "No deployments available for selected model.")
    }

    @Test(
        arguments: [
            ([:], ["tpm": 5], [:], false), (["routing_strategy": "usage-based-routing-v2"], ["tpm": 5], [:], true),
            (["routing_strategy": "usage-based-routing-v2"], ["rpm": 5], [:], false),
            (["optional_pre_call_checks": ["enforce_model_rate_limits"]], ["tpm": 5], [:], true),
            (["enable_pre_call_checks": true], [:], ["max_input_tokens": 5], true),
            (["enable_pre_call_checks": true], ["tpm": 5], [:], false), ([:], [:], ["max_input_tokens": 5], false),
        ] as [(Value, Value, Value, Bool)]
    )
    func theTableTellsWhetherTokensMatter(router: Value, parameters: Value, info: Value, expected: Bool) throws {
        let table = try Samples.table([Samples.model("a", "a-1", parameters, info: info)], router: router)
        #expect(table.readsInputTokens == expected)
    }

    @Test func tokensAreCountedOnceAndOnlyWhereALimitNeedsThem() throws {
        let calls = Mutex(0)
        var request = RouteRequest(model: "a")
        request.inputTokens = .counted { 5 }
        let counting: @Sendable () -> Int = {
            calls.withLock { $0 += 1 }
            return 5
        }
        request.inputTokens = .counted(counting)
        var unlimited = Journey(try Samples.table([Samples.model("a", "a-1")], router: Self.router), request)
        _ = unlimited.start()
        #expect(calls.withLock { $0 } == 0)
        var limited = Journey(try Samples.table(Self.models, router: Self.router), request)
        _ = limited.start()
        _ = limited.fail(500)
        #expect(calls.withLock { $0 } == 1)
    }
}
