import GatewayRouting

/// Commands that write one thing.
struct SharedWrite: Sendable {
    /// What is written.
    enum Subject: Sendable, Hashable {
        /// A cooldown, until a time of ``Moment/seconds``; the mark is that of the value.
        case cooldown(until: Double, mark: Int)
        /// So much more of a count.
        case count(SharedKeys.Count, Int)
    }

    /// The deployment's place in the ledger.
    var place: Int
    /// What is written.
    var subject: Subject
    /// The commands; the answer of the last tells what became of them.
    var commands: [[[UInt8]]]
}

extension SharedLedger {
    /// Returns what others are to be told.
    ///
    /// - Parameters:
    ///   - now: The time.
    ///   - time: The seconds since 1970.
    /// - Returns: What to write; it counts as told until ``written(_:_:)`` says otherwise.
    mutating func writes(now: Moment, time: Double) -> [SharedWrite] {
        var writes: [SharedWrite] = []
        for place in entries.indices where writes.count < Self.mostWrites {
            if let end = entries[place].untoldCooldown {
                entries[place].untoldCooldown = nil
                if let write = cooldown(of: place, until: end, now: now, time: time) { writes.append(write) }
            }
            for count in SharedKeys.Count.allCases {
                let more = entries[place].counts(count) { $0.send() }
                if more > 0 { writes.append(addition(of: more, to: count, of: place)) }
            }
        }
        return writes
    }

    private func cooldown(of place: Int, until end: Double, now: Moment, time: Double) -> SharedWrite? {
        let seconds = min(end - now.seconds, RouterState.longestCooldown)
        guard seconds >= 0.001 else { return nil }
        // LiteLLM 1.106.2, cooldown_cache.py, CooldownCacheValue: all four members are needed, and the time counts.
        let value = Array(
            #"{"exception_received": "", "status_code": "", "timestamp": \#(time), "cooldown_time": \#(seconds)}"#.utf8
        )
        let milliseconds = Array("\(Int(seconds * 1000))".utf8)
        let key = keys.cooldown(of: entries[place].id)
        return SharedWrite(
            place: place,
            subject: .cooldown(until: end, mark: value.hashValue),
            commands: [[Array(text: "SET"), key, value, Array(text: "PX"), milliseconds]]
        )
    }

    private func addition(of more: Int, to count: SharedKeys.Count, of place: Int) -> SharedWrite {
        let key = keys.count(count, of: entries[place].id, model: entries[place].model, minute: minute)
        // The key gets its lifetime before its content, so that none without an end stays, whatever happens between:
        // tomorrow the same minute has the same key. Two minutes are beyond the end of the minute in any case.
        let opening = [Array(text: "SET"), key, Array(text: "0"), Array(text: "EX"), Array(text: "120")]
        return SharedWrite(
            place: place,
            subject: .count(count, more),
            commands: [opening + [Array(text: "NX")], [Array(text: "INCRBY"), key, Array("\(more)".utf8)]]
        )
    }

    /// Notes what became of something that was written.
    ///
    /// - Parameters:
    ///   - write: What was written.
    ///   - answer: The answer of its last command.
    mutating func written(_ write: SharedWrite, _ answer: Result<RedisReply, RedisFailure>) {
        let outcome = SharedCount.Outcome(answer)
        switch write.subject {
        case .cooldown(let end, let mark):
            if outcome == .added {
                entries[write.place].cooldownMark = mark
            } else {
                entries[write.place].untoldCooldown = max(entries[write.place].untoldCooldown ?? 0, end)
            }
        case .count(let count, let more):
            entries[write.place].counts(count) { $0.sent(more, outcome) }
        }
    }
}

extension SharedLedger.Entry {
    /// Gives one of the two counts to a change.
    mutating func counts<Answer>(
        _ count: SharedKeys.Count,
        _ change: (inout SharedCount) -> Answer
    ) -> Answer {
        switch count {
        case .requests: change(&requests)
        case .tokens: change(&tokens)
        }
    }
}

extension SharedCount.Outcome {
    fileprivate init(_ answer: Result<RedisReply, RedisFailure>) {
        switch answer {
        case .success: self = .added
        case .failure(.unavailable), .failure(.overloaded), .failure(.refused): self = .refused
        case .failure(.disconnected), .failure(.timedOut), .failure(.malformed): self = .unknown
        }
    }
}
