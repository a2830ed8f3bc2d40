import ArgumentParser
import GatewayCore

/// The arguments that say how the server listens; their names are those of LiteLLM's command line.
struct ServerOptions: ParsableArguments {
    @Option(help: "The address to listen on; also HOST.")
    var host: String?

    @Option(help: "The port to listen on, 0 for any free one; also PORT.")
    var port: Int?

    @Option(
        name: [.customLong("num_workers"), .customLong("threads")],
        help: "Event loops, one a processor unless given; also NUM_WORKERS."
    )
    var threads: Int?

    @Option(name: .customLong("ssl_keyfile_path"), help: "The private key for TLS; also SSL_KEYFILE_PATH.")
    var keyPath: String?

    @Option(name: .customLong("ssl_certfile_path"), help: "The certificates for TLS; also SSL_CERTFILE_PATH.")
    var certificatePath: String?

    @Option(name: .customLong("keepalive_timeout"), help: "Seconds that an idle connection is kept.")
    var keepAlive: Int?

    @Option(name: .customLong("limit_concurrency"), help: "Connections at once; also LIMIT_CONCURRENCY.")
    var connections: Int?

    @Option(help: "How log lines are written: json or text.")
    var logFormat: LogFormat?

    @Option(help: "The mildest level that is logged: debug, info, warning or error; also LITELLM_LOG.")
    var logLevel: LogLevel?

    @Flag(name: [.customLong("detailed_debug"), .customLong("debug")], help: "The same as --log-level debug.")
    var isDetailed = false

    /// The arguments as the server takes them.
    var flags: ServerFlags {
        var flags = ServerFlags()
        flags.host = host
        flags.port = port
        flags.threads = threads
        flags.tlsKeyPath = keyPath
        flags.tlsCertificatePath = certificatePath
        flags.keepAliveSeconds = keepAlive
        flags.connectionLimit = connections
        flags.logFormat = logFormat
        flags.logLevel = logLevel ?? (isDetailed ? .debug : nil)
        return flags
    }
}
