public import NIOCore
import NIOSSL
import Synchronization

/// The connections to one Redis: one for each event loop.
public final class RedisConnections: Sendable {
    /// What happened since the start.
    let counters = RedisCounters()
    private let connections: [RedisConnection]

    /// Creates the connections; ``start()`` opens them.
    ///
    /// - Parameters:
    ///   - address: Where Redis is.
    ///   - group: The loops that will ask.
    ///   - limits: How long Redis may take.
    /// - Throws: NIOSSL's error, for certificates that cannot be read.
    public init(to address: RedisAddress, on group: any EventLoopGroup, limits: RedisLimits = .init()) throws {
        let encryption = try address.usesTLS ? NIOSSLContext(configuration: address.encryption) : nil
        connections = group.makeIterator().map { [counters] loop in
            RedisConnection(address, on: loop, limits: limits, encryption: encryption, counters: counters)
        }
    }

    /// Begins to connect.
    public func start() {
        for connection in connections { connection.start() }
    }

    /// Ends the connections for good.
    public func stop() {
        for connection in connections { connection.stop() }
    }

    /// Finds the connection of a loop.
    ///
    /// - Parameter loop: The loop that asks.
    /// - Returns: The loop's own connection; any for a loop of another group.
    public func connection(on loop: any EventLoop) -> RedisConnection? {
        connections.first { $0.loop === loop } ?? connections.first
    }
}

extension RedisAddress {
    fileprivate var encryption: TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        if !checksCertificate { configuration.certificateVerification = .none }
        if let certificatesFile { configuration.trustRoots = .file(certificatesFile) }
        return configuration
    }
}
