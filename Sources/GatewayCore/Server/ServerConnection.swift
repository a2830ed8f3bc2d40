import NIOCore
import NIOHTTP1

/// One client's connection, or one stream of an HTTP/2 connection: requests come in, exchanges go to the handler.
///
/// States: ``State/idle`` until a head arrives, ``State/receiving`` until the request is whole, ``State/answering`` until
/// its response is. Requests that a client sends ahead wait; past a few of them the socket is not read.
final class ServerConnection: ChannelDuplexHandler, @unchecked Sendable {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = Never
    typealias OutboundOut = ByteBuffer

    enum State {
        case idle
        case receiving(HTTPRequestHead, ByteBuffer, NIODeadline)
        case answering(Exchange)
        case discarding
        case closed
    }

    let loop: LoopContext
    private let limits: ConnectionLimits
    private let isHTTP2: Bool
    private let serve: @Sendable (Exchange) -> Void
    private var context: ChannelHandlerContext?
    private var state = State.idle
    private var waiting = CircularBuffer<HTTPServerRequestPart>()
    private var deadline: Deadline?
    private var keepsAlive = true
    private var isChunked = false
    private var address = ""
    private var isReadHeld = false
    private var isTakingWaiting = false
    /// The bytes of responses that the client had not taken when they were last looked at.
    private var unsent = 0

    init(
        _ loop: LoopContext,
        limits: ConnectionLimits,
        isHTTP2: Bool,
        serve: @escaping @Sendable (Exchange) -> Void
    ) {
        self.loop = loop
        self.limits = limits
        self.isHTTP2 = isHTTP2
        self.serve = serve
    }

    // MARK: What the channel says

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        // A stream of HTTP/2 has no address of its own, and asking its context for one is fatal.
        address = (isHTTP2 ? context.channel.parent?.remoteAddress : context.remoteAddress)?.ipAddress ?? ""
        loop.connections[ObjectIdentifier(self)] = self
        let deadline = loop.deadlines.makeDeadline { [unowned self] in tooSlow() }
        deadline.at = .now() + max(limits.idleTime, limits.receiveTime)
        self.deadline = deadline
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        gone()
        self.context = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        gone()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        switch state {
        case .answering:
            waiting.append(part)
            if waiting.count > 64 { isReadHeld = true }
        case .discarding, .closed: break
        case .idle, .receiving: receive(part)
        }
    }

    func read(context: ChannelHandlerContext) {
        if !isReadHeld { context.read() }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if case .answering(let exchange) = state {
            if context.channel.isWritable {
                unsent = 0
                deadline?.at = .distantFuture
                exchange.onWritable?()
            } else {
                unsent = unsentBytes
                deadline?.at = .now() + limits.sendTime
            }
        }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? ChannelEvent, event == .inputClosed {
            gone()
            context.close(promise: nil)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .idle = state, error is HTTPParserError { refuse(400, "the request is not HTTP/1.1") }
        context.close(promise: nil)
    }

    // MARK: Requests

    private func receive(_ part: HTTPServerRequestPart) {
        switch part {
        case .head(let head):
            deadline?.at = .now() + limits.receiveTime
            // After a request to change the protocol the decoder reads no further.
            let changesProtocol = !isHTTP2 && (head.method == .CONNECT || head.headers.contains(name: "upgrade"))
            keepsAlive = head.isKeepAlive && !changesProtocol
            if let length = head.headers.first(name: "content-length").flatMap(Int.init), length > limits.bodyBytes {
                return refuse(413, "the body is longer than \(limits.bodyBytes) bytes")
            }
            if head.headers.first(name: "expect")?.lowercased() == "100-continue" { sendContinue() }
            state = .receiving(head, ByteBuffer(), .now())
        case .body(var bytes):
            guard case .receiving(let head, var body, let started) = state else { return }
            state = .idle
            if body.readableBytes == 0 { body = bytes } else { body.writeBuffer(&bytes) }
            if body.readableBytes > limits.bodyBytes {
                return refuse(413, "the body is longer than \(limits.bodyBytes) bytes")
            }
            deadline?.at = .now() + limits.receiveTime
            state = .receiving(head, body, started)
        case .end:
            guard case .receiving(let head, let body, let started) = state else { return }
            unsent = 0
            deadline?.at = .distantFuture
            let exchange = Exchange(head, body: body, clientAddress: address, started: started, connection: self)
            state = .answering(exchange)
            serve(exchange)
        }
    }

    private func sendContinue() {
        guard !isHTTP2, let context else { return }
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")), promise: nil)
    }

    /// Answers a request that cannot be read to its end, and closes.
    private func refuse(_ status: Int, _ reason: String) {
        guard let context else { return }
        state = .discarding
        keepsAlive = false
        var head = ResponseHead(status)
        head.add(line: "content-type: application/json")
        let error = GatewayError(status, reason, type: "invalid_request_error")
        let body = ByteBuffer(bytes: ErrorBody.bytes(error))
        finishHead(&head, length: body.readableBytes)
        if isHTTP2 {
            sendHTTP2Head(head, length: body.readableBytes, to: context)
        } else {
            context.write(wrapOutboundOut(head.lines), promise: nil)
        }
        finish(body, context)
    }

    /// Gives the client a time, which begins once it has taken what it was sent.
    private func wait(_ time: TimeAmount) {
        unsent = unsentBytes
        deadline?.at = .now() + (unsent > 0 ? limits.sendTime : time)
    }

    private var unsentBytes: Int {
        guard let context else { return 0 }
        // A stream of HTTP/2 does not tell how much it holds back.
        if isHTTP2 { return context.channel.isWritable ? 0 : 1 }
        return (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    private func tooSlow() {
        let unsent = unsentBytes
        if unsent > 0 || self.unsent > 0 {
            // A slow reader that reads is not too slow.
            guard unsent < self.unsent else { return close() }
            self.unsent = unsent
            deadline?.at = .now() + (unsent > 0 ? limits.sendTime : limits.idleTime)
            return
        }
        switch state {
        case .idle: close()
        case .receiving: refuse(408, "the request did not arrive in time")
        case .answering, .discarding, .closed: close()
        }
    }

    private func gone() {
        if let deadline {
            loop.deadlines.remove(deadline)
            self.deadline = nil
        }
        loop.connections[ObjectIdentifier(self)] = nil
        waiting.removeAll()
        let previous = state
        state = .closed
        if case .answering(let exchange) = previous { exchange.clientLeft() }
    }

    // MARK: Responses

    var isWritable: Bool { context?.channel.isWritable ?? true }

    func send(_ head: ResponseHead, body full: ByteBuffer) {
        guard let context else { return }
        let body = isHeadRequest ? ByteBuffer() : full
        var head = head
        finishHead(&head, length: full.readableBytes)
        if isHTTP2 {
            sendHTTP2Head(head, length: full.readableBytes, to: context)
            finish(body, context)
        } else if body.readableBytes <= 4096 {
            head.add(body: body)
            context.write(wrapOutboundOut(head.lines), promise: nil)
            finish(ByteBuffer(), context)
        } else {
            context.write(wrapOutboundOut(head.lines), promise: nil)
            finish(body, context)
        }
    }

    func begin(_ head: ResponseHead) {
        guard let context else { return }
        var head = head
        finishHead(&head, length: nil)
        if isHTTP2 {
            sendHTTP2Head(head, length: nil, to: context)
        } else {
            context.write(wrapOutboundOut(head.lines), promise: nil)
        }
    }

    func write(_ bytes: ByteBuffer) {
        guard let context else { return }
        writeBody(bytes, to: context)
        context.flush()
    }

    func end() {
        guard let context else { return }
        finish(ByteBuffer(), context)
    }

    func close() {
        context?.close(promise: nil)
    }

    /// Closes now when no request is under way, else after its response.
    func closeWhenIdle() {
        keepsAlive = false
        if case .idle = state { close() }
    }

    private func finish(_ body: ByteBuffer, _ context: ChannelHandlerContext) {
        if body.readableBytes > 0 { writeBody(body, to: context) }
        if isHTTP2 {
            context.writeAndFlush(NIOAny(HTTPServerResponsePart.end(nil)), promise: nil)
            state = .discarding
            wait(limits.sendTime)
            return
        }
        if isChunked { context.write(wrapOutboundOut(Self.lastChunk), promise: nil) }
        isChunked = false
        guard keepsAlive, !loop.isDraining else {
            linger(context)
            return
        }
        context.flush()
        state = .idle
        wait(limits.idleTime)
        takeWaiting(context)
    }

    /// Closes after the response.
    ///
    /// The client is still read for a moment: closing a socket with unread bytes would take the response away from it.
    private func linger(_ context: ChannelHandlerContext) {
        state = .discarding
        isReadHeld = false
        context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: nil)
        wait(.seconds(2))
        context.close(mode: .output, promise: nil)
    }

    /// Goes on with what the client sent ahead.
    private func takeWaiting(_ context: ChannelHandlerContext) {
        // An answer that is there at once comes back here; the loop below goes on, not deeper.
        guard !isTakingWaiting else { return }
        isTakingWaiting = true
        defer { isTakingWaiting = false }
        while !waiting.isEmpty {
            switch state {
            case .idle, .receiving: receive(waiting.removeFirst())
            case .answering, .discarding, .closed: return
            }
        }
        if isReadHeld {
            isReadHeld = false
            context.read()
        }
    }

    /// Adds the lines of HTTP/1.1 that frame the body, and the blank line.
    private func finishHead(_ head: inout ResponseHead, length: Int?) {
        if isHTTP2 { return }
        if let length {
            head.add("content-length", length)
        } else if isHTTP10 {
            keepsAlive = false
        } else {
            isChunked = true
            head.add(line: "transfer-encoding: chunked")
        }
        if !keepsAlive || loop.isDraining { head.add(line: "connection: close") }
        head.add(lines: loop.dateLine)
        head.add(line: "")
    }

    private var isHeadRequest: Bool {
        if case .answering(let exchange) = state { return exchange.head.method == .HEAD }
        return false
    }

    private var isHTTP10: Bool {
        if case .answering(let exchange) = state { return exchange.head.version == .http1_0 }
        return false
    }

    private func sendHTTP2Head(_ head: ResponseHead, length: Int?, to context: ChannelHandlerContext) {
        var headers = HTTPHeaders()
        for line in head.lines.readableBytesView.split(separator: UInt8(ascii: "\n")).dropFirst() {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            headers.add(
                name: String(decoding: line[..<colon], as: UTF8.self).lowercased(),
                value: String(decoding: line[(colon + 1)...].drop { $0 == 0x20 }.prefix { $0 != 0x0d }, as: UTF8.self)
            )
        }
        if let length { headers.add(name: "content-length", value: "\(length)") }
        let response = HTTPResponseHead(
            version: .http2,
            status: HTTPResponseStatus(statusCode: head.status),
            headers: headers
        )
        context.write(NIOAny(HTTPServerResponsePart.head(response)), promise: nil)
    }

    private func writeBody(_ bytes: ByteBuffer, to context: ChannelHandlerContext) {
        if isHTTP2 {
            context.write(NIOAny(HTTPServerResponsePart.body(.byteBuffer(bytes))), promise: nil)
        } else if isChunked {
            var chunk = loop.allocator.buffer(capacity: bytes.readableBytes + 20)
            chunk.writeString(String(bytes.readableBytes, radix: 16))
            chunk.writeStaticString("\r\n")
            chunk.writeImmutableBuffer(bytes)
            chunk.writeStaticString("\r\n")
            context.write(wrapOutboundOut(chunk), promise: nil)
        } else {
            context.write(wrapOutboundOut(bytes), promise: nil)
        }
    }

    private static let lastChunk = ByteBuffer(string: "0\r\n\r\n")
}
