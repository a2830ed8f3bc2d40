import CHiredis

/// Reads replies out of the bytes of a connection, by hiredis' parser.
///
/// The bytes may be cut anywhere. Not safe for several threads at once.
final class RedisReplyReader {
    /// The deepest nesting of arrays; hiredis itself stops at seven or nine, by its version.
    static let deepest = 7
    /// The most bytes of one reply, all parts together.
    static let largestReply = 64 << 20

    private let reader: UnsafeMutablePointer<redisReader>?
    private var frames = RedisReplyGuard()
    private var fed = 0

    init() {
        reader = redisReaderCreate()
    }

    deinit {
        redisReaderFree(reader)
    }

    /// Takes bytes and gives every reply that they complete.
    ///
    /// - Parameters:
    ///   - bytes: What came from Redis.
    ///   - reply: Takes a reply; called in the order of the commands.
    /// - Throws: ``RedisFailure/malformed``; the reader is of no further use then.
    func feed(_ bytes: UnsafeRawBufferPointer, _ reply: (RedisReply) -> Void) throws(RedisFailure) {
        guard !bytes.isEmpty else { return }
        try frames.admit(bytes)
        fed += bytes.count
        guard let reader, fed <= Self.largestReply else { throw .malformed }
        let start = bytes.bindMemory(to: CChar.self).baseAddress
        guard redisReaderFeed(reader, start, bytes.count) == REDIS_OK else { throw .malformed }
        while let next = try take(from: reader) {
            fed = 0
            reply(next)
        }
    }

    private func take(from reader: UnsafeMutablePointer<redisReader>) throws(RedisFailure) -> RedisReply? {
        var object: UnsafeMutableRawPointer?
        guard redisReaderGetReply(reader, &object) == REDIS_OK else { throw .malformed }
        guard let object else { return nil }
        defer { freeReplyObject(object) }
        return try Self.copy(object.assumingMemoryBound(to: redisReply.self), depth: 0)
    }

    private static func copy(_ reply: UnsafePointer<redisReply>, depth: Int) throws(RedisFailure) -> RedisReply {
        switch reply.pointee.type {
        case REDIS_REPLY_STATUS: return .status(text(of: reply))
        case REDIS_REPLY_ERROR: return .error(text(of: reply))
        case REDIS_REPLY_INTEGER: return .integer(reply.pointee.integer)
        case REDIS_REPLY_STRING: return .bytes(text(of: reply))
        case REDIS_REPLY_NIL: return .null
        case REDIS_REPLY_ARRAY:
            guard depth < deepest else { throw .malformed }
            var elements: [RedisReply] = []
            elements.reserveCapacity(reply.pointee.elements)
            for index in 0..<reply.pointee.elements {
                guard let element = reply.pointee.element?[index] else { throw .malformed }
                elements.append(try copy(element, depth: depth + 1))
            }
            return .array(elements)
        default: throw .malformed
        }
    }

    private static func text(of reply: UnsafePointer<redisReply>) -> [UInt8] {
        guard let start = reply.pointee.str else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(reply.pointee.len)))
    }
}
