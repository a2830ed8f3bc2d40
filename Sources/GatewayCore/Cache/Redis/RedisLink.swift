import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// The connection of one event loop to Redis and the commands that wait for their answers; used on that loop only.
final class RedisLink {
    typealias Completion = (Result<RedisReply, RedisFailure>) -> Void

    private struct Waiting {
        var completion: Completion
        var deadline: NIODeadline
    }

    let loop: any EventLoop
    private let address: RedisAddress
    private let limits: RedisLimits
    private let encryption: NIOSSLContext?
    private let counters: RedisCounters
    private var state = RedisLinkState()
    private var channel: (any Channel)?
    private var waiting: CircularBuffer<Waiting> = []
    private var isTimerSet = false
    private var isFlushPlanned = false

    init(
        _ address: RedisAddress,
        on loop: any EventLoop,
        limits: RedisLimits,
        encryption: NIOSSLContext?,
        counters: RedisCounters
    ) {
        self.address = address
        self.loop = loop
        self.limits = limits
        self.encryption = encryption
        self.counters = counters
    }

    /// Whether commands would be sent now.
    var isReady: Bool { state.isReady }

    /// Sends a command; commands sent in one turn of the loop leave in one piece.
    func send(_ arguments: [[UInt8]], _ completion: @escaping Completion) {
        guard state.isReady, let channel else {
            counters.refusals.add(1, ordering: .relaxed)
            return completion(.failure(.unavailable))
        }
        guard waiting.count < limits.waitingCommands else {
            counters.refusals.add(1, ordering: .relaxed)
            return completion(.failure(.overloaded))
        }
        write(arguments, to: channel, within: limits.command, completion)
    }

    private func write(
        _ arguments: [[UInt8]],
        to channel: any Channel,
        within time: TimeAmount,
        _ completion: @escaping Completion
    ) {
        var buffer = channel.allocator.buffer(capacity: arguments.reduce(16) { $0 + $1.count + 16 })
        RedisCommand.write(arguments, into: &buffer)
        waiting.append(Waiting(completion: completion, deadline: .now() + time))
        channel.write(buffer, promise: nil)
        setTimer()
        guard !isFlushPlanned else { return }
        isFlushPlanned = true
        loop.assumeIsolated().execute {
            self.isFlushPlanned = false
            self.channel?.flush()
        }
    }

    /// Takes the answer to the command that has waited longest.
    ///
    /// - Parameters:
    ///   - reply: The answer.
    ///   - channel: Where it came from; what comes from a channel that was given up is ignored.
    func received(_ reply: RedisReply, on channel: any Channel) {
        guard self.channel === channel else { return }
        guard let first = waiting.popFirst() else {
            channel.close(promise: nil)
            return
        }
        if case .error(let text) = reply {
            first.completion(.failure(.refused(text)))
        } else {
            first.completion(.success(reply))
        }
    }

    /// Ends the connection for good; what waits is told that there is none.
    func stop() {
        state.stop()
        drop(because: .disconnected)
    }
}

// MARK: - Connecting

extension RedisLink {
    /// Begins to connect, unless that has begun.
    func connect() {
        guard state.connect() else { return }
        let link = NIOLoopBound(self, eventLoop: loop)
        let bootstrap = ClientBootstrap(group: loop)
            .connectTimeout(limits.connecting)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.socketOption(.so_keepalive), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try link.value.addHandlers(to: channel)
                }
            }
        bootstrap.connect(host: address.host, port: address.port).assumeIsolated().whenComplete { result in
            switch result {
            case .success(let channel): self.opened(channel)
            case .failure: self.lost()
            }
        }
    }

    private func addHandlers(to channel: any Channel) throws {
        if let encryption {
            let isName = (try? SocketAddress(ipAddress: address.host, port: 0)) == nil
            let handler = try NIOSSLClientHandler(context: encryption, serverHostname: isName ? address.host : nil)
            try channel.pipeline.syncOperations.addHandler(handler)
        }
        try channel.pipeline.syncOperations.addHandler(RedisReplyHandler(self))
    }

    private func opened(_ channel: any Channel) {
        guard state.opened() else { return channel.close(promise: nil) }
        self.channel = channel
        let commands = address.greeting
        for (index, command) in commands.enumerated() {
            write(command, to: channel, within: limits.connecting) { result in
                guard self.channel === channel else { return }
                switch result {
                case .success where index == commands.count - 1:
                    self.state.greeted()
                    self.counters.connections.add(1, ordering: .relaxed)
                case .success: break
                case .failure: self.ended(channel, because: .disconnected)
                }
            }
        }
    }

    /// Notes that a channel is of no use any more.
    ///
    /// - Parameters:
    ///   - channel: The channel; one that was given up before is ignored.
    ///   - failure: What the waiting commands are told.
    func ended(_ channel: any Channel, because failure: RedisFailure) {
        guard self.channel === channel else { return }
        drop(because: failure)
        lost()
    }

    private func drop(because failure: RedisFailure) {
        let (dropped, channel) = (waiting, channel)
        waiting = []
        self.channel = nil
        channel?.close(promise: nil)
        for command in dropped { command.completion(.failure(failure)) }
    }

    private func lost() {
        guard let rest = state.lost(limits) else { return }
        counters.losses.add(1, ordering: .relaxed)
        loop.assumeIsolated().scheduleTask(in: rest) { self.connect() }
    }

    private func setTimer() {
        guard !isTimerSet, let first = waiting.first else { return }
        isTimerSet = true
        loop.assumeIsolated().scheduleTask(deadline: first.deadline) {
            self.isTimerSet = false
            if let first = self.waiting.first, first.deadline <= .now(), let channel = self.channel {
                self.counters.timeouts.add(1, ordering: .relaxed)
                self.ended(channel, because: .timedOut)
            } else {
                self.setTimer()
            }
        }
    }
}

extension RedisAddress {
    /// The commands that open a connection; the last proves that Redis answers.
    fileprivate var greeting: [[[UInt8]]] {
        var commands: [[[UInt8]]] = []
        if let password {
            let names = username.map { [$0] } ?? []
            commands.append((["AUTH"] + names + [password]).map { Array(text: $0) })
        }
        if database != 0 { commands.append([Array(text: "SELECT"), Array(text: "\(database)")]) }
        commands.append([Array(text: "PING")])
        return commands
    }
}
