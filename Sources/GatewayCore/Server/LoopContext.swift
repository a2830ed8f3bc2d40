import GatewayRouting
import NIOCore

/// What belongs to one event loop alone and needs no lock.
final class LoopContext: @unchecked Sendable {
    /// The loop.
    let loop: any EventLoop
    /// The number of the loop, from 0.
    let index: Int
    /// Runs tasks on the loop.
    let executor: LoopExecutor
    /// The deadlines of the loop's connections.
    let deadlines: Deadlines
    /// The connections to upstreams.
    let upstreams: UpstreamPool
    /// Memory for what is read and written.
    let allocator = ByteBufferAllocator()
    /// Chance, for routing and identities; not for secrets.
    var random = FastRandom()
    /// The connections of clients.
    var connections: [ObjectIdentifier: ServerConnection] = [:]
    private var minute: Int64 = 0
    private var wallOffset = 0.0
    private var date = HTTPDate()
    private var nextMinute = 0.0
    /// The TLS connections of clients, whatever they carry.
    var encrypted: [ObjectIdentifier: EncryptedConnection] = [:]
    /// Whether connections close after their response.
    var isDraining = false

    /// What the configuration means for requests; replaced when it is reloaded.
    var state: GatewayState
    /// The door of the data plane.
    let admission: Admission
    /// Counts what happens on the loop.
    let metrics: MetricsRecorder
    /// Takes a line of the log for each request.
    let log: @Sendable (RequestRecord) -> Void

    init(
        _ loop: any EventLoop,
        index: Int,
        state: GatewayState,
        admission: Admission,
        upstreamTLS: UpstreamTLS,
        metrics: MetricsRecorder,
        log: @escaping @Sendable (RequestRecord) -> Void
    ) {
        self.loop = loop
        self.index = index
        self.state = state
        self.admission = admission
        self.metrics = metrics
        self.log = log
        executor = LoopExecutor(loop)
        deadlines = Deadlines(loop)
        upstreams = UpstreamPool(loop, deadlines: deadlines, settings: .init(), tls: upstreamTLS)
    }

    /// Now, as routing counts time.
    var moment: Moment {
        let now = NIODeadline.now().uptimeNanoseconds
        let seconds = Double(now) / 1e9
        if seconds >= nextMinute { readClock(seconds) }
        return Moment(seconds: seconds, minute: minute)
    }

    /// The header line with the time of day.
    var dateLine: [UInt8] { date.line(at: Int64(moment.seconds + wallOffset)) }

    /// Waits, on the loop.
    ///
    /// - Parameters:
    ///   - seconds: How long; a day at most.
    ///   - interruptible: Gets what ends the wait sooner, to be called on the loop.
    func sleep(_ seconds: Double, interruptible: (@escaping () -> Void) -> Void) async {
        let nanoseconds = Int64(max(0, min(seconds, 86_400)) * 1e9)
        await withUnsafeContinuation { (continuation: UnsafeContinuation<Void, Never>) in
            let wait = Wait(continuation)
            let scheduled = loop.scheduleTask(in: .nanoseconds(nanoseconds)) { wait.end() }
            interruptible {
                scheduled.cancel()
                wait.end()
            }
        }
    }

    /// A wait that ends once, whoever ends it.
    private final class Wait: @unchecked Sendable {
        private var continuation: UnsafeContinuation<Void, Never>?

        init(_ continuation: UnsafeContinuation<Void, Never>) {
            self.continuation = continuation
        }

        func end() {
            continuation?.resume()
            continuation = nil
        }
    }

    /// Reads the wall clock, once a minute.
    private func readClock(_ seconds: Double) {
        let wall = WallClock.seconds
        minute = Int64(wall / 60)
        wallOffset = wall - seconds
        nextMinute = seconds + 60 - wall.truncatingRemainder(dividingBy: 60)
    }

    /// Closes connections without a request, and all others after their response.
    func drain() {
        loop.assertInEventLoop()
        isDraining = true
        for connection in Array(connections.values) { connection.closeWhenIdle() }
        for connection in Array(encrypted.values) { connection.closeWhenIdle() }
    }
}
