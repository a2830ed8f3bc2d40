import NIOCore

/// When a connection to Redis is opened, used and given up; a circuit breaker with the connection as its test.
///
/// `idle → connecting → greeting → ready`; from each of them `lost` leads to `resting`, which leads to `connecting`
/// again, and `stop` to `stopped`, which is left no more. Commands are let through while `ready` only, so that no
/// request waits for a Redis that is down.
struct RedisLinkState: Sendable, Equatable {
    enum Phase: Sendable, Equatable {
        case idle
        case connecting
        case greeting
        case ready
        case resting
        case stopped
    }

    private(set) var phase = Phase.idle
    /// Connections lost since the last that was ready.
    private(set) var losses = 0

    /// Whether commands may be sent.
    var isReady: Bool { phase == .ready }

    /// Notes that connecting may begin.
    ///
    /// - Returns: Whether it is to begin.
    mutating func connect() -> Bool {
        guard phase == .idle || phase == .resting else { return false }
        phase = .connecting
        return true
    }

    /// Notes that the socket is open.
    ///
    /// - Returns: Whether it is still wanted.
    mutating func opened() -> Bool {
        guard phase == .connecting else { return false }
        phase = .greeting
        return true
    }

    /// Notes that Redis let us in.
    mutating func greeted() {
        guard phase == .greeting else { return }
        phase = .ready
        losses = 0
    }

    /// Notes that there is no connection any more, or that there was none.
    ///
    /// - Parameter limits: The lengths of the rests.
    /// - Returns: How long to rest before connecting again; nil for not at all.
    mutating func lost(_ limits: RedisLimits) -> TimeAmount? {
        guard phase == .connecting || phase == .greeting || phase == .ready else { return nil }
        phase = .resting
        let doublings = min(losses, 16)
        losses += 1
        return min(limits.firstRest * (1 << doublings), limits.longestRest)
    }

    /// Notes that the connection is not wanted any more.
    mutating func stop() {
        phase = .stopped
    }
}
