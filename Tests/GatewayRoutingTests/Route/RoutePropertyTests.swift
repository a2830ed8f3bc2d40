import OrderedCollections
import TestSupport
import Testing
import ValueModel

@testable import GatewayRouting

/// What holds for every configuration and every course of events.
struct RoutePropertyTests {
    /// A configuration by chance, with odd and extreme values in it.
    private static func configuration(_ random: inout SeededGenerator) -> (models: [Value], router: Value) {
        let names = ["a", "b", "c", "wild/*", "*"]
        func maybe(_ key: String, _ values: [Value], in object: inout ValueObject) {
            if Bool.random(using: &random), let value = values.randomElement(using: &random) { object[key] = value }
        }
        let models = (0..<Int.random(in: 0...6, using: &random)).map { index in
            var parameters: ValueObject = ["model": ["openai/x", "openai/*", "*"].randomElement(using: &random) ?? "x"]
            maybe("weight", [0, 1, 1000, 1e308, -1, .double(.infinity)], in: &parameters)
            maybe("rpm", [0, 1, 5, .integer(.max), -3], in: &parameters)
            maybe("tpm", [0, 10, 1000, .integer(.max)], in: &parameters)
            maybe("order", [1, 2, .integer(.min), .integer(.max)], in: &parameters)
            maybe("max_parallel_requests", [0, 1, .integer(.max)], in: &parameters)
            maybe("timeout", [0, 1, -1, 1e300], in: &parameters)
            maybe("num_retries", [0, 1, .integer(.max)], in: &parameters)
            maybe("cooldown_time", [0, 1, 1e300], in: &parameters)
            maybe("tags", [["x"], ["default", "y"], []], in: &parameters)
            var info: ValueObject = ["id": .string("d\(Int.random(in: 0...index, using: &random))")]
            maybe("max_input_tokens", [1, 10, 100], in: &info)
            maybe("allowed_fails", [0, 2, .integer(.max)], in: &info)
            return [
                "model_name": .string(names.randomElement(using: &random) ?? "a"),
                "litellm_params": .object(parameters), "model_info": .object(info),
            ] as Value
        }
        var router: ValueObject = [:]
        maybe("routing_strategy", RoutingStrategy.allCases.map { .string($0.rawValue) }, in: &router)
        maybe(
            "routing_strategy_args",
            [["ttl": 0, "lowest_latency_buffer": 0.5], ["ttft_percentile": 0.9]],
            in: &router
        )
        maybe("num_retries", [0, 1, 3, .integer(.max), -1], in: &router)
        maybe(
            "fallbacks",
            [[["a": ["b"]], ["b": ["c", "a"]], ["c": ["a", "b"]]], [["*": ["a", "b", "c"]]]],
            in: &router
        )
        maybe("context_window_fallbacks", [[["a": ["c"]]], []], in: &router)
        maybe("max_fallbacks", [0, 1, 5, .integer(.max), -1], in: &router)
        maybe("allowed_fails", [0, 1, 100], in: &router)
        maybe("enable_pre_call_checks", [true], in: &router)
        maybe("enable_tag_filtering", [true], in: &router)
        maybe("enable_weighted_failover", [true], in: &router)
        maybe("retry_policy", [["TimeoutErrorRetries": 2, "BadRequestErrorRetries": 1], [:]], in: &router)
        maybe("model_group_alias", [["x": "a", "a": "b"], ["x": "x"]], in: &router)
        return (models, .object(router))
    }

    private static func request(_ random: inout SeededGenerator) -> RouteRequest {
        var request = RouteRequest(
            model: ["a", "b", "c", "x", "wild/y", "d0", ""].randomElement(using: &random) ?? "a"
        )
        request.isStream = Bool.random(using: &random)
        let tokens = [0, 5, 50, .max, .min].randomElement(using: &random) ?? 0
        request.inputTokens = Bool.random(using: &random) ? .known(tokens) : .counted { tokens }
        request.tags = [[], ["x"], ["!x"], ["&y"], ["z"], ["!", "&"]].randomElement(using: &random) ?? []
        request.numRetries = [nil, 0, 2, .max, .min].randomElement(using: &random) ?? nil
        request.timeout = [nil, 0, 3, -.infinity, .nan].randomElement(using: &random) ?? nil
        let fallbacks: [Value] = [["b"], [["model": "c", "n": 1]], [["a": ["c"]]], [], ["x"], 7]
        request.fallbacks =
            Bool.random(using: &random) ? fallbacks.randomElement(using: &random).flatMap(RequestFallbacks.init) : nil
        request.disablesFallbacks = Int.random(in: 0..<8, using: &random) == 0
        return request
    }

    private static func failure(_ random: inout SeededGenerator) -> UpstreamFailure {
        let status = [400, 401, 402, 404, 408, 409, 422, 429, 500, 503, 529, 0, -1, 302].randomElement(using: &random)
        var failure = UpstreamFailure.status(status ?? 500)
        failure.kind = FailureKind.allCases.randomElement(using: &random) ?? failure.kind
        failure.retryAfter = [nil, 0, 1, 1e300, -.infinity, .nan].randomElement(using: &random) ?? nil
        return failure
    }

    private struct Traveller {
        var route: RequestRoute
        var step: RouteStep
        var attempts = 0
        var isCommitted = false
    }

    @Test(arguments: [UInt64](0..<12))
    func manyRequestsAtOnceUnderAnyConfiguration(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<10 {
            let (models, router) = Self.configuration(&random)
            let table = try Samples.table(models, router: router)
            var state = RouterState(table: table)
            state.collectsChanges = true
            var travellers: [Traveller] = []
            var seconds = 0.0
            for _ in 0..<200 {
                seconds += Double.random(in: 0..<2, using: &random)
                let now = Moment(seconds: seconds, minute: Int64(seconds / 60))
                if travellers.isEmpty || Int.random(in: 0..<3, using: &random) == 0 {
                    var route = RequestRoute(Self.request(&random), table: table)
                    let step = route.start(state: &state, now: now, random: &random)
                    travellers.append(Traveller(route: route, step: step))
                }
                let index = Int.random(in: 0..<travellers.count, using: &random)
                if Self.advance(&travellers[index], &state, now, &random) { travellers.remove(at: index) }
            }
            for index in travellers.indices { travellers[index].route.abandoned(state: &state) }
            for place in table.deployments.indices { #expect(state.inFlight(ofDeployment: place) == 0) }
            let changes = state.takeChanges(at: Moment(seconds: seconds, minute: Int64(seconds / 60)))
            #expect(changes.count <= 2 * table.deployments.count)
        }
    }

    /// Lets something happen to a request; returns whether it is over.
    private static func advance(
        _ traveller: inout Traveller,
        _ state: inout RouterState,
        _ now: Moment,
        _ random: inout SeededGenerator
    ) -> Bool {
        switch traveller.step {
        case .fail(let error):
            #expect(!error.message.isEmpty)
            return true
        case .wait(let wait):
            #expect(wait > 0 && wait < 61)
            traveller.step = traveller.route.resume(state: &state, now: now, random: &random)
        case .attempt(let attempt):
            traveller.attempts += 1
            #expect(!traveller.isCommitted, "sent again after its first byte went out")
            #expect(attempt.timeout.seconds > 0)
            #expect(traveller.attempts <= (RequestRoute.mostRetries + 1) * (RequestRoute.mostFallbacks + 1))
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                traveller.route.abandoned(state: &state)
                return true
            case 1, 2:
                let tokens = AnswerOutcome.Tokens(total: [3, .max, -1].randomElement(using: &random) ?? 0, output: 2)
                let outcome = AnswerOutcome(seconds: 0.1, timeToFirstToken: 0.05, tokens: tokens)
                traveller.route.answered(outcome, state: &state, now: now)
                return true
            case 3:
                traveller.route.committed()
                traveller.isCommitted = true
                fallthrough
            default:
                let failure = failure(&random)
                traveller.step = traveller.route.failed(failure, state: &state, now: now, random: &random)
            }
        }
        return false
    }

    @Test(arguments: [(1, 0), (2, 1), (3, 2), (5, 2)])
    func attemptsAreBoundedByRetriesAndGroups(groups: Int, retries: Int) throws {
        let names = (0..<groups).map { "g\($0)" }
        // Each group falls back to all others: as many circles as there can be.
        let rules = names.map { name in Value.object([name: .array(names.filter { $0 != name }.map(Value.string))]) }
        let table = try Samples.table(
            names.map { Samples.model($0, "\($0)-1", ["cooldown_time": 0]) },
            router: ["fallbacks": .array(rules), "num_retries": .integer(Int64(retries))]
        )
        var journey = Journey(table, "g0")
        let attempts = journey.failAll(.status(500)).filter { $0 != "wait" }
        #expect(attempts.count == groups * (retries + 1))
        #expect(Set(attempts).count == groups)
    }
}
