import OrderedCollections
import Testing
import ValueModel

@testable import GatewayRouting

/// LiteLLM 1.106.2's retries, and where we do better.
struct RetryTests {
    private static func group(_ count: Int, _ parameters: Value = [:]) -> [Value] {
        (1...count).map { Samples.model("a", "a-\($0)", parameters) }
    }

    @Test(
        arguments: [
            // A status that may change is retried, twice unless configured.
            (500, 1, ["a-1", "wait", "a-1", "wait", "a-1"]),
            (503, 1, ["a-1", "wait", "a-1", "wait", "a-1"]),
            (408, 1, ["a-1", "wait", "a-1", "wait", "a-1"]),
            (409, 1, ["a-1", "wait", "a-1", "wait", "a-1"]),
            (429, 1, ["a-1", "wait", "a-1", "wait", "a-1"]),
            // Others are not.
            (400, 2, ["a-1"]), (404, 1, ["a-1"]), (422, 2, ["a-1"]), (404, 2, ["a-1"]),
            // A key that is refused may be another deployment's fault alone.
            (401, 1, ["a-1"]), (403, 1, ["a-1"]), (401, 2, ["a-1", "a-2"]),
        ] as [(Int, Int, [String])]
    )
    func attemptsByStatus(status: Int, deployments: Int, expected: [String]) throws {
        var journey = Journey(try Samples.table(Self.group(deployments)), "a", seed: 2)
        let told = journey.failAll(.status(status))
        #expect(told.map { $0 == "wait" ? $0 : "a" } == expected.map { $0 == "wait" ? $0 : "a" })
        #expect(journey.error?.failure == .upstream(.status(status)))
    }

    @Test func anotherDeploymentIsAskedAtOnceAndPreferred() throws {
        // Weights of 1000 to 1, on which LiteLLM sends every attempt to the bad one.
        let models = [Samples.model("a", "bad", ["weight": 1000]), Samples.model("a", "good", ["weight": 1])]
        for seed in UInt64(0)..<20 {
            var journey = Journey(try Samples.table(models), "a", seed: seed)
            let first = journey.start()
            let second = journey.fail(500)
            #expect(Set([first, second]) == ["bad", "good"])
        }
    }

    @Test func threeDeploymentsAreAskedInTurn() throws {
        var journey = Journey(try Samples.table(Self.group(3)), "a")
        #expect(Set(journey.failAll(.status(500))) == ["a-1", "a-2", "a-3"])
    }

    @Test func theOneThatFailedLastIsAvoidedWhenAllHaveFailed() throws {
        var journey = Journey(try Samples.table(Self.group(2), router: ["num_retries": 5]), "a")
        let told = journey.failAll(.status(500))
        #expect(told.count == 6)
        #expect(zip(told, told.dropFirst()).allSatisfy { $0 != $1 })
    }

    @Test func waitsDoubleAndThereIsNoneAfterTheLastRetry() throws {
        var journey = Journey(try Samples.table(Self.group(1), router: ["num_retries": 3]), "a")
        var waits: [Double] = []
        var step = journey.start()
        while journey.error == nil {
            if let wait = journey.wait {
                waits.append(wait)
                step = journey.resume()
            } else {
                step = journey.fail(500)
            }
        }
        #expect(step == "error 500")
        #expect(waits.count == 3)
        for (wait, least) in zip(waits, [0.5, 1, 2]) { #expect(wait >= least && wait < least + 0.75) }
    }

    @Test func theUpstreamMayAskForAWait() throws {
        var journey = Journey(try Samples.table(Self.group(1)), "a")
        _ = journey.start()
        #expect(journey.fail(.status(429, retryAfter: 7)) == "wait")
        #expect((journey.wait ?? 0) >= 7 && (journey.wait ?? 0) < 7.75)
    }

    @Test(
        arguments: [
            // The request's own number wins, then a policy, then the deployment's, then the router's.
            (5, nil, [:], nil, 6), (5, nil, [:], 0, 1), (5, 1, [:], nil, 2), (5, 1, [:], 3, 4),
            (5, 1, ["InternalServerErrorRetries": 4], nil, 5), (5, 1, ["InternalServerErrorRetries": 4], 3, 5),
            (5, 1, ["InternalServerErrorRetries": 4], 0, 1), (5, nil, ["TimeoutErrorRetries": 4], nil, 6),
            (5, nil, ["DefaultRetries": 1], nil, 2), (5, nil, ["InternalServerErrorRetries": 0], nil, 1),
            (nil, nil, [:], nil, 3), (nil, nil, [:], 1_000_000, 51),
        ] as [(Int?, Int?, [String: Int], Int?, Int)]
    )
    func numbersOfRetries(router: Int?, deployment: Int?, policy: [String: Int], request: Int?, attempts: Int) throws {
        var settings: ValueObject = [:]
        settings["num_retries"] = router.map { .integer(Int64($0)) }
        if !policy.isEmpty {
            settings["retry_policy"] = .object(
                policy.reduce(into: [:]) { $0[$1.key] = .integer(Int64($1.value)) }
            )
        }
        var parameters: ValueObject = [:]
        parameters["num_retries"] = deployment.map { .integer(Int64($0)) }
        let table = try Samples.table(
            [Samples.model("a", "a-1", .object(parameters))],
            router: .object(settings)
        )
        var asking = RouteRequest(model: "a")
        asking.numRetries = request
        var journey = Journey(table, asking)
        #expect(journey.failAll(.status(500)).filter { $0 != "wait" }.count == attempts)
    }

    @Test func aPolicyRetriesWhatIsNotRetriedOtherwise() throws {
        let settings: Value = ["retry_policy": ["BadRequestErrorRetries": 1]]
        var journey = Journey(try Samples.table(Self.group(2), router: settings), "a")
        #expect(journey.failAll(.status(400)).count == 2)
    }

    @Test func aGroupMayHaveAPolicyOfItsOwn() throws {
        let settings: Value = [
            "retry_policy": ["InternalServerErrorRetries": 3],
            "model_group_retry_policy": ["a": ["InternalServerErrorRetries": 1]],
        ]
        let models = Self.group(1) + [Samples.model("b", "b-1")]
        let table = try Samples.table(models, router: settings)
        var ofA = Journey(table, "a")
        #expect(ofA.failAll(.status(500)).filter { $0 != "wait" }.count == 2)
        var ofB = Journey(table, "b")
        #expect(ofB.failAll(.status(500)).filter { $0 != "wait" }.count == 4)
    }

    @Test func nothingIsRetriedWhenNoDeploymentIsLeft() throws {
        // 429 puts a deployment of a group out of use at once.
        var journey = Journey(try Samples.table(Self.group(2), router: ["num_retries": 10]), "a")
        #expect(journey.failAll(.status(429)).count == 2)
        #expect(journey.error?.failure.status == 429)
    }

    @Test func headersTellOfRetries() throws {
        var journey = Journey(try Samples.table(Self.group(2), router: ["num_retries": 4]), "a")
        _ = journey.start()
        #expect(journey.route.retries == 0)
        #expect(journey.route.maxRetries == nil)
        _ = journey.fail(500)
        #expect(journey.route.retries == 1)
        #expect(journey.route.maxRetries == 4)
        journey.answer()
        #expect(journey.route.servingGroup == "a")
        #expect(journey.route.fallbacks == 0)
        #expect(journey.attempt?.number == 2)
    }

    @Test func aDeploymentAskedForByIdentityIsNotRetried() throws {
        var journey = Journey(try Samples.table(Self.group(2)), "a-2")
        #expect(journey.failAll(.status(500)) == ["a-2"])
    }
}
