import OrderedCollections
import Testing
import ValueModel

@testable import GatewayRouting

/// How each strategy chooses; LiteLLM 1.106.2, router_strategy.
struct StrategyTests {
    /// How often each deployment is chosen for requests that all go well at once.
    private static func shares(_ table: RoutingTable, count: Int, seed: UInt64 = 7) -> [String: Int] {
        var journey = Journey(table, "a", seed: seed)
        var shares: [String: Int] = [:]
        for _ in 0..<count {
            shares[journey.begin(RouteRequest(model: "a")), default: 0] += 1
            journey.answer()
        }
        return shares
    }

    @Test(
        arguments: [
            (["weight": 1], ["weight": 3], 0.25), (["weight": 0.5], ["weight": 0.5], 0.5),
            (["rpm": 900], ["rpm": 100], 0.9), (["tpm": 10], ["tpm": 40], 0.2), ([:], [:], 0.5),
            // The first of weight, rpm, tpm that any candidate has decides, and the others count as zero.
            (["weight": 1], ["rpm": 1000], 1), (["rpm": 1000], ["tpm": 5], 1), (["weight": 0], ["weight": 2], 0),
            (["weight": 0], ["weight": 0], 0.5), (["weight": 1e308], ["weight": 1e308], 0.5),
        ] as [(Value, Value, Double)]
    )
    func shuffledWeightsConverge(first: Value, second: Value, share: Double) throws {
        let models = [Samples.model("a", "one", first), Samples.model("a", "two", second)]
        let count = 20_000
        let counts = Self.shares(try Samples.table(models), count: count)
        let expected = share * Double(count)
        let sigma = (Double(count) * share * (1 - share)).squareRoot()
        #expect(abs(Double(counts["one"] ?? 0) - expected) <= 3 * sigma)
    }

    @Test func leastBusyChoosesTheFewestUnderWayAndTheFirstOfEquals() throws {
        let models = ["a-1", "a-2", "a-3"].map { Samples.model("a", $0) }
        let table = try Samples.table(models, router: ["routing_strategy": "least-busy"])
        var journey = Journey(table, "a")
        var routes: [RequestRoute] = []
        var chosen: [String] = []
        for _ in 0..<4 {
            chosen.append(journey.begin(RouteRequest(model: "a")))
            routes.append(journey.route)
        }
        #expect(chosen == ["a-1", "a-2", "a-3", "a-1"])
        routes[1].answered(AnswerOutcome(seconds: 1), state: &journey.state, now: journey.now)
        #expect(journey.begin(RouteRequest(model: "a")) == "a-2")
    }

    @Test func usageChoosesTheFewestTokensOfTheMinute() throws {
        let models = ["a-1", "a-2"].map { Samples.model("a", $0) }
        let table = try Samples.table(models, router: ["routing_strategy": "usage-based-routing-v2"])
        var journey = Journey(table, "a")
        let first = journey.start()
        journey.answer(AnswerOutcome(seconds: 1, tokens: .init(total: 100, output: 10)))
        let second = journey.begin(RouteRequest(model: "a"))
        #expect(second != first)
        journey.answer(AnswerOutcome(seconds: 1, tokens: .init(total: 40, output: 10)))
        #expect(journey.begin(RouteRequest(model: "a")) == second)
        journey.minute += 1
        let counts = Self.shares(table, count: 100)
        #expect(counts.count == 2)
    }

    @Test func usageKeepsLimitsAndBothAreReached() throws {
        let models = [Samples.model("a", "a-1", ["rpm": 2]), Samples.model("a", "a-2", ["tpm": 100])]
        let table = try Samples.table(models, router: ["routing_strategy": "usage-based-routing-v2"])
        var journey = Journey(table, "a")
        var request = RouteRequest(model: "a")
        request.inputTokens = .known(30)
        var chosen: [String] = []
        for _ in 0..<6 {
            chosen.append(journey.begin(request))
            if journey.attempt != nil {
                journey.answer(AnswerOutcome(seconds: 1, tokens: .init(total: 40, output: 10)))
            }
        }
        #expect(chosen.filter { $0 == "a-1" }.count == 2)
        #expect(chosen.filter { $0 == "a-2" }.count == 2)
        #expect(chosen.suffix(2) == ["error 429", "error 429"])
        #expect(
            journey.error?.failure.message == "litellm.RateLimitError: No deployments available for selected model."
                + " Passed model=a. Deployments={'a-1': {'current_tpm': 80, 'tpm_limit': inf, 'current_rpm': 2,"
                + " 'rpm_limit': 2}, 'a-2': {'current_tpm': 80, 'tpm_limit': 100, 'current_rpm': 2, 'rpm_limit': inf}}"
        )
        #expect(journey.error?.failure.retryAfter == 60)
        journey.minute += 1
        #expect(["a-1", "a-2"].contains(journey.begin(request)))
    }

    @Test func latencyTriesTheUnknownFirstAndThenStaysWithTheFastest() throws {
        let models = ["slow", "fast"].map { Samples.model("a", $0) }
        let table = try Samples.table(models, router: ["routing_strategy": "latency-based-routing"])
        var journey = Journey(table, "a")
        var chosen: [String] = []
        for _ in 0..<6 {
            let id = journey.begin(RouteRequest(model: "a"))
            chosen.append(id)
            // The slow one takes fewer seconds in all, but more for each token.
            let outcome =
                id == "slow"
                ? AnswerOutcome(seconds: 2, tokens: .init(total: 10, output: 2))
                : AnswerOutcome(seconds: 4, tokens: .init(total: 50, output: 40))
            journey.answer(outcome)
        }
        #expect(Set(chosen.prefix(2)) == ["slow", "fast"])
        #expect(chosen.dropFirst(2).allSatisfy { $0 == "fast" })
        journey.seconds += 4000
        let again = Set((0..<20).map { _ in journey.begin(RouteRequest(model: "a")) })
        #expect(again == ["slow", "fast"], "what was measured an hour ago is forgotten")
    }

    @Test func latencyOfStreamsIsTheTimeToTheFirstToken() throws {
        let models = ["late", "soon"].map { Samples.model("a", $0) }
        let table = try Samples.table(models, router: ["routing_strategy": "latency-based-routing"])
        var journey = Journey(table, "a")
        let stream = RouteRequest(model: "a", isStream: true)
        for _ in 0..<2 {
            let isLate = journey.begin(stream) == "late"
            journey.answer(AnswerOutcome(seconds: isLate ? 1 : 9, timeToFirstToken: isLate ? 0.9 : 0.1))
        }
        #expect(journey.begin(stream) == "soon")
        #expect(journey.begin(RouteRequest(model: "a")) == "late")
    }

    @Test func aTimeoutCountsAsAThousandSeconds() throws {
        let models = ["a-1", "a-2"].map { Samples.model("a", $0) }
        let router: Value = ["routing_strategy": "latency-based-routing", "num_retries": 0, "disable_cooldowns": true]
        var journey = Journey(try Samples.table(models, router: router), "a")
        let first = journey.start()
        _ = journey.fail(408)
        for _ in 0..<10 {
            #expect(journey.begin(RouteRequest(model: "a")) != first)
            journey.answer(AnswerOutcome(seconds: 100))
        }
    }

    @Test func aBufferLetsSlowerDeploymentsTakePart() throws {
        let models = ["a-1", "a-2"].map { Samples.model("a", $0) }
        let router: Value = [
            "routing_strategy": "latency-based-routing", "routing_strategy_args": ["lowest_latency_buffer": 0.5],
        ]
        var journey = Journey(try Samples.table(models, router: router), "a")
        for _ in 0..<2 {
            let id = journey.begin(RouteRequest(model: "a"))
            journey.answer(AnswerOutcome(seconds: id == "a-1" ? 1 : 1.4))
        }
        #expect(Set((0..<40).map { _ in journey.begin(RouteRequest(model: "a")) }) == ["a-1", "a-2"])
    }

    @Test func costChoosesTheCheapest() throws {
        let models = [
            Samples.model("a", "unknown"),
            Samples.model("a", "dear", ["input_cost_per_token": 3, "output_cost_per_token": 4]),
            Samples.model("a", "cheap", [:], info: ["input_cost_per_token": 1, "output_cost_per_token": 2]),
        ]
        let table = try Samples.table(models, router: ["routing_strategy": "cost-based-routing"])
        #expect(Self.shares(table, count: 5) == ["cheap": 5])
    }

    @Test func theLowestRankThatIsInUseDecides() throws {
        let models = [
            Samples.model("a", "second", ["order": 2]), Samples.model("a", "first", ["order": 1]),
            Samples.model("a", "none"),
        ]
        var journey = Journey(try Samples.table(models, router: ["num_retries": 0]), "a")
        #expect(journey.start() == "first")
        #expect(journey.fail(429) == "second")
        #expect(journey.begin(RouteRequest(model: "a")) == "second")
        journey.seconds += 6
        #expect(journey.begin(RouteRequest(model: "a")) == "first")
    }

    @Test func deploymentsWithoutAFreeSlotArePassedOver() throws {
        let models = [
            Samples.model("a", "a-1", ["max_parallel_requests": 1]),
            Samples.model("a", "a-2", ["max_parallel_requests": 2]),
        ]
        var journey = Journey(try Samples.table(models, router: ["num_retries": 0]), "a")
        var chosen: [String] = []
        for _ in 0..<4 { chosen.append(journey.begin(RouteRequest(model: "a"))) }
        #expect(chosen.prefix(3).sorted() == ["a-1", "a-2", "a-2"])
        #expect(chosen.last == "error 429")
        #expect(
            journey.error?.failure
                == .noFreeSlot(group: "a", id: "a-1", maxParallelRequests: 1)
        )
    }

    @Test func aDeploymentOfATeamIsForThatTeamAlone() throws {
        let models = [Samples.model("a", "a-1", [:], info: ["team_id": "red"])]
        var journey = Journey(try Samples.table(models), "a")
        #expect(journey.start() == "error 429")
        var request = RouteRequest(model: "a")
        request.teamID = "red"
        #expect(journey.begin(request) == "a-1")
    }
}
