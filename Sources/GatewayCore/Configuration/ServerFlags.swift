/// What the arguments of the program say about the server; nil where they say nothing.
public struct ServerFlags: Sendable, Hashable {
    /// The address to listen on.
    public var host: String?
    /// The port to listen on.
    public var port: Int?
    /// Event loops.
    public var threads: Int?
    /// The path of the private key for TLS.
    public var tlsKeyPath: String?
    /// The path of the certificate chain for TLS.
    public var tlsCertificatePath: String?
    /// Seconds that an idle connection is kept.
    public var keepAliveSeconds: Int?
    /// Connections at once.
    public var connectionLimit: Int?
    /// How log lines are written.
    public var logFormat: LogFormat?
    /// The mildest level that is logged.
    public var logLevel: LogLevel?

    /// Creates flags of which none is given.
    public init() {}
}
