import NIOCore

/// What is around the requests of a TLS connection: a time for the handshake, and for HTTP/2 a time without streams.
///
/// HTTP/1.1 has its own deadlines in ``ServerConnection`` once the handshake is done.
final class EncryptedConnection: ChannelInboundHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer

    /// The time for a handshake.
    static let handshakeTime = TimeAmount.seconds(10)

    private let loop: LoopContext
    private let limits: ConnectionLimits
    private var context: ChannelHandlerContext?
    private var deadline: Deadline?
    private var streams = 0
    private var isHTTP2 = false

    init(_ loop: LoopContext, limits: ConnectionLimits) {
        self.loop = loop
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        loop.encrypted[ObjectIdentifier(self)] = self
        let deadline = loop.deadlines.makeDeadline { [unowned self] in close() }
        deadline.at = .now() + Self.handshakeTime
        self.deadline = deadline
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        if let deadline { loop.deadlines.remove(deadline) }
        deadline = nil
        loop.encrypted[ObjectIdentifier(self)] = nil
        self.context = nil
    }

    /// The handshake is done, and the requests are those of one protocol.
    func began(isHTTP2: Bool) {
        self.isHTTP2 = isHTTP2
        deadline?.at = isHTTP2 ? .now() + limits.idleTime : .distantFuture
    }

    /// A stream of HTTP/2 was opened.
    func streamOpened() {
        streams += 1
        deadline?.at = .distantFuture
    }

    /// A stream of HTTP/2 is over.
    func streamClosed() {
        streams -= 1
        guard streams == 0 else { return }
        if loop.isDraining { return close() }
        deadline?.at = .now() + limits.idleTime
    }

    /// Closes an HTTP/2 connection without streams, or one whose handshake is not done; the others close by themselves.
    func closeWhenIdle() {
        if streams == 0, isHTTP2 || deadline?.at != .distantFuture { close() }
    }

    private func close() {
        context?.close(promise: nil)
    }
}
