import NIOCore

/// A connection to an upstream: one call after the other.
final class UpstreamConnection: ChannelDuplexHandler, @unchecked Sendable {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private unowned let home: UpstreamPool.Home
    private let deadlines: Deadlines
    private var context: ChannelHandlerContext?
    private var parser = HTTPResponseParser()
    private var call: UpstreamCall?
    private var deadline: Deadline?
    private var calls = 0
    private var isClosed = false

    init(home: UpstreamPool.Home, deadlines: Deadlines) {
        self.home = home
        self.deadlines = deadlines
    }

    // MARK: Calls

    /// Sends a request; the response goes to the call.
    func start(_ call: UpstreamCall, _ request: ByteBuffer) {
        guard let context, !isClosed else { return call.failed(.cutOff) }
        self.call = call
        call.connection = self
        call.isReused = calls > 0
        calls += 1
        deadline?.at = call.patience.map { .now() + $0 } ?? .distantFuture
        context.writeAndFlush(wrapOutboundOut(request), promise: nil)
        call.wasSent()
    }

    /// Waits for the next call, until a time.
    func rest(until time: NIODeadline) {
        deadline?.at = time
    }

    /// Ends the connection.
    func giveUp() {
        isClosed = true
        call?.connection = nil
        call = nil
        context?.close(promise: nil)
    }

    /// Reads again after a pause.
    func readAgain() {
        if call?.limitsGaps == true { deadline?.at = call?.patience.map { .now() + $0 } ?? .distantFuture }
        context?.read()
    }

    // MARK: What the channel says

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        deadline = deadlines.makeDeadline { [unowned self] in expired() }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        gone()
        self.context = nil
    }

    func read(context: ChannelHandlerContext) {
        if call?.isPaused == true { return }
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard call != nil else { return giveUp() }
        parser.feed(unwrapInboundIn(data))
        takeEvents()
    }

    func channelInactive(context: ChannelHandlerContext) {
        gone()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(parser.isWithinResponse ? .cutOff : call?.isReused == true ? .stale : .noConnection("\(error)"))
    }

    private func takeEvents() {
        do throws(HTTPResponseParser.Failure) {
            while let call, let event = try parser.next() {
                deliver(event, to: call)
            }
        } catch {
            fail(.malformed(error))
        }
    }

    private func deliver(_ event: HTTPResponseParser.Event, to call: UpstreamCall) {
        switch event {
        case .head(let head):
            if call.limitsGaps { extend(call) }
            call.received(head)
        case .body(let bytes):
            if call.limitsGaps { extend(call) }
            call.received(bytes)
        case .end:
            self.call = nil
            call.connection = nil
            deadline?.at = .distantFuture
            if parser.keepsAlive, !parser.hasLeftOver, !isClosed {
                home.release(self)
            } else {
                giveUp()
            }
            call.completed()
        }
    }

    private func extend(_ call: UpstreamCall) {
        deadline?.at = call.patience.map { .now() + $0 } ?? .distantFuture
    }

    private func expired() {
        guard let call else { return giveUp() }
        // A paused call waits for its client, not for the upstream.
        guard !call.isPaused else { return extend(call) }
        fail(.timeout(call.patience.map { Double($0.nanoseconds) / 1e9 } ?? 0))
    }

    private func fail(_ fault: UpstreamFault) {
        let call = self.call
        self.call = nil
        giveUp()
        call?.failed(fault)
    }

    private func gone() {
        guard let deadline else { return }
        deadlines.remove(deadline)
        self.deadline = nil
        isClosed = true
        home.remove(self)
        guard let call else { return }
        self.call = nil
        let event = try? parser.close()
        if case .end? = event {
            call.completed()
        } else {
            call.failed(call.isReused && !parser.isWithinResponse ? .stale : .cutOff)
        }
    }
}
