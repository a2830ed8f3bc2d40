import NIOCore

/// Turns what a channel reads into replies for its link.
final class RedisReplyHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let link: RedisLink
    private let reader = RedisReplyReader()

    init(_ link: RedisLink) {
        self.link = link
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let buffer = unwrapInboundIn(data)
        do throws(RedisFailure) {
            let feed: (UnsafeRawBufferPointer) -> Result<Void, RedisFailure> = { bytes in
                Result { () throws(RedisFailure) in
                    try self.reader.feed(bytes) { self.link.received($0, on: context.channel) }
                }
            }
            try buffer.withUnsafeReadableBytes(feed).get()
        } catch {
            link.ended(context.channel, because: error)
            context.close(promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        link.ended(context.channel, because: .disconnected)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        link.ended(context.channel, because: .disconnected)
        context.close(promise: nil)
    }
}
