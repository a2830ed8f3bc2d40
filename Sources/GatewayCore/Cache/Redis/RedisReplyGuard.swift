/// Watches what Redis sends before it is parsed, so that a hostile or broken server cannot claim memory.
///
/// Only the frames are followed: announced lengths and counts are compared with the limits and contents are passed
/// over. What is inside a frame is left to the parser.
struct RedisReplyGuard: Sendable {
    /// The longest string of one reply, in bytes.
    static let longestString = 64 << 20
    /// The longest line: a status, an error, a number or an announced length, in bytes.
    static let longestLine = 16 << 10
    /// The most elements of one array.
    static let mostElements = 1 << 16

    /// Bytes of a string and its line end that are still to come.
    private var contentLeft = 0
    /// The kind of the line that has begun; nil between lines.
    private var kind: UInt8?
    private var lineLength = 0
    private var isNegative = false
    private var number = 0

    /// Follows the next bytes.
    ///
    /// - Parameter bytes: What came from Redis.
    /// - Throws: ``RedisFailure/malformed`` for a frame beyond the limits or of no known kind.
    mutating func admit(_ bytes: UnsafeRawBufferPointer) throws(RedisFailure) {
        var offset = 0
        while offset < bytes.count {
            if contentLeft > 0 {
                let passed = min(contentLeft, bytes.count - offset)
                contentLeft -= passed
                offset += passed
                continue
            }
            try follow(bytes[offset])
            offset += 1
        }
    }

    private mutating func follow(_ byte: UInt8) throws(RedisFailure) {
        guard let kind else {
            guard "+-:$*".utf8.contains(byte) else { throw .malformed }
            (self.kind, lineLength, isNegative, number) = (byte, 0, false, 0)
            return
        }
        lineLength += 1
        guard lineLength <= Self.longestLine else { throw .malformed }
        if byte == UInt8(ascii: "\n") {
            self.kind = nil
            guard kind == UInt8(ascii: "$"), !isNegative else { return }
            contentLeft = number + 2
        } else if kind == UInt8(ascii: "$") || kind == UInt8(ascii: "*") {
            try read(byte, limit: kind == UInt8(ascii: "$") ? Self.longestString : Self.mostElements)
        }
    }

    /// Reads one byte of an announced length or count.
    private mutating func read(_ byte: UInt8, limit: Int) throws(RedisFailure) {
        switch byte {
        case UInt8(ascii: "-"):
            isNegative = true
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
            guard number <= limit else { throw .malformed }
        case UInt8(ascii: "\r"):
            break
        default:
            throw .malformed
        }
    }
}
