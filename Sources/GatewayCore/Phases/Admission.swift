import GatewayRouting
import NIOCore
import Synchronization

/// The door of the data plane: so many requests at once, so many more that wait, and no others.
final class Admission: Sendable {
    private struct Door {
        var queue: AdmissionQueue
        var waiting: [AdmissionQueue.Ticket: UnsafeContinuation<AdmissionRefusal?, Never>] = [:]
    }

    private let door: Mutex<Door>
    /// Whether there is a limit at all.
    let isLimited: Bool

    init(_ limits: AdmissionLimits) {
        door = Mutex(Door(queue: AdmissionQueue(limits)))
        isLimited = limits.maxInFlight != nil || limits.globalMaxParallelRequests != nil
    }

    /// Lets a request in, now or after others left.
    ///
    /// - Parameters:
    ///   - loop: The loop of the request.
    ///   - waits: Gets what ends the wait of a request whose client has left.
    /// - Returns: Why it is not let in; nil when it is.
    func enter(on loop: LoopContext, waits: (@escaping () -> Void) -> Void) async -> AdmissionRefusal? {
        await withUnsafeContinuation { continuation in
            let decision = door.withLock { door in
                let decision = door.queue.arrive()
                if case .wait(let ticket, _, _) = decision { door.waiting[ticket] = continuation }
                return decision
            }
            switch decision {
            case .admit: continuation.resume(returning: nil)
            case .refuse(let refusal): continuation.resume(returning: refusal)
            case .wait(let ticket, let seconds, _):
                waits { self.cancel(ticket) }
                let nanoseconds = Int64(min(seconds, 3600) * 1e9)
                _ = loop.loop.scheduleTask(in: .nanoseconds(nanoseconds)) { self.expire(ticket) }
            }
        }
    }

    private func cancel(_ ticket: AdmissionQueue.Ticket) {
        let waiter = door.withLock { door in
            door.queue.cancel(ticket) ? door.waiting.removeValue(forKey: ticket) : nil
        }
        waiter?.resume(returning: .waitedTooLong(inFlight: 0, queued: 0))
    }

    private func expire(_ ticket: AdmissionQueue.Ticket) {
        let (waiter, refusal) = door.withLock { door in
            (door.waiting.removeValue(forKey: ticket), door.queue.expire(ticket))
        }
        waiter?.resume(returning: refusal)
    }

    /// A request that was let in is over; the one that waits longest is let in.
    func leave() {
        let waiter = door.withLock { door in
            door.queue.leave().flatMap { door.waiting.removeValue(forKey: $0) }
        }
        waiter?.resume(returning: nil)
    }

    /// How many requests are in, wait, and were refused.
    var counts: (inFlight: Int, queued: Int, refused: Int) {
        door.withLock { ($0.queue.inFlight, $0.queue.queued, $0.queue.refused) }
    }
}

extension ModelExchange {
    /// Runs the rest of the phases once the request is let in.
    func admitted(_ rest: () async throws(GatewayError) -> Void) async throws(GatewayError) {
        let admission = loop.admission
        guard admission.isLimited else { return try await rest() }
        let started = NIODeadline.now()
        let refusal = await admission.enter(on: loop) { interruption = $0 }
        interruption = nil
        record.queueTime = (NIODeadline.now() - started).nanoseconds
        loop.metrics.observe(record.queueTime, .queueWait)
        if let refusal {
            loop.metrics.count(.requestsRejected)
            throw GatewayError(
                refusal.status,
                refusal.message,
                type: refusal.type,
                headers: [("retry-after", String(refusal.retryAfter))],
                exceptionClass: "RateLimitError"
            )
        }
        defer { admission.leave() }
        try await rest()
    }
}
