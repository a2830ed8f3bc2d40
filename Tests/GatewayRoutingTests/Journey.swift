import TestSupport

@testable import GatewayRouting

/// Drives one request after the other through a table, with a clock and chance of its own, and tells each step briefly.
struct Journey {
    var state: RouterState
    var route: RequestRoute
    var seconds = 1000.0
    var minute: Int64 = 100
    var random: SeededGenerator
    private(set) var last: RouteStep?

    init(_ table: RoutingTable, _ request: RouteRequest, seed: UInt64 = 1) {
        state = RouterState(table: table)
        route = RequestRoute(request, table: table)
        random = SeededGenerator(seed: seed)
    }

    init(_ table: RoutingTable, _ model: String, seed: UInt64 = 1) {
        self.init(table, RouteRequest(model: model), seed: seed)
    }

    var now: Moment { Moment(seconds: seconds, minute: minute) }

    /// The error that the request ended with.
    var error: FailedRoute? {
        if case .fail(let error)? = last { error } else { nil }
    }

    /// The attempt under way.
    var attempt: RouteAttempt? {
        if case .attempt(let attempt)? = last { attempt } else { nil }
    }

    /// The seconds to wait.
    var wait: Double? {
        if case .wait(let seconds)? = last { seconds } else { nil }
    }

    /// Starts another request.
    mutating func begin(_ request: RouteRequest) -> String {
        route = RequestRoute(request, table: state.table)
        return start()
    }

    mutating func start() -> String {
        tell(route.start(state: &state, now: now, random: &random))
    }

    mutating func fail(_ failure: UpstreamFailure) -> String {
        tell(route.failed(failure, state: &state, now: now, random: &random))
    }

    mutating func fail(_ status: Int) -> String { fail(.status(status)) }

    /// Lets the time of a wait pass.
    mutating func resume() -> String {
        seconds += wait ?? 0
        return tell(route.resume(state: &state, now: now, random: &random))
    }

    mutating func answer(_ outcome: AnswerOutcome = AnswerOutcome(seconds: 1)) {
        route.answered(outcome, state: &state, now: now)
    }

    /// Answers each attempt with the same failure, waits included, until the end; tells the deployments that were asked.
    mutating func failAll(_ failure: UpstreamFailure) -> [String] {
        var told: [String] = []
        var step = start()
        while error == nil {
            if attempt != nil {
                told.append(step)
                step = fail(failure)
            } else {
                told.append("wait")
                step = resume()
            }
        }
        return told
    }

    /// The identity of the deployment, `wait`, or `error` and the status.
    private mutating func tell(_ step: RouteStep) -> String {
        last = step
        switch step {
        case .attempt(let attempt): return attempt.deployment.id
        case .wait: return "wait"
        case .fail(let error): return "error \(error.failure.status)"
        }
    }
}
