import GatewayConfiguration
import OrderedCollections
import TestSupport
import Testing
import ValueModel

@testable import GatewayRouting

struct AdmissionQueueTests {
    private static func ticket(_ decision: AdmissionQueue.Decision) throws -> AdmissionQueue.Ticket {
        guard case .wait(let ticket, _, _) = decision else { throw Unexpected() }
        return ticket
    }

    private struct Unexpected: Error {}

    @Test func withoutLimitsEverythingIsTakenIn() {
        var queue = AdmissionQueue(AdmissionLimits())
        for _ in 0..<1000 { #expect(queue.arrive() == .admit) }
        #expect(queue.inFlight == 1000)
        for _ in 0..<1000 { #expect(queue.leave() == nil) }
        #expect(queue.inFlight == 0)
    }

    @Test func beyondTheLimitRequestsWaitInTurnAndThenAreRefused() throws {
        var queue = AdmissionQueue(AdmissionLimits(maxInFlight: 1, maxQueued: 2, queueTimeout: 3))
        #expect(queue.arrive() == .admit)
        let first = queue.arrive()
        guard case .wait(_, 3, 0) = first else { throw Unexpected() }
        let second = queue.arrive()
        guard case .wait(_, 3, 1) = second else { throw Unexpected() }
        #expect(queue.arrive() == .refuse(.queueFull(inFlight: 1, queued: 2)))
        #expect(try queue.leave() == Self.ticket(first))
        #expect(queue.inFlight == 1 && queue.queued == 1)
        #expect(try queue.leave() == Self.ticket(second))
        #expect(queue.leave() == nil)
        #expect(queue.inFlight == 0 && queue.refused == 1)
    }

    @Test func aRequestMayWaitTooLongOrLeave() throws {
        var queue = AdmissionQueue(AdmissionLimits(maxInFlight: 1, maxQueued: 5))
        _ = queue.arrive()
        let tickets = try (0..<3).map { _ in try Self.ticket(queue.arrive()) }
        #expect(queue.expire(tickets[0]) == .waitedTooLong(inFlight: 1, queued: 2))
        #expect(queue.expire(tickets[0]) == nil)
        #expect(queue.cancel(tickets[2]) == true)
        #expect(queue.cancel(tickets[2]) == false)
        #expect(queue.queued == 1)
        #expect(queue.leave() == tickets[1])
        #expect(queue.expire(tickets[1]) == nil, "it was taken in before its time was over")
        #expect(queue.cancel(tickets[1]) == false)
    }

    @Test func theGlobalLimitDoesNotWait() {
        var queue = AdmissionQueue(AdmissionLimits(globalMaxParallelRequests: 1))
        #expect(queue.arrive() == .admit)
        let refusal = AdmissionRefusal.globalLimit(limit: 1, current: 1)
        #expect(queue.arrive() == .refuse(refusal))
        #expect(refusal.status == 429)
        #expect(refusal.message == "Max parallel request limit reached Hit Global Limit: Limit=1, current: 1")
    }

    @Test func refusalsAreLiteLLMs() {
        let refusal = AdmissionRefusal.queueFull(inFlight: 4, queued: 2)
        #expect(refusal.message == "Worker at capacity: 4 in-flight, 2 queued requests. Retry later.")
        #expect(refusal.status == 503 && refusal.type == "overloaded_error" && refusal.retryAfter == 1)
        #expect(refusal.reason == "queue_full")
    }

    @Test func limitsAreRead() {
        let configuration = ProxyConfiguration([
            "general_settings": [
                "max_in_flight_requests_per_worker": "os.environ/N", "max_queued_requests_per_worker": 0,
                "admission_queue_timeout_seconds": 2.5, "global_max_parallel_requests": 9,
            ]
        ])
        let limits = AdmissionLimits(configuration.general) { $0 == "N" ? "4" : nil }
        #expect(
            limits == AdmissionLimits(maxInFlight: 4, maxQueued: 0, queueTimeout: 2.5, globalMaxParallelRequests: 9)
        )
        #expect(AdmissionLimits(ProxyConfiguration([:]).general) { _ in nil } == AdmissionLimits())
        #expect(AdmissionLimits(maxInFlight: 4).maxQueued == 4)
    }

    @Test(arguments: [UInt64](0..<20))
    func countsHoldForAnyCourseOfEvents(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let most = Int.random(in: 1...4, using: &random)
        var queue = AdmissionQueue(AdmissionLimits(maxInFlight: most, maxQueued: Int.random(in: 0...5, using: &random)))
        var inFlight = 0
        var waiting: [AdmissionQueue.Ticket] = []
        for _ in 0..<2000 {
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1:
                switch queue.arrive() {
                case .admit: inFlight += 1
                case .wait(let ticket, _, let behind):
                    #expect(behind == waiting.count)
                    waiting.append(ticket)
                case .refuse: #expect(waiting.count == queue.limits.maxQueued)
                }
            case 2 where inFlight > 0:
                inFlight -= 1
                if let ticket = queue.leave() {
                    #expect(ticket == waiting.removeFirst())
                    inFlight += 1
                }
            case 3 where !waiting.isEmpty:
                #expect(queue.expire(waiting.removeFirst()) != nil)
            case 4 where !waiting.isEmpty:
                #expect(queue.cancel(waiting.remove(at: Int.random(in: 0..<waiting.count, using: &random))) == true)
            default: break
            }
            #expect(queue.inFlight == inFlight && inFlight <= most)
            #expect(queue.queued == waiting.count)
            #expect(waiting.isEmpty || inFlight == most)
        }
    }
}
