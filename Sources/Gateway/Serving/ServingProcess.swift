import ArgumentParser
import Diagnostics
import GatewayConfiguration
import GatewayCore
import Synchronization

/// A gateway that serves until it is told to stop.
struct ServingProcess {
    private let start: ServingStart
    private let path: String?
    private let environment: ServerEnvironment
    private let ignoredArguments: [String]
    private let log: GatewayLog
    private let metrics: GatewayMetrics
    private let signals = ProcessEvents()
    private let watch = Watch()

    /// The watched files, which the loop that looks at them shares with the one that loads them.
    private final class Watch: Sendable {
        let files = Mutex(ConfigurationWatch())
    }

    init(_ start: ServingStart, path: String?, environment: ServerEnvironment, ignoredArguments: [String]) {
        self.start = start
        self.path = path
        self.environment = environment
        self.ignoredArguments = ignoredArguments
        let settings = start.settings
        let loops = settings.loops
        log = GatewayLog(format: settings.logFormat, level: settings.logLevel, loops: loops) {
            OutputStream.standardOutput.write($0)
        }
        metrics = GatewayMetrics(
            loops: loops,
            version: ProgramVersion.current,
            startTime: Double(GatewayLog.wallClock()) / 1e9
        )
    }

    /// Serves; returns after the gateway has stopped.
    ///
    /// - Throws: The exit status when the gateway cannot start; the log says why.
    func run() async throws {
        log.start()
        defer { log.close() }
        for name in ignoredArguments {
            log.write(.warning, "the argument has no effect in this gateway", [("name", name)])
        }
        if let load = start.warnings { report(load) }
        let log = log
        metrics.countDroppedLines(of: log)
        let (server, ports) = try await startServer()
        var facts = [("host", start.settings.host), ("port", "\(ports.port)")]
        if let port = ports.healthPort { facts.append(("health_port", "\(port)")) }
        facts += [("models", "\(start.loaded.configuration.deployments.count)"), ("version", ProgramVersion.current)]
        log.write(.info, "the gateway is ready", facts)
        let watching = watchFiles()
        for await event in signals.events {
            switch event {
            case .reload: reload(server)
            case .stop:
                watching?.cancel()
                await stop(server)
                return
            }
        }
    }

    private func startServer() async throws -> (GatewayServer, (port: Int, healthPort: Int?)) {
        do {
            let server = try GatewayServer(start.loaded, settings: start.settings, metrics: metrics, log: log)
            return (server, try await server.start())
        } catch {
            var facts = [("host", start.settings.host), ("port", "\(start.settings.port)")]
            facts.append(("reason", ServingProblem.text(of: error)))
            log.write(.error, "the gateway cannot start", facts)
            throw ExitCode.failure
        }
    }

    private func stop(_ server: GatewayServer) async {
        log.write(.info, "the gateway stops when the requests under way are done")
        let log = log
        let events = signals.events
        // Who asks twice does not want to wait.
        let impatience = Task {
            for await event in events where event == .stop {
                log.write(.warning, "the gateway was told twice to stop, and stops at once")
                log.close()
                exit(1)
            }
        }
        let isComplete = await server.drain()
        impatience.cancel()
        if isComplete {
            log.write(.info, "the gateway has stopped")
        } else {
            log.write(.warning, "the gateway has stopped before all requests were done")
        }
    }

    private func reload(_ server: GatewayServer) {
        guard let path else { return }
        watch.files.withLock { $0.prepare() }
        let load = ConfigurationLoader(environment: environment).load(path)
        watch.files.withLock { $0.watch(load.watchedPaths(path)) }
        report(load)
        guard let loaded = load.loaded else {
            metrics.recordReload(accepted: false, at: Double(GatewayLog.wallClock()) / 1e9)
            log.write(.error, "the new configuration is refused, the one before stays", [("file", path)])
            return
        }
        do {
            try server.reload(loaded)
            log.write(.info, "the new configuration is served", [("file", path)])
        } catch {
            metrics.recordReload(accepted: false, at: Double(GatewayLog.wallClock()) / 1e9)
            let facts = [("file", path), ("reason", ServingProblem.text(of: error))]
            log.write(.error, "the new configuration is refused, the one before stays", facts)
        }
    }

    /// Looks at the files every second, and tells the process when they have changed.
    private func watchFiles() -> Task<Void, Never>? {
        guard let path, let load = start.warnings else { return nil }
        watch.files.withLock { $0.watch(load.watchedPaths(path), seen: start.seen) }
        let (watch, signals) = (watch, signals)
        return Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                if watch.files.withLock({ $0.poll() }) { signals.send(.reload) }
            }
        }
    }

    /// Writes the problems of a configuration into the log, each as one line.
    private func report(_ load: ConfigurationLoad) {
        for diagnostic in load.diagnostics {
            let file = diagnostic.span.flatMap { load.sources.file(of: $0) }
            var place = file?.name ?? diagnostic.file ?? ""
            if let file, let span = diagnostic.span {
                let position = file.position(of: Int(span.start))
                place += ":\(position.line):\(position.column)"
            }
            log.write(
                diagnostic.severity.logLevel,
                diagnostic.message,
                [("place", place), ("code", diagnostic.code.name)]
            )
        }
    }
}

extension ConfigurationLoad {
    /// The files that a change of the configuration shows in.
    fileprivate func watchedPaths(_ path: String) -> [String] {
        sources.files.isEmpty ? [path] : sources.files.map(\.name)
    }
}

extension Severity {
    /// The level of a problem in the log.
    fileprivate var logLevel: LogLevel {
        switch self {
        case .info: .info
        case .warning: .warning
        case .error: .error
        }
    }
}
