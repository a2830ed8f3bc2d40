/// A count of the current minute that several gateways add to; tells what others added from what was added here.
struct SharedCount: Sendable, Hashable {
    /// What became of an addition.
    enum Outcome: Sendable {
        /// Redis has added it.
        case added
        /// Redis has not added it.
        case refused
        /// The answer is missing; it may have been added.
        case unknown
    }

    /// What was counted here and not sent yet.
    private(set) var pending = 0
    /// What Redis holds as far as is known here.
    private var total = 0
    /// What was added since the last reading.
    private var added = 0
    /// What may have been added.
    private var uncertain = 0

    /// More is not believed.
    private static let most = 1 << 40

    /// Counts something here.
    mutating func count(_ more: Int) { pending = min(pending + min(max(more, 0), Self.most), Self.most) }

    /// Returns what is to be sent.
    mutating func send() -> Int {
        defer { pending = 0 }
        return pending
    }

    /// Notes what became of what was sent; it is sent again only if it is certain that Redis did not add it.
    mutating func sent(_ count: Int, _ outcome: Outcome) {
        switch outcome {
        case .added: added = min(added + count, Self.most)
        case .refused: self.count(count)
        case .unknown: uncertain = min(uncertain + count, Self.most)
        }
    }

    /// Takes in what Redis holds.
    ///
    /// - Parameter value: The sum of all; zero when there is none.
    /// - Returns: What others added since the last reading.
    mutating func read(_ value: Int) -> Int {
        let value = min(max(value, 0), Self.most)
        // Less than before: Redis has forgotten, and what it holds was added since.
        let before = value < total + added ? 0 : total
        let others = max(0, value - before - added - uncertain)
        (total, added, uncertain) = (value, 0, 0)
        return others
    }
}
