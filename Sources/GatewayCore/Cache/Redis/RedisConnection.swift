public import NIOCore
import NIOSSL

/// A connection to Redis or Valkey that belongs to one event loop, comes back by itself, and makes nobody wait while
/// it is down.
///
/// Commands are sent without waiting for the answers to earlier ones. Any thread may ask; on the connection's own loop
/// an answer costs no change of threads.
public final class RedisConnection: Sendable {
    /// The loop that the connection lives on.
    public let loop: any EventLoop
    private let link: NIOLoopBoundBox<RedisLink>

    init(
        _ address: RedisAddress,
        on loop: any EventLoop,
        limits: RedisLimits,
        encryption: NIOSSLContext?,
        counters: RedisCounters
    ) {
        self.loop = loop
        link = .makeBoxSendingValue(
            RedisLink(address, on: loop, limits: limits, encryption: encryption, counters: counters),
            eventLoop: loop
        )
    }

    /// Begins to connect.
    func start() {
        loop.execute { [link] in link.value.connect() }
    }

    /// Ends the connection for good.
    func stop() {
        loop.execute { [link] in link.value.stop() }
    }

    /// Sends a command and waits for its answer.
    ///
    /// - Parameter arguments: The name of the command and what belongs to it.
    /// - Returns: The answer, never an error of Redis.
    /// - Throws: ``RedisFailure``; at once while Redis is down.
    public func command(_ arguments: [[UInt8]]) async throws(RedisFailure) -> RedisReply {
        let result: Result<RedisReply, RedisFailure> = await withUnsafeContinuation { continuation in
            send(arguments) { continuation.resume(returning: $0) }
        }
        return try result.get()
    }

    /// Sends a command; nobody waits.
    ///
    /// - Parameters:
    ///   - arguments: The name of the command and what belongs to it.
    ///   - completion: Takes the answer or the failure, on the connection's loop.
    public func send(
        _ arguments: [[UInt8]],
        _ completion: @escaping @Sendable (Result<RedisReply, RedisFailure>) -> Void
    ) {
        if loop.inEventLoop {
            link.value.send(arguments, completion)
        } else {
            loop.execute { [link] in link.value.send(arguments, completion) }
        }
    }
}
