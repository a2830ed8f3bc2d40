import NIOCore
import NIOPosix
import NIOSSL

/// The connections of one event loop to upstreams.
///
/// A connection that was used last is used first.
final class UpstreamPool {
    /// How connections are made and kept.
    struct Settings: Sendable {
        /// The time to connect.
        var connectTime = TimeAmount.seconds(5)
        /// The time a connection without a call stays open; shorter than what servers commonly allow.
        var restTime = TimeAmount.seconds(50)
        /// Connections without a call that are kept for an origin.
        var restingConnections = 512
    }

    private let loop: any EventLoop
    private let deadlines: Deadlines
    private let settings: Settings
    private let tls: UpstreamTLS
    /// Counts connections; nil where nobody reads it.
    var metrics: MetricsRecorder?
    private var homes: [UpstreamOrigin: Home] = [:]

    init(_ loop: any EventLoop, deadlines: Deadlines, settings: Settings, tls: UpstreamTLS) {
        self.loop = loop
        self.deadlines = deadlines
        self.settings = settings
        self.tls = tls
    }

    /// Sends a request on a connection that is free, or on a new one.
    ///
    /// - Parameters:
    ///   - request: The bytes of the whole request.
    ///   - origin: Where it goes.
    ///   - patience: The time until the whole response must be there, or with `limitsGaps` the next piece of it.
    ///   - limitsGaps: Whether the time begins anew with each piece.
    ///   - isFresh: Whether the connection must be a new one; those that rest are then closed, as they may be stale too.
    /// - Returns: The call, to which the response goes.
    func call(
        _ request: ByteBuffer,
        to origin: UpstreamOrigin,
        patience: TimeAmount?,
        limitsGaps: Bool,
        isFresh: Bool = false
    ) -> UpstreamCall {
        loop.assertInEventLoop()
        let call = UpstreamCall(loop: loop, patience: patience, limitsGaps: limitsGaps)
        let home = self.home(of: origin)
        if isFresh { home.closeResting() }
        if let connection = home.takeResting() {
            metrics?.count(.upstreamConnectionsReused)
            connection.start(call, request)
        } else {
            connect(home, call, request)
        }
        return call
    }

    /// Closes all connections that have no call.
    func closeResting() {
        for home in homes.values { home.closeResting() }
    }

    private func home(of origin: UpstreamOrigin) -> Home {
        if let home = homes[origin] { return home }
        let home = Home(origin, settings: settings)
        homes[origin] = home
        return home
    }

    private func connect(_ home: Home, _ call: UpstreamCall, _ request: ByteBuffer) {
        let origin = home.origin
        let connection = UpstreamConnection(home: home, deadlines: deadlines)
        let tls = self.tls
        let metrics = self.metrics
        let started = NIODeadline.now()
        let patience = call.patience.map { min($0, settings.connectTime) } ?? settings.connectTime
        let connected = ClientBootstrap(group: loop)
            .connectTimeout(patience)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.maxMessagesPerRead, value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if origin.isSecure {
                        try channel.pipeline.syncOperations.addHandler(tls.handler(for: origin.host))
                    }
                    try channel.pipeline.syncOperations.addHandler(connection)
                }
            }
            .connect(host: origin.host, port: origin.port)
        connected.whenComplete { result in
            switch result {
            case .success:
                metrics?.count(.upstreamConnectionsOpened)
                metrics?.observe((NIODeadline.now() - started).nanoseconds, .upstreamConnect)
                // Given up while the connection was made.
                if call.isOver { connection.giveUp() } else { connection.start(call, request) }
            case .failure(let error):
                metrics?.count(.upstreamConnectionsFailed)
                if case ChannelError.connectTimeout(let time) = error {
                    call.failed(.timeout(Double(time.nanoseconds) / 1e9))
                } else {
                    call.failed(.noConnection("\(error)"))
                }
            }
        }
    }

    /// The connections to one origin.
    final class Home: @unchecked Sendable {
        fileprivate let origin: UpstreamOrigin
        private let settings: Settings
        private var resting: [UpstreamConnection] = []

        fileprivate init(_ origin: UpstreamOrigin, settings: Settings) {
            self.origin = origin
            self.settings = settings
        }

        fileprivate func takeResting() -> UpstreamConnection? { resting.popLast() }

        /// Takes a connection back after a call.
        func release(_ connection: UpstreamConnection) {
            guard resting.count < settings.restingConnections else { return connection.giveUp() }
            connection.rest(until: .now() + settings.restTime)
            resting.append(connection)
        }

        /// Forgets a connection that is closed.
        func remove(_ connection: UpstreamConnection) {
            if let index = resting.lastIndex(where: { $0 === connection }) { resting.remove(at: index) }
        }

        fileprivate func closeResting() {
            for connection in Array(resting) { connection.giveUp() }
        }
    }
}
