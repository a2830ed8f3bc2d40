import OrderedCollections
import Testing
import ValueModel

@testable import GatewayRouting

struct RouterStateTests {
    private static let now = Moment(seconds: 100, minute: 5)

    @Test func whatWasLearnedIsCarriedOverByIdentity() throws {
        let models = [Samples.model("a", "a-1"), Samples.model("a", "a-2")]
        var journey = Journey(try Samples.table(models), "a")
        _ = journey.start()
        _ = journey.fail(429)
        let cooled = try #require(journey.route.cooldown?.deployment.id)
        var state = RouterState(table: try Samples.table([models[1], Samples.model("b", "b-1"), models[0]]))
        state.carryOver(from: journey.state)
        for deployment in state.table.deployments {
            let isCooling = state.isCoolingDown(deployment: deployment.index, at: journey.now)
            #expect(isCooling == (deployment.id == cooled))
            #expect(state.inFlight(ofDeployment: deployment.index) == 0)
        }
    }

    @Test func changesAreCollectedForOtherGatewaysAndTakenIn() throws {
        let table = try Samples.table([Samples.model("a", "a-1"), Samples.model("a", "a-2")])
        var journey = Journey(table, "a")
        journey.state.collectsChanges = true
        _ = journey.start()
        let second = journey.fail(429)
        let first = second == "a-1" ? "a-2" : "a-1"
        journey.answer(AnswerOutcome(seconds: 1, tokens: .init(total: 30, output: 3)))
        let changes = journey.state.takeChanges(at: journey.now)
        #expect(
            Set(changes) == [
                .cooledDown(id: first, seconds: 5), .counted(id: first, minute: 100, requests: 1, tokens: 0),
                .counted(id: second, minute: 100, requests: 1, tokens: 30),
            ]
        )
        #expect(journey.state.takeChanges(at: journey.now).isEmpty)
        var other = RouterState(table: table)
        for change in changes { other.apply(change, now: journey.now) }
        for place in table.deployments.indices {
            #expect(
                other.usage(ofDeployment: place, minute: 100) == journey.state.usage(ofDeployment: place, minute: 100)
            )
            #expect(
                other.isCoolingDown(deployment: place, at: journey.now)
                    == journey.state.isCoolingDown(deployment: place, at: journey.now)
            )
        }
    }

    @Test func oddChangesAreIgnored() throws {
        var state = RouterState(table: try Samples.table([Samples.model("a", "a-1")]))
        state.apply(.cooledDown(id: "nosuch", seconds: 5), now: Self.now)
        state.apply(.cooledDown(id: "a-1", seconds: .nan), now: Self.now)
        state.apply(.counted(id: "a-1", minute: 4, requests: 5, tokens: 5), now: Self.now)
        #expect(!state.isCoolingDown(deployment: 0, at: Self.now))
        #expect(state.usage(ofDeployment: 0, minute: 5) == (0, 0))
        state.apply(.counted(id: "a-1", minute: 5, requests: .max, tokens: .max), now: Self.now)
        state.apply(.counted(id: "a-1", minute: 5, requests: .max, tokens: .max), now: Self.now)
        #expect(state.usage(ofDeployment: 0, minute: 5).tokens == DeploymentState.mostTokens)
        state.apply(.cooledDown(id: "a-1", seconds: 1e200), now: Self.now)
        #expect(!state.isCoolingDown(deployment: 0, at: Moment(seconds: 3701, minute: 60)))
    }

    @Test func headroomIsTheSumOverTheGroup() throws {
        // LiteLLM 1.106.2 answers 9 of 10 requests and 970 of 1000 tokens after one call of 30 tokens.
        let models = [Samples.model("a", "a-1", ["rpm": 10, "tpm": 1000])]
        var journey = Journey(try Samples.table(models), "a")
        _ = journey.start()
        journey.answer(AnswerOutcome(seconds: 1, tokens: .init(total: 30, output: 20)))
        let group = try #require(journey.route.group)
        let headroom = journey.state.headroom(ofGroup: group, minute: journey.minute)
        #expect(headroom.requestLimit == 10 && headroom.remainingRequests == 9)
        #expect(headroom.tokenLimit == 1000 && headroom.remainingTokens == 970)
        let next = journey.state.headroom(ofGroup: group, minute: journey.minute + 1)
        #expect(next.remainingRequests == 10)
        let unlimited = RouterState(table: try Samples.table([Samples.model("b", "b-1")]))
        #expect(unlimited.headroom(ofGroup: 0, minute: 1) == RouterState.Headroom())
    }
}
