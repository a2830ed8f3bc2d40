import GatewayRouting
import NIOCore
import Synchronization

/// The state that several gateways share over Redis: cooldowns, and what is counted in the current minute.
///
/// Requests never wait for it: each gateway decides alone, and a round, a few times a second, tells the others what
/// happened here and takes in what happened there. While Redis is away nothing is shared, and nothing else changes.
final class SharedState: Sendable {
    /// The router whose state is shared, and which of its deployments are counted.
    struct Router: Sendable {
        /// The deployments.
        var table: RoutingTable
        /// Whether all are counted, and not only those with a limit a minute.
        var countsAll: Bool
        /// Lets a change be made to the router's state, and returns after it.
        var access: @Sendable ((inout RouterState) -> Void) -> Void
    }

    private struct State {
        var router: Router?
        /// Whether the ledger does not know the router yet.
        var isNew = false
        var round: Task<Void, Never>?
        var timer: RepeatedTask?
        var health = SharedStateHealth()
    }

    /// How long a round waits for the next.
    static let interval = TimeAmount.milliseconds(250)

    /// Where it is.
    let place: SharedStatePlace
    private let loop: any EventLoop
    private let connections: RedisConnections
    private let errors: SharedStateErrors
    private let log: GatewayLog
    private let state = Mutex(State())
    private let ledger: Mutex<SharedLedger>

    /// Begins to connect.
    ///
    /// - Parameters:
    ///   - place: Where the state is.
    ///   - loop: The loop that rounds run on.
    ///   - errors: Counts rounds that failed.
    ///   - log: Is told when Redis goes and comes.
    ///   - limits: How long Redis may take.
    /// - Throws: NIOSSL's error, for certificates that cannot be read.
    init(
        _ place: SharedStatePlace,
        on loop: any EventLoop,
        errors: SharedStateErrors,
        log: GatewayLog,
        limits: RedisLimits = .init()
    ) throws {
        self.place = place
        self.loop = loop
        self.errors = errors
        self.log = log
        ledger = Mutex(SharedLedger(namespace: place.namespace))
        connections = try RedisConnections(to: place.address, on: loop, limits: limits)
        connections.start()
    }

    /// Shares the state of a router from the next round on, in place of the one before.
    func serve(_ router: Router) {
        router.access { $0.collectsChanges = true }
        state.withLock { state in
            state.router = router
            state.isNew = true
        }
    }

    /// Begins with the rounds.
    func start() {
        let executor = LoopExecutor(loop)
        let timer = loop.scheduleRepeatedTask(initialDelay: Self.interval, delay: Self.interval) { [weak self] _ in
            guard let self else { return }
            state.withLock { state in
                guard state.round == nil else { return }
                state.round = Task(executorPreference: executor) {
                    await self.round(now: .current, time: WallClock.seconds)
                    self.state.withLock { $0.round = nil }
                }
            }
        }
        state.withLock { $0.timer = timer }
    }

    /// Tells the others what they do not know yet, and ends the connection for good.
    func stop() async {
        let round = state.withLock { state in
            state.timer?.cancel()
            state.timer = nil
            return state.round
        }
        await round?.value
        await self.round(now: .current, time: WallClock.seconds)
        connections.stop()
    }

    /// Writes what happened here, and takes in what happened elsewhere.
    ///
    /// Rounds follow each other; no two of them run at once.
    ///
    /// - Parameters:
    ///   - now: The time.
    ///   - time: The seconds since 1970.
    func round(now: Moment, time: Double) async {
        let (router, isNew) = state.withLock { state in
            defer { state.isNew = false }
            return (state.router, state.isNew)
        }
        guard let router, let connection = connections.connection(on: loop) else { return }
        var own: [StateChange] = []
        router.access { own = $0.takeChanges(at: now) }
        let (writes, readings) = ledger.withLock { [own] ledger in
            if isNew { ledger.adopt(router.table.deployments, countsAll: router.countsAll) }
            ledger.collect(own, now: now)
            return (ledger.writes(now: now, time: time), ledger.readings())
        }
        let answers = await connection.answers(to: writes.flatMap(\.commands) + readings.map(\.command))
        let (counts, cooldowns) = takeIn(writes, readings, answers)
        let lifetimes = await connection.answers(
            to: ledger.withLock { ledger in cooldowns.map { ledger.lifetime(of: $0.place) } }
        )
        let others =
            counts
            + ledger.withLock { [cooldowns] ledger in
                zip(cooldowns, lifetimes).compactMap { cooldown, lifetime in
                    guard case .success(let reply) = lifetime else { return nil }
                    return ledger.cooledDown(cooldown.place, mark: cooldown.mark, reply)
                }
            }
        if !others.isEmpty {
            // After a reload in the meantime, the news is for the router that serves now.
            (state.withLock { $0.router } ?? router).access { router in
                for change in others { router.apply(change, now: now) }
            }
        }
        report((answers + lifetimes).firstFailure, at: now.seconds)
    }

    /// Gives the answers to the ledger.
    private func takeIn(
        _ writes: [SharedWrite],
        _ readings: [SharedReading],
        _ answers: [Result<RedisReply, RedisFailure>]
    ) -> (changes: [StateChange], cooldowns: [(place: Int, mark: Int)]) {
        var rest = answers[...]
        return ledger.withLock { ledger in
            for write in writes {
                rest = rest.dropFirst(write.commands.count - 1)
                if let answer = rest.popFirst() { ledger.written(write, answer) }
            }
            var changes: [StateChange] = []
            var cooldowns: [(place: Int, mark: Int)] = []
            for (reading, answer) in zip(readings, rest) {
                guard case .success(let reply) = answer else { continue }
                let news = ledger.read(reading, reply)
                changes += news.changes
                cooldowns += news.cooldowns
            }
            return (changes, cooldowns)
        }
    }

    private func report(_ failure: RedisFailure?, at seconds: Double) {
        if failure != nil { errors.add() }
        let place = [("host", place.address.host), ("port", "\(place.address.port)")]
        switch state.withLock({ $0.health.note(failure == nil, at: seconds) }) {
        case .lost?:
            let reason = failure.map { [("reason", $0.reason)] } ?? []
            log.write(.warning, "the shared state is away, this gateway counts alone", place + reason)
        case .found?: log.write(.info, "the shared state is back", place)
        case nil: break
        }
    }
}

extension [Result<RedisReply, RedisFailure>] {
    /// The first of the failures.
    fileprivate var firstFailure: RedisFailure? {
        for case .failure(let failure) in self { return failure }
        return nil
    }
}
