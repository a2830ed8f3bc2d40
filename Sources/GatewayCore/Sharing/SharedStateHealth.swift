/// Whether the shared state is reached; tells when that changes.
struct SharedStateHealth: Sendable {
    /// What has changed.
    enum Turn: Sendable, Hashable {
        /// It is not reached any more.
        case lost
        /// It is reached again.
        case found
    }

    /// How long the first connection may take before it counts as lost, in seconds.
    private static let patience = 1.0

    private enum State: Sendable {
        case new
        case starting(since: Double)
        case up
        case down
    }

    private var state = State.new

    /// Notes how a round went.
    ///
    /// - Parameters:
    ///   - isWell: Whether everything was written and read.
    ///   - seconds: The time, of a clock that never goes back.
    /// - Returns: What has changed; nil when nothing has.
    mutating func note(_ isWell: Bool, at seconds: Double) -> Turn? {
        switch (state, isWell) {
        case (.down, true):
            state = .up
            return .found
        case (_, true):
            state = .up
        case (.new, false):
            state = .starting(since: seconds)
        case (.starting(let start), false):
            guard seconds - start >= Self.patience else { return nil }
            state = .down
            return .lost
        case (.up, false):
            state = .down
            return .lost
        case (.down, false): break
        }
        return nil
    }
}
