import NIOCore
import Synchronization

/// What all connections share: the answers made so far, the counts, and the recorded requests.
final class Ledger: Sendable {
    /// What one model was asked.
    final class Tally: Sendable {
        let requests = Atomic(0)
        let finished = Atomic(0)
        let disconnects = Atomic(0)
    }

    /// The answers to one question.
    private struct Plan {
        var tally: Tally
        var times: Int
        var answer: Answer
        var recovered: Answer
    }

    private struct State {
        var plans: [Question: Plan] = [:]
        var tallies: [[UInt8]: Tally] = [:]
        var requests: [String] = []
    }

    /// The most questions whose answers are kept.
    private static let planLimit = 4096
    /// The most requests kept; further ones are not recorded.
    private static let requestLimit = 50_000

    /// Whether requests are kept.
    let recordsRequests: Bool
    let openConnections = Atomic(0)
    let allConnections = Atomic(0)
    let sentBytes = Atomic(0)
    private let state = Mutex(State())

    init(recordsRequests: Bool) {
        self.recordsRequests = recordsRequests
    }

    /// Counts a question and finds its answer.
    func answer(_ question: Question) -> (answer: Answer, tally: Tally) {
        state.withLock { state in
            let plan = state.plans[question] ?? Self.makePlan(question, &state)
            let earlier = plan.tally.requests.add(1, ordering: .relaxed).oldValue
            return (earlier < plan.times ? plan.answer : plan.recovered, plan.tally)
        }
    }

    private static func makePlan(_ question: Question, _ state: inout State) -> Plan {
        var behaviour = Behaviour(model: String(decoding: question.model, as: UTF8.self))
        behaviour.echo = question.echo.map { String(decoding: $0, as: UTF8.self) }
        let tally = state.tallies[question.model] ?? Tally()
        state.tallies[question.model] = tally
        let answer = AnswerWriter(question: question, behaviour: behaviour).answer
        let recovered =
            behaviour.times == nil
            ? answer : AnswerWriter(question: question, behaviour: behaviour.recovered).answer
        let plan = Plan(tally: tally, times: behaviour.times ?? .max, answer: answer, recovered: recovered)
        // What is echoed is seldom asked again.
        guard question.echo == nil else { return plan }
        if state.plans.count >= planLimit { state.plans = [:] }
        state.plans[question] = plan
        return plan
    }

    /// Keeps a request, written as JSON.
    func record(_ request: String) {
        state.withLock { if $0.requests.count < Self.requestLimit { $0.requests.append(request) } }
    }

    /// The recorded requests as a JSON list.
    var requests: String {
        "[\(state.withLock { $0.requests }.joined(separator: ",\n"))]"
    }

    /// Forgets all counts and requests; connections stay.
    func reset() {
        state.withLock { state in
            state.requests = []
            for tally in state.tallies.values {
                tally.requests.store(0, ordering: .relaxed)
                tally.finished.store(0, ordering: .relaxed)
                tally.disconnects.store(0, ordering: .relaxed)
            }
        }
        sentBytes.store(0, ordering: .relaxed)
    }

    /// The counts as a JSON object; the connection that asks is not among the open ones.
    var counts: String {
        let tallies = state.withLock { $0.tallies }
        let models = tallies.map { model, tally in
            let finished = tally.finished.load(ordering: .relaxed)
            let disconnects = tally.disconnects.load(ordering: .relaxed)
            return "\(JSONText.quoted(model)):{\"requests\":\(tally.requests.load(ordering: .relaxed)),"
                + "\"finished\":\(finished),\"disconnects\":\(disconnects)}"
        }
        let sum = { (count: (Tally) -> Int) in tallies.values.reduce(0) { $0 + count($1) } }
        return """
            {"requests":\(sum { $0.requests.load(ordering: .relaxed) }),\
            "finished":\(sum { $0.finished.load(ordering: .relaxed) }),\
            "disconnects":\(sum { $0.disconnects.load(ordering: .relaxed) }),\
            "connections_open":\(max(openConnections.load(ordering: .relaxed) - 1, 0)),\
            "connections_total":\(allConnections.load(ordering: .relaxed)),\
            "bytes_sent":\(sentBytes.load(ordering: .relaxed)),\
            "models":{\(models.sorted().joined(separator: ","))}}
            """
    }
}
