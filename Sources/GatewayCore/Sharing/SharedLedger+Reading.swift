import GatewayRouting

extension SharedLedger {
    /// Takes in the answer to a reading.
    ///
    /// - Parameters:
    ///   - reading: What was read.
    ///   - reply: What Redis said.
    /// - Returns: What others counted, and the places of deployments that others put out of use, with the mark of their
    ///   cooldowns; how long those last is for ``lifetime(of:)`` to ask.
    mutating func read(
        _ reading: SharedReading,
        _ reply: RedisReply
    ) -> (changes: [StateChange], cooldowns: [(place: Int, mark: Int)]) {
        guard case .array(let values) = reply, values.count == reading.subjects.count else { return ([], []) }
        var changes: [StateChange] = []
        var cooldowns: [(place: Int, mark: Int)] = []
        for (subject, value) in zip(reading.subjects, values) {
            switch subject {
            case .cooldown(let place):
                guard case .bytes(let value) = value else {
                    entries[place].cooldownMark = nil
                    continue
                }
                let mark = value.hashValue
                if entries[place].cooldownMark != mark { cooldowns.append((place, mark)) }
            case .count(let count, let place):
                let others = entries[place].counts(count) { $0.read(value.count) }
                guard others > 0 else { continue }
                let (requests, tokens) = count == .requests ? (others, 0) : (0, others)
                changes.append(
                    .counted(id: entries[place].id, minute: minute, requests: requests, tokens: tokens)
                )
            }
        }
        return (changes, cooldowns)
    }

    /// Returns the command that asks how long a deployment's cooldown lasts.
    ///
    /// The lifetime of the key is asked for, not the time in the value: clocks of machines differ, and a value may be
    /// anything.
    func lifetime(of place: Int) -> [[UInt8]] {
        [Array(text: "PTTL"), keys.cooldown(of: entries[place].id)]
    }

    /// Takes in how long a deployment's cooldown lasts.
    ///
    /// - Parameters:
    ///   - place: The deployment.
    ///   - mark: The mark of the cooldown.
    ///   - reply: The milliseconds; negative where the key is gone or has no end, which means no cooldown.
    /// - Returns: The cooldown; nil where there is none.
    mutating func cooledDown(_ place: Int, mark: Int, _ reply: RedisReply) -> StateChange? {
        guard case .integer(let milliseconds) = reply, milliseconds > 0 else { return nil }
        entries[place].cooldownMark = mark
        return .cooledDown(id: entries[place].id, seconds: Double(milliseconds) / 1000)
    }
}

extension RedisReply {
    /// The whole number that a count is; zero where there is none.
    fileprivate var count: Int {
        guard case .bytes(let bytes) = self, bytes.count < 40 else { return 0 }
        // LiteLLM adds with INCRBYFLOAT, so there may be a fraction.
        let number = Double(String(decoding: bytes, as: UTF8.self)) ?? 0
        return number.isFinite ? Int(min(max(number, 0), 1e15)) : 0
    }
}
