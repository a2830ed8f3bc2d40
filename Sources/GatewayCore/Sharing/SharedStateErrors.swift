import Synchronization

/// Counts rounds in which the shared state could not be written or read, over all configurations.
final class SharedStateErrors: Sendable {
    private let total = Atomic(0)

    /// The number of rounds so far.
    var count: Int { total.load(ordering: .relaxed) }

    /// Counts a round.
    func add() { total.add(1, ordering: .relaxed) }
}

extension RedisFailure {
    /// The reason, for the log.
    var reason: String {
        switch self {
        case .unavailable: "there is no connection"
        case .disconnected: "the connection has ended"
        case .timedOut: "there was no answer in time"
        case .overloaded: "too many commands wait for their answers"
        case .malformed: "the answer is none of Redis"
        case .refused(let words): String(decoding: words, as: UTF8.self)
        }
    }
}
