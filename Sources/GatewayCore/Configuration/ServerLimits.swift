/// How much a client may ask of the server.
public struct ServerLimits: Sendable, Hashable {
    /// The longest body of a request in bytes; beyond it the answer is 413.
    public var requestBytes = 64 << 20
    /// The longest request line with all headers, in bytes.
    public var headerBytes = 64 << 10
    /// Open connections; nil for any.
    public var connections: Int?
    /// The time in which the next part of a body must come.
    public var bodyTimeout = Duration.seconds(60)
    /// The time that a connection stays open between two requests.
    public var keepAlive = Duration.seconds(75)
    /// The time in which a client must take what is written to it.
    public var writeTimeout = Duration.seconds(60)

    /// Creates the limits that count where nothing is configured.
    public init() {}
}
