import NIOCore
import NIOPosix

/// The listening socket.
struct Listener {
    let group: MultiThreadedEventLoopGroup
    let ledger: Ledger

    /// Binds to a port of 127.0.0.1.
    ///
    /// - Parameter port: The port; 0 takes a free one.
    /// - Returns: The channel of the listening socket.
    /// - Throws: The system's error.
    func listen(on port: Int) throws -> any Channel {
        let ledger = ledger
        return try ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 4096)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Connection(ledger: ledger))
                }
            }
            .bind(host: "127.0.0.1", port: port)
            .wait()
    }
}
