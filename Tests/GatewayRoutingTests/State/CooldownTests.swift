import OrderedCollections
import Testing
import ValueModel

@testable import GatewayRouting

/// When a deployment is put out of use, and for how long; LiteLLM 1.106.2, cooldown_handlers.py.
struct CooldownTests {
    /// A deployment that fails so often in a minute, after so many good answers.
    private static func cooldown(
        _ failure: UpstreamFailure,
        failures: Int = 1,
        successes: Int = 0,
        group: Int,
        router: Value = [:],
        info: Value = [:],
        parameters: Value = [:]
    ) throws -> Double? {
        let models = (1...group).map { Samples.model("a", "a-\($0)", parameters, info: info) }
        var state = RouterState(table: try Samples.table(models, router: router))
        let now = Moment(seconds: 10, minute: 1)
        for _ in 0..<successes { state.record(AnswerOutcome(seconds: 1), of: 0, now: now) }
        var seconds: Double?
        for _ in 0..<failures { seconds = state.recordFailure(failure, of: 0, group: 0, now: now) ?? seconds }
        return seconds
    }

    @Test(
        arguments: [
            // status, deployments of the group, whether one failure suffices
            (429, 2, true), (429, 1, false), (401, 1, true), (404, 1, true), (402, 2, true), (402, 1, false),
            (500, 2, false), (408, 2, false), (503, 1, false), (400, 2, false), (403, 2, false), (422, 1, false),
        ]
    )
    func oneFailure(status: Int, group: Int, coolsDown: Bool) throws {
        #expect(try Self.cooldown(.status(status), group: group) == (coolsDown ? 5 : nil))
    }

    @Test(
        arguments: [
            (5, 0, 2, true), (4, 0, 2, false), (3, 3, 2, false), (4, 3, 2, true), (999, 0, 1, false),
            (1000, 0, 1, true), (1000, 1, 1, false),
        ]
    )
    func shareOfFailures(failures: Int, successes: Int, group: Int, coolsDown: Bool) throws {
        let seconds = try Self.cooldown(.status(500), failures: failures, successes: successes, group: group)
        #expect((seconds != nil) == coolsDown)
    }

    @Test(
        arguments: [
            (["allowed_fails": 2], 2, false), (["allowed_fails": 2], 3, true), (["allowed_fails": 0], 1, true),
            (["allowed_fails_policy": ["InternalServerErrorAllowedFails": 1]], 2, true),
            (["allowed_fails_policy": ["RateLimitErrorAllowedFails": 1]], 3, false),
            (["allowed_fails_policy": ["RateLimitErrorAllowedFails": 1]], 4, true),
            (["allowed_fails": 9, "disable_cooldowns": true], 10, false), (["cooldown_time": 0], 100, false),
        ] as [(Value, Int, Bool)]
    )
    func allowedFailures(router: Value, failures: Int, coolsDown: Bool) throws {
        let seconds = try Self.cooldown(.status(500), failures: failures, group: 2, router: router)
        #expect((seconds != nil) == coolsDown)
    }

    @Test func deploymentsMayHaveLimitsOfTheirOwn() throws {
        #expect(try Self.cooldown(.status(500), failures: 1, group: 2, info: ["allowed_fails": 0]) == 5)
        #expect(try Self.cooldown(.status(500), failures: 9, group: 1, info: ["allowed_fails": 0]) == nil)
        let policy: Value = ["allowed_fails_policy": ["BadRequestErrorAllowedFails": 1]]
        #expect(try Self.cooldown(.status(400), failures: 1, group: 1, info: policy) == nil)
        #expect(try Self.cooldown(.status(400), failures: 2, group: 1, info: policy) == 5)
    }

    @Test func aLostConnectionSaysNothing() throws {
        let failure = UpstreamFailure(kind: .connection, status: 500, message: "")
        #expect(try Self.cooldown(failure, failures: 100, group: 2) == nil)
    }

    @Test func theDeploymentsTimeWinsThenTheUpstreamsThenTheRouters() throws {
        let asked = UpstreamFailure.status(429, retryAfter: 30)
        #expect(try Self.cooldown(asked, group: 2, router: ["cooldown_time": 7], info: ["cooldown_time": 9]) == 9)
        #expect(try Self.cooldown(asked, group: 2, router: ["cooldown_time": 7]) == 30)
        #expect(try Self.cooldown(.status(429), group: 2, router: ["cooldown_time": 7]) == 7)
        #expect(try Self.cooldown(asked, group: 2, parameters: ["cooldown_time": 0]) == nil)
        #expect(try Self.cooldown(.status(429, retryAfter: 1e300), group: 2) == 3600)
    }

    @Test func aTimeoutThatTheClientAskedForSaysNothing() throws {
        let models = [Samples.model("a", "a-1"), Samples.model("a", "a-2")]
        let table = try Samples.table(models, router: ["allowed_fails": 0, "num_retries": 0])
        var request = RouteRequest(model: "a")
        request.timeout = 2
        var journey = Journey(table, request)
        _ = journey.start()
        journey.seconds += 2
        _ = journey.fail(408)
        #expect(journey.route.cooldown == nil)
        // One that came from upstream before the client's time was over does.
        _ = journey.begin(request)
        journey.seconds += 1
        _ = journey.fail(408)
        #expect(journey.route.cooldown?.seconds == 5)
    }

    @Test func aGroupInCooldownRefusesAndOpensAgain() throws {
        var journey = Journey(try Samples.table([Samples.model("ok", "ok-1")], router: ["cooldown_time": 3]), "ok")
        _ = journey.start()
        #expect(journey.fail(404) == "error 404")
        journey.seconds += 0.5
        #expect(journey.begin(RouteRequest(model: "ok")) == "error 429")
        let error = try #require(journey.error)
        #expect(
            error.message == "No deployments available for selected model, Try again in 3 seconds. All deployments for"
                + " selected model are in cooldown. Passed model=ok. pre-call-checks=False, cooldown_list=['ok-1']"
        )
        #expect(error.failure.type == "all_deployments_in_cooldown")
        #expect(error.failure.retryAfter == 3)
        journey.seconds += 2.5
        #expect(journey.begin(RouteRequest(model: "ok")) == "ok-1")
    }

    @Test func aDeploymentAskedForByIdentityIsUsedAllTheSame() throws {
        var journey = Journey(try Samples.table([Samples.model("ok", "ok-1")]), "ok-1")
        _ = journey.start()
        _ = journey.fail(404)
        #expect(journey.begin(RouteRequest(model: "ok")) == "error 429")
        #expect(journey.begin(RouteRequest(model: "ok-1")) == "ok-1")
    }
}
