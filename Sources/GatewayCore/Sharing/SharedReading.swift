/// One command that reads the state of several deployments.
struct SharedReading: Sendable {
    /// What one of its keys holds.
    enum Subject: Sendable, Hashable {
        /// The cooldown of a deployment, by its place in the ledger.
        case cooldown(Int)
        /// A count of a deployment.
        case count(SharedKeys.Count, Int)
    }

    /// What the keys hold, in their order.
    private(set) var subjects: [Subject] = []
    /// `MGET` and the keys.
    private(set) var command: [[UInt8]] = [Array(text: "MGET")]

    private mutating func add(_ subject: Subject, _ key: [UInt8]) {
        subjects.append(subject)
        command.append(key)
    }

    /// Returns the commands that read everything of some deployments.
    static func all(of entries: [SharedLedger.Entry], _ keys: SharedKeys, minute: Int64) -> [SharedReading] {
        var readings: [SharedReading] = []
        var reading = SharedReading()
        for (place, entry) in entries.enumerated() {
            reading.add(.cooldown(place), keys.cooldown(of: entry.id))
            if entry.isCounted {
                for count in SharedKeys.Count.allCases {
                    let key = keys.count(count, of: entry.id, model: entry.model, minute: minute)
                    reading.add(.count(count, place), key)
                }
            }
            if reading.subjects.count >= SharedLedger.mostKeys {
                readings.append(reading)
                reading = SharedReading()
            }
        }
        if !reading.subjects.isEmpty { readings.append(reading) }
        return readings
    }
}
