/// What routing remembers between requests: cooldowns, counts of the current minute, requests under way, latencies.
///
/// A value without a lock; the core keeps it behind one. It belongs to the table that it was made for. After a reload,
/// requests that are under way finish with the table and state that they started with, and the new state takes over
/// what was learned with ``carryOver(from:)``.
public struct RouterState: Sendable {
    /// The table that the state belongs to.
    public let table: RoutingTable
    /// Whether changes are collected for other gateways.
    public var collectsChanges = false
    var deployments: [DeploymentState]
    /// Room for choosing, kept so that choosing does not allocate.
    var candidates: [Int] = []
    private let places: [String: Int]

    /// Creates the state of a gateway that has just started.
    public init(table: RoutingTable) {
        self.table = table
        deployments = Array(repeating: DeploymentState(), count: table.deployments.count)
        places = Dictionary(table.deployments.map { ($0.id, $0.index) }, uniquingKeysWith: { first, _ in first })
    }

    /// Takes over cooldowns, counts and latencies of the deployments that are still there, by identity.
    ///
    /// Requests under way are not taken over: they finish with the old state.
    public mutating func carryOver(from old: RouterState) {
        for (id, place) in places {
            guard let former = old.places[id] else { continue }
            deployments[place] = old.deployments[former]
            deployments[place].inFlight = 0
        }
        collectsChanges = old.collectsChanges
    }

    /// Takes in what another gateway did.
    ///
    /// - Parameters:
    ///   - change: The change; one of an unknown deployment is ignored.
    ///   - now: The time.
    public mutating func apply(_ change: StateChange, now: Moment) {
        switch change {
        case .cooledDown(let id, let seconds):
            guard let place = places[id], seconds.isFinite else { return }
            let end = now.seconds + min(seconds, Self.longestCooldown)
            deployments[place].cooldownEnd = max(deployments[place].cooldownEnd, end)
        case .counted(let id, let minute, let requests, let tokens):
            guard let place = places[id], minute == now.minute else { return }
            deployments[place].turn(to: minute)
            deployments[place].count(requests: requests, tokens: tokens)
        }
    }

    /// Returns the changes since the last call, and forgets them.
    ///
    /// - Parameter now: The time; cooldowns last from then on.
    /// - Returns: The changes, at most two a deployment.
    public mutating func takeChanges(at now: Moment) -> [StateChange] {
        var changes: [StateChange] = []
        for place in deployments.indices {
            let id = table.deployments[place].id
            if deployments[place].isCooldownUntold {
                deployments[place].isCooldownUntold = false
                let seconds = deployments[place].cooldownEnd - now.seconds
                if seconds > 0 { changes.append(.cooledDown(id: id, seconds: seconds)) }
            }
            guard deployments[place].untold != (0, 0) else { continue }
            let (requests, tokens) = deployments[place].takeUntold()
            let minute = deployments[place].minute
            changes.append(.counted(id: id, minute: minute, requests: requests, tokens: tokens))
        }
        return changes
    }

    /// The longest time out of use that is believed, in seconds.
    public static let longestCooldown = 3600.0

    /// Counts the start of an attempt.
    mutating func begin(_ place: Int, now: Moment) {
        deployments[place].turn(to: now.minute)
        deployments[place].inFlight += 1
        deployments[place].count(requests: 1, tokens: 0)
        if collectsChanges { deployments[place].countUntold(requests: 1, tokens: 0) }
    }

    /// Counts the end of an attempt.
    mutating func end(_ place: Int) {
        deployments[place].inFlight = max(0, deployments[place].inFlight - 1)
    }
}
