import NIOCore
import NIOHTTP1

/// One request of a client and the response to it, on the event loop of the connection.
///
/// The life of a response: nothing sent, then either ``respond(_:body:)`` alone, or ``begin(_:)``, ``write(_:)`` as often
/// as there are bytes, and ``end()`` or ``abort()``. What is sent after the client left is dropped.
final class Exchange: @unchecked Sendable {
    /// How far the response is.
    enum Progress {
        /// Nothing was sent.
        case waiting
        /// The head was sent.
        case streaming
        /// All was sent, or the client left.
        case over
    }

    /// The request's line and headers.
    let head: HTTPRequestHead
    /// The whole body.
    var body: ByteBuffer
    /// The address of the client without its port.
    let clientAddress: String
    /// When the first byte of the request was read.
    let started: NIODeadline
    /// The loop of the connection.
    let loop: LoopContext
    /// How far the response is.
    private(set) var progress = Progress.waiting
    /// Whether the client left before its response was complete.
    private(set) var isAbandoned = false
    /// The status that was sent; 0 before.
    private(set) var status = 0
    /// Called once when the client leaves before its response is complete.
    var onLeave: (() -> Void)?
    /// Called when the connection takes bytes again.
    var onWritable: (() -> Void)?

    private unowned let connection: ServerConnection

    init(
        _ head: HTTPRequestHead,
        body: ByteBuffer,
        clientAddress: String,
        started: NIODeadline,
        connection: ServerConnection
    ) {
        self.head = head
        self.body = body
        self.clientAddress = clientAddress
        self.started = started
        self.connection = connection
        loop = connection.loop
    }

    /// Whether the connection takes more bytes before it has sent those it has.
    var isWritable: Bool { progress == .over || connection.isWritable }

    /// Sends a whole response.
    func respond(_ head: ResponseHead, body: ByteBuffer) {
        guard progress == .waiting else { return }
        progress = .over
        status = head.status
        onLeave = nil
        connection.send(head, body: body)
    }

    /// Sends the head of a response whose body comes in pieces.
    func begin(_ head: ResponseHead) {
        guard progress == .waiting else { return }
        progress = .streaming
        status = head.status
        connection.begin(head)
    }

    /// Sends a piece of the body.
    func write(_ bytes: ByteBuffer) {
        guard progress == .streaming, bytes.readableBytes > 0 else { return }
        connection.write(bytes)
    }

    /// Ends a response that was begun.
    func end() {
        guard progress == .streaming else { return }
        progress = .over
        onLeave = nil
        connection.end()
    }

    /// Breaks off a response that was begun, so that the client sees that it is not complete.
    func abort() {
        guard progress != .over else { return }
        progress = .over
        onLeave = nil
        connection.close()
    }

    /// The connection is gone.
    func clientLeft() {
        guard progress != .over else { return }
        progress = .over
        isAbandoned = true
        let leave = onLeave
        onLeave = nil
        leave?()
    }
}
