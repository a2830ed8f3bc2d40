import NIOCore

/// How much, and how slowly, a client may send and read.
struct ConnectionLimits: Sendable {
    /// The greatest body in bytes.
    var bodyBytes = 100 << 20
    /// The greatest header block in bytes.
    var headerBytes = 64 << 10
    /// The time for a request to arrive whole, from its first byte; for bodies, between two reads.
    var receiveTime = TimeAmount.seconds(60)
    /// The time a connection may stay open without a request.
    var idleTime = TimeAmount.seconds(75)
    /// The time a client may leave a response unread.
    var sendTime = TimeAmount.seconds(60)
    /// Connections that may be open at once on one event loop.
    var connectionsPerLoop = 16_384

    /// Creates the limits of a server.
    ///
    /// - Parameters:
    ///   - limits: What is configured for all of it.
    ///   - loops: The number of event loops that share it.
    init(_ limits: ServerLimits, loops: Int) {
        bodyBytes = limits.requestBytes
        headerBytes = limits.headerBytes
        receiveTime = TimeAmount(limits.bodyTimeout)
        idleTime = TimeAmount(limits.keepAlive)
        sendTime = TimeAmount(limits.writeTimeout)
        if let connections = limits.connections { connectionsPerLoop = max(1, connections / max(1, loops)) }
    }

    /// Creates the limits that hold where nothing is configured.
    init() {}
}
