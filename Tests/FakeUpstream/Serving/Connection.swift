import NIOCore
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// One connection: reads requests and answers them one after another.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let ledger: Ledger
    private var received = ByteBuffer()
    /// The bytes of the request that is coming, once its head has been read.
    private var expected = 0
    private var hasContinued = false
    private var isReading = false
    private var isProcessing = false
    private var closesAfterAnswer = false
    private var tally: Ledger.Tally?
    private var pending: Scheduled<Void>?
    private var stream: Answer.Stream?
    private var nextEvent = 0
    private var isPumping = false

    init(ledger: Ledger) {
        self.ledger = ledger
    }

    func channelActive(context: ChannelHandlerContext) {
        ledger.openConnections.add(1, ordering: .relaxed)
        ledger.allConnections.add(1, ordering: .relaxed)
    }

    func channelInactive(context: ChannelHandlerContext) {
        ledger.openConnections.subtract(1, ordering: .relaxed)
        pending?.cancel()
        tally?.disconnects.add(1, ordering: .relaxed)
        tally = nil
        stream = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        if received.readableBytes == 0 { received = bytes } else { received.writeBuffer(&bytes) }
        isReading = true
        process(context)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        isReading = false
        context.flush()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if pending == nil, stream != nil { pump(context) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    /// Answers what has come completely.
    private func process(_ context: ChannelHandlerContext) {
        guard !isProcessing else { return }
        isProcessing = true
        defer { isProcessing = false }
        do {
            while tally == nil, received.readableBytes > 0, received.readableBytes >= expected {
                guard try takeRequest(context) else { break }
            }
        } catch {
            send(ByteBuffer(string: "HTTP/1.1 400 Error\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"), context)
            context.flush()
            context.close(promise: nil)
        }
    }

    /// Takes one request from the bytes; false if its end has not come yet.
    private func takeRequest(_ context: ChannelHandlerContext) throws -> Bool {
        let ledger = ledger
        enum Taken {
            case needs(Int, continues: Bool)
            case control(String, end: Int, closes: Bool)
            case question(Question, end: Int, closes: Bool)
        }
        let taken: Taken = try received.withUnsafeReadableBytes { bytes in
            guard let head = try RequestHead(bytes) else { return .needs(bytes.count + 1, continues: false) }
            let end: Int
            var joined: [UInt8]?
            switch head.framing {
            case .length(let length):
                end = head.bodyStart + length
                guard bytes.count >= end else { return .needs(end, continues: head.expectsContinue) }
            case .chunked:
                guard let chunks = try RequestBody.joinChunks(bytes, from: head.bodyStart) else {
                    return .needs(bytes.count + 1, continues: head.expectsContinue)
                }
                (joined, end) = (chunks.body, chunks.end)
            }
            let path = bytes[head.target].prefix { $0 != UInt8(ascii: "?") }
            let endpoint = Endpoint(path: path)
            if let answer = Self.control(endpoint, ledger) {
                return .control(answer, end: end, closes: head.closes)
            }
            let plain = UnsafeRawBufferPointer(rebasing: bytes[head.bodyStart..<(joined == nil ? end : head.bodyStart)])
            let read = { (body: UnsafeRawBufferPointer) in
                if ledger.recordsRequests { ledger.record(JSONText.request(head, bytes, body: body)) }
                return Question(endpoint: endpoint, path: path, body: body)
            }
            let question = joined?.withUnsafeBytes(read) ?? read(plain)
            return .question(question, end: end, closes: head.closes)
        }
        switch taken {
        case .needs(let count, let continues):
            expected = count
            if continues, !hasContinued {
                hasContinued = true
                context.writeAndFlush(
                    wrapOutboundOut(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")),
                    promise: nil
                )
            }
            return false
        case .control(let text, let end, let closes):
            take(end)
            let head = "content-type: application/json\r\ncontent-length: \(text.utf8.count)\r\n\r\n"
            send(ByteBuffer(string: AnswerWriter.statusLine(text.isEmpty ? 404 : 200) + head + text), context)
            if closes { closeWhenSent(context) }
        case .question(let question, let end, let closes):
            take(end)
            closesAfterAnswer = closes
            begin(question, context)
        }
        return true
    }

    private func take(_ count: Int) {
        received.moveReaderIndex(forwardBy: count)
        expected = 0
        hasContinued = false
    }

    /// The text that a path gets whatever the body; nil for the models' endpoints.
    private static func control(_ endpoint: Endpoint, _ ledger: Ledger) -> String? {
        switch endpoint {
        case .requests: return ledger.requests
        case .counts: return ledger.counts
        case .reset:
            ledger.reset()
            return "{}"
        case .models:
            return #"{"object":"list","data":[{"id":"ok","object":"model","created":1677610602,"owned_by":"fake"}]}"#
        case .unknown: return ""
        default: return nil
        }
    }

    private func begin(_ question: Question, _ context: ChannelHandlerContext) {
        let (answer, tally) = ledger.answer(question)
        self.tally = tally
        guard answer.delay > .zero else { return start(answer.kind, context) }
        schedule(after: answer.delay, context) { $0.start(answer.kind, $1) }
    }

    private func start(_ kind: Answer.Kind, _ context: ChannelHandlerContext) {
        switch kind {
        case .whole(let bytes, let closes):
            send(bytes, context)
            finish(context, closes: closes)
        case .stream(let stream):
            send(stream.head, context)
            self.stream = stream
            nextEvent = 0
            pump(context)
        case .silence: break
        case .reset: reset(context)
        }
    }

    /// Writes the events that are due, as far as the client takes them.
    private func pump(_ context: ChannelHandlerContext) {
        guard !isPumping, let stream else { return }
        // Flushing may make the channel writable again, and ask for more in the middle of this.
        isPumping = true
        defer { isPumping = false }
        while nextEvent < stream.events.count {
            if !context.channel.isWritable {
                context.flush()
                guard context.channel.isWritable else { return }
            }
            send(stream.events[nextEvent], context)
            nextEvent += 1
            if stream.gap > .zero {
                context.flush()
                return schedule(after: stream.gap, context) { $0.pump($1) }
            }
            if stream.flushes || nextEvent % 64 == 0 { context.flush() }
        }
        self.stream = nil
        switch stream.ending {
        case .complete:
            send(ByteBuffer(string: "0\r\n\r\n"), context)
            finish(context, closes: false)
        case .cut: finish(context, closes: true)
        case .reset:
            context.flush()
            reset(context)
        }
    }

    private func finish(_ context: ChannelHandlerContext, closes: Bool) {
        tally?.finished.add(1, ordering: .relaxed)
        tally = nil
        if closes || closesAfterAnswer { return closeWhenSent(context) }
        if !isReading { context.flush() }
        process(context)
    }

    private func send(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
        ledger.sentBytes.add(bytes.readableBytes, ordering: .relaxed)
        context.write(wrapOutboundOut(bytes), promise: nil)
    }

    private func closeWhenSent(_ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer()))
            .assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }

    /// Closes so that the other side sees a reset.
    private func reset(_ context: ChannelHandlerContext) {
        tally?.finished.add(1, ordering: .relaxed)
        tally = nil
        guard let channel = context.channel as? any SocketOptionProvider else { return context.close(promise: nil) }
        channel.setSoLinger(linger(l_onoff: 1, l_linger: 0))
            .assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }

    private func schedule(
        after delay: TimeAmount,
        _ context: ChannelHandlerContext,
        _ body: @escaping (Connection, ChannelHandlerContext) -> Void
    ) {
        pending = context.eventLoop.assumeIsolated().scheduleTask(in: delay) {
            self.pending = nil
            body(self, context)
            if !self.isReading { context.flush() }
        }
    }
}
