import Testing
import ValueModel

@testable import GatewayRouting

/// What holds once a request's way has been decided: nothing is sent twice, and every count is taken back.
struct CommitmentTests {
    private static func table() throws -> RoutingTable {
        try Samples.table(
            [Samples.model("a", "a-1"), Samples.model("a", "a-2"), Samples.model("b", "b-1")],
            router: ["num_retries": 5, "fallbacks": [["a": ["b"]]]]
        )
    }

    @Test func aFailureAfterTheFirstByteEndsTheRequest() throws {
        var journey = Journey(try Self.table(), "a")
        _ = journey.start()
        journey.route.committed()
        #expect(journey.fail(500) == "error 500")
        #expect(journey.error?.aftermath == FailedRoute.Aftermath.none)
        #expect(journey.error?.message == "E500")
    }

    @Test func suchAFailureStillCountsAgainstTheDeployment() throws {
        var journey = Journey(try Self.table(), "a")
        _ = journey.start()
        journey.route.committed()
        _ = journey.fail(429)
        let cooled = try #require(journey.route.cooldown)
        #expect(cooled.seconds == 5)
        #expect(journey.state.isCoolingDown(deployment: cooled.deployment.index, at: journey.now))
    }

    @Test func callsAtTheWrongTimeSendNothing() throws {
        var journey = Journey(try Self.table(), "a")
        _ = journey.start()
        // Another start while an attempt is under way.
        #expect(journey.start() == "error 400")
        _ = journey.begin(RouteRequest(model: "a"))
        journey.answer()
        #expect(journey.fail(500).hasPrefix("error"))
        #expect(journey.resume().hasPrefix("error"))
        journey.route.abandoned(state: &journey.state)
        journey.answer()
    }

    @Test func aClientThatLeavesCountsAsNothing() throws {
        var journey = Journey(try Self.table(), "a")
        _ = journey.start()
        let place = try #require(journey.attempt).deployment.index
        #expect(journey.state.inFlight(ofDeployment: place) == 1)
        journey.route.abandoned(state: &journey.state)
        #expect(journey.state.inFlight(ofDeployment: place) == 0)
        #expect(journey.state.deployments[place].failures == 0)
        #expect(journey.state.deployments[place].successes == 0)
        #expect(journey.resume().hasPrefix("error"))
    }
}
