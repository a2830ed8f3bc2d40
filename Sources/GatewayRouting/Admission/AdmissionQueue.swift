/// The requests under way and those that wait for their turn, first come, first served.
///
/// A value without a clock: the core arms a timer for each request that waits, and calls ``expire(_:)`` when it fires.
public struct AdmissionQueue: Sendable {
    /// A request that waits.
    public struct Ticket: Sendable, Hashable {
        fileprivate let number: UInt64
    }

    /// What becomes of a request that arrives.
    public enum Decision: Sendable, Hashable {
        /// It is taken in.
        case admit
        /// It waits so many seconds at most, behind so many others.
        case wait(Ticket, seconds: Double, behind: Int)
        /// It is sent away.
        case refuse(AdmissionRefusal)
    }

    /// The limits; new ones take effect with the next request.
    public var limits: AdmissionLimits
    /// Requests under way.
    public private(set) var inFlight = 0
    /// Requests sent away since the start.
    public private(set) var refused = 0
    private var waiting: [Ticket] = []
    private var head = 0
    private var gone: Set<UInt64> = []
    private var next: UInt64 = 0

    /// Creates an empty queue.
    public init(_ limits: AdmissionLimits) {
        self.limits = limits
    }

    /// Requests that wait.
    public var queued: Int { waiting.count - head - gone.count }

    /// Decides on a request.
    public mutating func arrive() -> Decision {
        if let limit = limits.globalMaxParallelRequests, inFlight >= limit {
            return refuse(.globalLimit(limit: limit, current: inFlight))
        }
        guard let most = limits.maxInFlight else {
            inFlight += 1
            return .admit
        }
        if inFlight < most, queued == 0 {
            inFlight += 1
            return .admit
        }
        if queued >= limits.maxQueued { return refuse(.queueFull(inFlight: inFlight, queued: queued)) }
        let ticket = Ticket(number: next)
        next &+= 1
        let behind = queued
        waiting.append(ticket)
        return .wait(ticket, seconds: limits.queueTimeout, behind: behind)
    }

    private mutating func refuse(_ refusal: AdmissionRefusal) -> Decision {
        refused += 1
        return .refuse(refusal)
    }

    /// Ends a request that was taken in.
    ///
    /// - Returns: The request that is taken in for it; the core lets it go on.
    public mutating func leave() -> Ticket? {
        inFlight = max(0, inFlight - 1)
        if let most = limits.maxInFlight, inFlight >= most { return nil }
        guard let ticket = dequeue() else { return nil }
        inFlight += 1
        return ticket
    }

    private mutating func dequeue() -> Ticket? {
        defer { shrink() }
        while head < waiting.count {
            let ticket = waiting[head]
            head += 1
            if gone.remove(ticket.number) == nil { return ticket }
        }
        return nil
    }

    private mutating func shrink() {
        guard head > 64, head * 2 > waiting.count else { return }
        waiting.removeFirst(head)
        head = 0
    }

    /// Sends a request away that has waited its time; nil when it was taken in before.
    public mutating func expire(_ ticket: Ticket) -> AdmissionRefusal? {
        guard remove(ticket) else { return nil }
        refused += 1
        return .waitedTooLong(inFlight: inFlight, queued: queued)
    }

    /// Forgets a request whose client left while it waited.
    ///
    /// - Returns: Whether it waited; if not, it was taken in before and must ``leave()``.
    public mutating func cancel(_ ticket: Ticket) -> Bool { remove(ticket) }

    private mutating func remove(_ ticket: Ticket) -> Bool {
        guard !gone.contains(ticket.number), waits(ticket) else { return false }
        gone.insert(ticket.number)
        // Who waits longest leaves first as a rule, so the front is where the gone ones gather.
        while head < waiting.count, gone.remove(waiting[head].number) != nil { head += 1 }
        shrink()
        return true
    }

    /// Tickets are numbered in their order, so the first that waits tells of all.
    private func waits(_ ticket: Ticket) -> Bool {
        guard head < waiting.count else { return false }
        return ticket.number >= waiting[head].number && ticket.number < next
    }
}
