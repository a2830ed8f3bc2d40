import GatewayConfiguration
import GatewayRouting
import NIOCore
import NIOPosix
import NIOSSL
import OrderedCollections
import Synchronization
import ValueModel

/// The gateway as one object: it listens, takes new configurations while it runs, and stops without losing a request.
///
/// Its life: created, ``start()``, ``reload(_:)`` any number of times, ``drain()`` once.
public final class GatewayServer: Sendable {
    private let group: MultiThreadedEventLoopGroup
    private let healthGroup: MultiThreadedEventLoopGroup?
    private let loops: [LoopContext]
    private let status: GatewayStatus
    private let settings: ServerSettings
    private let metrics: GatewayMetrics
    private let listeners = Mutex<[any Channel]>([])
    private let current: Mutex<GatewayState>
    private let sharing: Sharing

    /// Creates a gateway that does not listen yet.
    ///
    /// - Parameters:
    ///   - loaded: The configuration.
    ///   - settings: How it listens and stops.
    ///   - metrics: Counts what happens; made for as many event loops as `settings` say.
    ///   - log: Takes a line for each request.
    /// - Throws: ``GatewayProblem`` when the configuration cannot be served.
    public init(
        _ loaded: LoadedConfiguration,
        settings: ServerSettings,
        metrics: GatewayMetrics,
        log: GatewayLog
    ) throws {
        let count = settings.threads ?? System.coreCount
        let group = MultiThreadedEventLoopGroup(numberOfThreads: count)
        self.group = group
        self.settings = settings
        self.metrics = metrics
        let state = try Self.state(loaded, previous: nil, group: group, metrics: metrics)
        current = Mutex(state)
        sharing = Sharing(on: group.next(), metrics: metrics, log: log)
        try sharing.serve(state, loaded)
        let variables = loaded.environment.variables
        let admission = Admission(AdmissionLimits(loaded.configuration.general) { variables[$0] })
        let status = GatewayStatus(settings: settings, metrics: metrics, admission: admission)
        self.status = status
        let tls = UpstreamTLS(verifies: Self.verifiesUpstreams(loaded))
        func context(_ loop: any EventLoop, _ index: Int) -> LoopContext {
            let context = LoopContext(
                loop,
                index: index,
                state: state,
                admission: admission,
                upstreamTLS: tls,
                metrics: metrics.recorder(on: index),
                log: { [buffer = log.buffer(on: index)] in buffer.record($0) }
            )
            context.upstreams.metrics = context.metrics
            LoopLag.measure(loop, context.metrics)
            return context
        }
        var loops = group.makeIterator().enumerated().map { context($1, $0) }
        if settings.healthPort != nil {
            let health = MultiThreadedEventLoopGroup(numberOfThreads: 1)
            healthGroup = health
            loops.append(context(health.next(), count))
        } else {
            healthGroup = nil
        }
        self.loops = loops
    }

    private static func state(
        _ loaded: LoadedConfiguration,
        previous: GatewayState?,
        group: any EventLoopGroup,
        metrics: GatewayMetrics
    ) throws -> GatewayState {
        let cache = try cache(loaded, previous: previous, group: group)
        let state = try GatewayState(loaded, previous: previous, cache: cache) { deployment, base in
            metrics.deployment(
                id: deployment.id,
                model: deployment.model,
                provider: deployment.provider,
                apiBase: base
            )
        }
        metrics.setDeployments(
            zip(state.table.deployments, state.labels).map { deployment, labels in
                GatewayMetrics.ConfiguredDeployment(
                    group: deployment.groupName,
                    labels: labels,
                    tpm: deployment.limits.tpm.map(Double.init),
                    rpm: deployment.limits.rpm.map(Double.init)
                )
            }
        )
        return state
    }

    /// Returns the cache of a configuration; the one before, with all that is in it, if nothing changed.
    private static func cache(
        _ loaded: LoadedConfiguration,
        previous: GatewayState?,
        group: any EventLoopGroup
    ) throws -> AnswerCache? {
        let variables = loaded.environment.variables
        let gateway = loaded.configuration.gateway
        guard gateway.cache?.resolved({ variables[$0] }) == true else { return nil }
        let policy = try CachePolicy(gateway.cacheSettings) { variables[$0] }
        if let cache = previous?.cache, cache.policy == policy { return cache }
        return try AnswerCache(policy, on: group)
    }

    private static func verifiesUpstreams(_ loaded: LoadedConfiguration) -> Bool {
        guard let value = loaded.configuration.gateway.extras["ssl_verify"] else { return true }
        return Bool(settingValue: value) ?? true
    }

    // MARK: Life

    /// Opens the ports.
    ///
    /// - Returns: The port, and the one of the health endpoints if they have their own.
    /// - Throws: What the system says of the ports, or the TLS library of the certificates.
    public func start() async throws -> (port: Int, healthPort: Int?) {
        let application = GatewayApplication(status: status)
        let main = settings.threads ?? System.coreCount
        let listener = Listener(
            limits: ConnectionLimits(settings.limits, loops: main),
            tls: try tls(),
            loops: loops,
            serve: { application.serve($0) }
        )
        let channel = try await listener.open(group, host: settings.host, port: settings.port)
        listeners.withLock { $0.append(channel) }
        guard let healthGroup, let port = settings.healthPort else { return (Self.port(of: channel), nil) }
        var health = listener
        health.tls = nil
        let channelOfHealth = try await health.open(healthGroup, host: settings.host, port: port)
        listeners.withLock { $0.append(channelOfHealth) }
        return (Self.port(of: channel), Self.port(of: channelOfHealth))
    }

    private static func port(of channel: any Channel) -> Int { channel.localAddress?.port ?? 0 }

    private func tls() throws -> NIOSSLContext? {
        guard let files = settings.tls else { return nil }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(files.certificatePath).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: files.keyPath, format: .pem))
        )
        configuration.applicationProtocols = ["h2", "http/1.1"]
        return try NIOSSLContext(configuration: configuration)
    }

    /// Serves another configuration from the next request on; requests under way keep the one they began with.
    ///
    /// - Parameter loaded: The configuration.
    /// - Throws: Why it cannot be served; the one before stays.
    public func reload(_ loaded: LoadedConfiguration) throws {
        try current.withLock { current in
            let state = try Self.state(loaded, previous: current, group: group, metrics: metrics)
            try sharing.serve(state, loaded)
            let old = current
            current = state
            for context in loops { context.loop.execute { context.state = state } }
            if let cache = old.cache, cache !== state.cache { cache.stop() }
        }
        metrics.recordReload(accepted: true, at: WallClock.seconds)
    }

    /// Stops: readiness says no, after a moment no connection is taken, requests under way end within the grace period.
    ///
    /// - Returns: Whether all of them ended in time.
    @discardableResult
    public func drain() async -> Bool {
        status.isDraining = true
        try? await Task.sleep(for: settings.drainDelay)
        for channel in listeners.withLock({ $0 }) { try? await channel.close() }
        for context in loops { context.loop.execute { context.drain() } }
        let end = ContinuousClock.now + settings.gracePeriod
        var open = await connections()
        while open > 0, ContinuousClock.now < end {
            try? await Task.sleep(for: .milliseconds(20))
            open = await connections()
        }
        await sharing.stop()
        current.withLock { $0.cache?.stop() }
        try? await group.shutdownGracefully()
        try? await healthGroup?.shutdownGracefully()
        return open == 0
    }

    private func connections() async -> Int {
        var count = 0
        for context in loops {
            count += (try? await context.loop.submit { context.connections.count }.get()) ?? 0
        }
        return count
    }
}
