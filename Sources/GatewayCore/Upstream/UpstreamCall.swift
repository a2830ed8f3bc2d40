import NIOCore

/// One request to an upstream and its response, on one event loop.
///
/// The connection puts in what arrives; the pipeline takes the head, then either the whole body or its pieces. Pieces
/// that arrive before anyone takes them are kept; while the call is paused the socket is not read.
final class UpstreamCall: @unchecked Sendable {
    private enum Wish {
        case head
        case bytes
        case all
    }

    private let loop: any EventLoop
    private var head: UpstreamResponseHead?
    private var kept = ByteBuffer()
    private var isComplete = false
    private var fault: UpstreamFault?
    private var limit = Int.max
    private var sink: ((ByteBuffer) -> Void)?
    private var wish: Wish?
    private var waiter: UnsafeContinuation<Void, Never>?
    /// The time until something must arrive: the whole response, or with ``limitsGaps`` the next piece; nil for ever.
    let patience: TimeAmount?
    /// Whether the time begins anew with each piece.
    let limitsGaps: Bool
    /// When the request went out.
    private(set) var sent: NIODeadline?
    /// Whether the connection had served a request before.
    var isReused = false
    /// Whether the socket is not read for now.
    private(set) var isPaused = false
    /// The connection, as long as the call is on one.
    weak var connection: UpstreamConnection?

    init(loop: any EventLoop, patience: TimeAmount?, limitsGaps: Bool) {
        self.loop = loop
        self.patience = patience
        self.limitsGaps = limitsGaps
    }

    // MARK: What the connection tells

    func wasSent() { sent = .now() }

    func received(_ head: UpstreamResponseHead) {
        self.head = head
        if wish == .head { wake() }
    }

    func received(_ bytes: ByteBuffer) {
        if let sink { return sink(bytes) }
        var bytes = bytes
        if kept.readableBytes == 0 { kept = bytes } else { kept.writeBuffer(&bytes) }
        if kept.readableBytes > limit { return fail(.tooLong(limit)) }
        if wish == .bytes { wake() }
    }

    func completed() {
        isComplete = true
        wake()
    }

    func failed(_ fault: UpstreamFault) {
        guard !isComplete, self.fault == nil else { return }
        self.fault = fault
        wake()
    }

    private func wake() {
        wish = nil
        let waiter = self.waiter
        self.waiter = nil
        waiter?.resume()
    }

    private func fail(_ fault: UpstreamFault) {
        failed(fault)
        connection?.giveUp()
    }

    // MARK: What the pipeline takes

    /// Whether the response ended and all of it is here.
    var isOver: Bool { isComplete || fault != nil }

    /// Waits for the head.
    func responseHead() async throws(UpstreamFault) -> UpstreamResponseHead {
        if head == nil, fault == nil { await wait(.head) }
        if let head { return head }
        throw fault ?? .cutOff
    }

    /// Waits for the whole body.
    ///
    /// - Parameter limit: The most bytes that are taken.
    /// - Returns: The body.
    /// - Throws: Why there is no whole body.
    func body(limit: Int) async throws(UpstreamFault) -> ByteBuffer {
        self.limit = limit
        if kept.readableBytes > limit { fail(.tooLong(limit)) }
        if !isComplete, fault == nil { await wait(.all) }
        if let fault { throw fault }
        let body = kept
        kept = ByteBuffer()
        return body
    }

    /// Waits for bytes of the body and takes those that are here.
    ///
    /// - Returns: The bytes; nil when the response has ended.
    func nextBytes() async throws(UpstreamFault) -> ByteBuffer? {
        if kept.readableBytes == 0, !isComplete, fault == nil { await wait(.bytes) }
        if kept.readableBytes > 0 {
            let bytes = kept
            kept = ByteBuffer()
            return bytes
        }
        if let fault { throw fault }
        return nil
    }

    /// Hands over all bytes, those kept first, and waits for the end of the response.
    ///
    /// - Parameter take: Takes bytes as they arrive, on the loop.
    /// - Throws: Why the response did not end well.
    func forward(_ take: @escaping (ByteBuffer) -> Void) async throws(UpstreamFault) {
        if kept.readableBytes > 0 {
            let bytes = kept
            kept = ByteBuffer()
            take(bytes)
        }
        if !isComplete, fault == nil {
            sink = take
            await wait(.all)
            sink = nil
        }
        if let fault { throw fault }
    }

    /// Stops reading the socket.
    func pause() {
        isPaused = true
    }

    /// Reads the socket again.
    func resume() {
        guard isPaused else { return }
        isPaused = false
        connection?.readAgain()
    }

    /// Gives the call up; the connection ends.
    func cancel() {
        fail(.cancelled)
    }

    private func wait(_ wish: Wish) async {
        self.wish = wish
        await withUnsafeContinuation { waiter = $0 }
    }
}
