public import Diagnostics
public import GatewayConfiguration
import NIOCore

/// How the server listens, whom it serves at once and how it stops: from flags, environment and configuration.
///
/// A flag wins over a variable, a variable over the configuration. None of it changes when a configuration is reloaded.
public struct ServerSettings: Sendable, Hashable {
    /// The files of a server that speaks TLS.
    public struct TLSFiles: Sendable, Hashable {
        /// The path of the private key, PEM.
        public var keyPath: String
        /// The path of the certificate chain, PEM.
        public var certificatePath: String
    }

    /// The address to listen on: `--host`, `HOST`.
    public var host = "0.0.0.0"
    /// The port to listen on: `--port`, `PORT`; 0 for any free one.
    public var port = 4000
    /// The port of the health endpoints of their own: `SEPARATE_HEALTH_APP`, `SEPARATE_HEALTH_PORT`; nil without.
    public var healthPort: Int?
    /// Event loops: `--num_workers`, `NUM_WORKERS`; nil for one a processor.
    public var threads: Int?

    /// All event loops, the one of the health endpoints too; metrics and log have a part for each.
    public var loops: Int { (threads ?? System.coreCount) + (healthPort == nil ? 0 : 1) }

    /// The files for TLS: `SSL_KEYFILE_PATH` and `SSL_CERTFILE_PATH`; nil for plain HTTP.
    public var tls: TLSFiles?
    /// What the server takes.
    public var limits = ServerLimits()
    /// The time between SIGTERM and the refusal of new connections: `GATEWAY_DRAIN_DELAY_SECONDS`.
    public var drainDelay = Duration.seconds(3)
    /// The time that running requests have after it: `GATEWAY_GRACE_SECONDS`.
    public var gracePeriod = Duration.seconds(60)
    /// What stands before every path: `SERVER_ROOT_PATH`; empty for nothing.
    public var rootPath = ""
    /// How log lines are written: `--log-format`, `LITELLM_JSON_LOGS`, `litellm_settings.json_logs`.
    public var logFormat = LogFormat.json
    /// The mildest level that is logged: `--log-level`, `LITELLM_LOG`.
    public var logLevel = LogLevel.info

    /// Creates the settings that count where nothing is configured.
    public init() {}

    /// Works the settings out.
    ///
    /// - Parameters:
    ///   - flags: What the arguments say.
    ///   - environment: What the environment says.
    ///   - configuration: What the configuration says, its references followed.
    ///   - collector: Takes a problem for each variable or flag with an impossible value.
    public init(
        flags: ServerFlags,
        environment: ServerEnvironment,
        configuration: ProxyConfiguration,
        into collector: DiagnosticCollector
    ) {
        let reader = ServerSettingsReader(environment: environment, collector: collector)
        host = flags.host ?? environment.text("HOST") ?? host
        port = reader.integer(flags.port, "--port", "PORT", in: 0...65_535) ?? port
        if environment.flag("SEPARATE_HEALTH_APP") {
            healthPort = reader.integer(nil, "", "SEPARATE_HEALTH_PORT", in: 0...65_535) ?? 4001
        }
        threads = reader.integer(flags.threads, "--num_workers", "NUM_WORKERS", in: 1...1024)
        tls = reader.tlsFiles(flags)
        drainDelay = reader.seconds("GATEWAY_DRAIN_DELAY_SECONDS", in: 0...3600) ?? drainDelay
        gracePeriod = reader.seconds("GATEWAY_GRACE_SECONDS", in: 0...86_400) ?? gracePeriod
        rootPath = Self.prefix(environment.text("SERVER_ROOT_PATH") ?? "")
        logFormat = flags.logFormat ?? logFormat
        logLevel = flags.logLevel ?? reader.logLevel() ?? logLevel
        limits = reader.limits(flags, configuration.general)
    }

    /// A path with a slash before it and none behind it.
    private static func prefix(_ path: String) -> String {
        var bytes = Array(path.utf8)
        while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        guard let first = bytes.first else { return "" }
        if first != UInt8(ascii: "/") { bytes.insert(UInt8(ascii: "/"), at: 0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
