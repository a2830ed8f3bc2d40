import GatewayRouting

/// What a gateway and the others on one Redis have told each other: decides what to write, and what was read means.
///
/// A value without a clock or a connection. A round is ``collect(_:now:)``, ``writes(now:time:)``, ``readings()``, then
/// ``written(_:_:)`` and ``read(_:_:)`` for the answers.
struct SharedLedger: Sendable {
    /// What is known of a deployment.
    struct Entry: Sendable {
        var id: String
        var model: String
        /// Whether its requests and tokens are shared.
        var isCounted: Bool
        var requests = SharedCount()
        var tokens = SharedCount()
        /// When a cooldown that others do not know of ends, in seconds of ``Moment/seconds``.
        var untoldCooldown: Double?
        /// Tells the cooldown that is in Redis, as far as is known here, from another one.
        var cooldownMark: Int?
    }

    /// About the most that one round writes; what is left goes with the next.
    static let mostWrites = 2000
    /// The most keys that one command asks for.
    static let mostKeys = 1000

    let keys: SharedKeys
    var entries: [Entry] = []
    private var places: [String: Int] = [:]
    private(set) var minute = Int64.min
    private var knownReadings: [SharedReading] = []

    init(namespace: String?) {
        keys = SharedKeys(namespace: namespace)
    }

    /// Takes the deployments of a configuration; what is known of those that stay is kept.
    ///
    /// - Parameters:
    ///   - deployments: The deployments.
    ///   - countsAll: Whether all are counted, and not only those with a limit a minute.
    mutating func adopt(_ deployments: [RoutedDeployment], countsAll: Bool) {
        var adopted: [Entry] = []
        var newPlaces: [String: Int] = [:]
        for deployment in deployments where newPlaces[deployment.id] == nil {
            newPlaces[deployment.id] = adopted.count
            let model = deployment.configuredModel
            let isCounted = countsAll || deployment.limits.rpm != nil || deployment.limits.tpm != nil
            var entry = Entry(id: deployment.id, model: model, isCounted: isCounted)
            if let place = places[deployment.id], entries[place].model == model {
                entry = entries[place]
                entry.isCounted = isCounted
            }
            adopted.append(entry)
        }
        (entries, places, knownReadings) = (adopted, newPlaces, [])
    }

    /// Takes in what happened in this gateway.
    mutating func collect(_ changes: [StateChange], now: Moment) {
        turn(to: now.minute)
        for change in changes {
            switch change {
            case .cooledDown(let id, let seconds):
                guard let place = places[id], seconds.isFinite else { continue }
                entries[place].untoldCooldown = max(entries[place].untoldCooldown ?? 0, now.seconds + seconds)
            case .counted(let id, let minute, let requests, let tokens):
                guard let place = places[id], minute == self.minute, entries[place].isCounted else { continue }
                entries[place].requests.count(requests)
                entries[place].tokens.count(tokens)
            }
        }
    }

    /// Starts the counts anew in a new minute.
    private mutating func turn(to minute: Int64) {
        guard minute != self.minute else { return }
        self.minute = minute
        knownReadings = []
        for place in entries.indices {
            entries[place].requests = SharedCount()
            entries[place].tokens = SharedCount()
        }
    }

    /// Returns what to read: every deployment's cooldown, and its counts where they are shared.
    mutating func readings() -> [SharedReading] {
        if knownReadings.isEmpty { knownReadings = SharedReading.all(of: entries, keys, minute: minute) }
        return knownReadings
    }
}
