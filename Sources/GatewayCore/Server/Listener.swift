import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import NIOSSL
import NIOTLS

/// A port that takes connections: HTTP/1.1, or by agreement (ALPN) HTTP/2 where there is TLS.
struct Listener {
    var limits: ConnectionLimits
    var tls: NIOSSLContext?
    /// The contexts of the loops that serve; connections are spread over them.
    var loops: [LoopContext]
    /// Takes an exchange whose request is whole.
    var serve: @Sendable (Exchange) -> Void

    /// Opens the port.
    ///
    /// - Parameters:
    ///   - group: The loops of ``loops``.
    ///   - host: An address or name.
    ///   - port: The port; 0 for any free one.
    /// - Returns: The channel that accepts.
    /// - Throws: What the system says of the port.
    func open(_ group: any EventLoopGroup, host: String, port: Int) async throws -> any Channel {
        try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 4096)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            // TLS has no half of a connection: its end without a word of goodbye would not be noticed.
            .childChannelOption(.allowRemoteHalfClosure, value: tls == nil)
            .childChannelOption(.writeBufferWaterMark, value: .init(low: 64 << 10, high: 256 << 10))
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try self.setUp(channel) }
            }
            .bind(host: host, port: port)
            .get()
    }

    private func setUp(_ channel: any Channel) throws {
        guard let loop = loops.first(where: { $0.loop === channel.eventLoop }) else { throw ChannelError.eof }
        let open = max(loop.connections.count, loop.encrypted.count)
        guard open < limits.connectionsPerLoop, !loop.isDraining else {
            throw ChannelError.ioOnClosedChannel
        }
        guard let tls else { return try addHTTP1(to: channel.pipeline.syncOperations, loop) }
        let pipeline = channel.pipeline.syncOperations
        let connection = EncryptedConnection(loop, limits: limits)
        try pipeline.addHandler(connection)
        try pipeline.addHandler(NIOSSLServerHandler(context: tls))
        let negotiation = ApplicationProtocolNegotiationHandler { result, channel in
            channel.eventLoop.makeCompletedFuture {
                if case .negotiated("h2") = result {
                    connection.began(isHTTP2: true)
                    try addHTTP2(to: channel, loop, connection)
                } else {
                    connection.began(isHTTP2: false)
                    try addHTTP1(to: channel.pipeline.syncOperations, loop)
                }
            }
        }
        try pipeline.addHandler(negotiation)
    }

    private func addHTTP1(to pipeline: ChannelPipeline.SynchronousOperations, _ loop: LoopContext) throws {
        try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
        try pipeline.addHandler(ServerConnection(loop, limits: limits, isHTTP2: false, serve: serve))
    }

    private func addHTTP2(to channel: any Channel, _ loop: LoopContext, _ connection: EncryptedConnection) throws {
        let configuration = NIOHTTP2Handler.ConnectionConfiguration()
        var stream = NIOHTTP2Handler.StreamConfiguration()
        stream.targetWindowSize = 1 << 20
        _ = try channel.pipeline.syncOperations.configureHTTP2Pipeline(
            mode: .server,
            connectionConfiguration: configuration,
            streamConfiguration: stream
        ) { stream in
            stream.eventLoop.makeCompletedFuture {
                if loop.isDraining { throw ChannelError.ioOnClosedChannel }
                connection.streamOpened()
                stream.closeFuture.whenComplete { _ in connection.streamClosed() }
                let pipeline = stream.pipeline.syncOperations
                try pipeline.addHandler(HTTP2FramePayloadToHTTP1ServerCodec())
                try pipeline.addHandler(ServerConnection(loop, limits: limits, isHTTP2: true, serve: serve))
            }
        }
    }
}
