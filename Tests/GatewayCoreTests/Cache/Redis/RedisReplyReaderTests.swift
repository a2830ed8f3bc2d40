import TestSupport
import Testing

@testable import GatewayCore

@Suite struct RedisReplyReaderTests {
    static func read(_ pieces: [[UInt8]]) throws(RedisFailure) -> [RedisReply] {
        let reader = RedisReplyReader()
        var replies: [RedisReply] = []
        for piece in pieces {
            let result = piece.withUnsafeBytes { bytes in
                Result { () throws(RedisFailure) in try reader.feed(bytes) { replies.append($0) } }
            }
            try result.get()
        }
        return replies
    }

    static func read(_ text: String) throws(RedisFailure) -> [RedisReply] { try read([Array(text.utf8)]) }

    static let stream =
        "+OK\r\n-ERR no\r\n:-42\r\n$5\r\na\r\nbc\r\n$0\r\n\r\n$-1\r\n*-1\r\n*0\r\n"
        + "*3\r\n$1\r\nx\r\n:1\r\n*2\r\n$-1\r\n+s\r\n:9223372036854775807\r\n"
    static let replies: [RedisReply] = [
        .status(Array(text: "OK")), .error(Array(text: "ERR no")), .integer(-42), .bytes(Array(text: "a\r\nbc")),
        .bytes([]), .null, .null, .array([]),
        .array([.bytes(Array(text: "x")), .integer(1), .array([.null, .status(Array(text: "s"))])]),
        .integer(.max),
    ]

    @Test func everyKindIsRead() throws {
        #expect(try Self.read(Self.stream) == Self.replies)
    }

    @Test(arguments: 0..<200)
    func anyCutGivesTheSameReplies(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var rest = Array(Self.stream.utf8)[...]
        var pieces: [[UInt8]] = []
        while !rest.isEmpty {
            let count = Int.random(in: 0...min(9, rest.count), using: &generator)
            pieces.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        #expect(try Self.read(pieces) == Self.replies)
    }

    @Test(arguments: [
        "hello\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n", "$5x\r\n", "$-2\r\n", "*1000000000\r\n", "*65537\r\n",
        "$67108865\r\n", "$99999999999999999999999\r\n", "*-5\r\n", ":1x\r\n", ":\r\n", "$\r\n",
        String(repeating: "*1\r\n", count: 50) + ":1\r\n", "+" + String(repeating: "a", count: 20000) + "\r\n",
        "*1\r\n?\r\n", "\0\0\0\0",
    ])
    func hostileRepliesAreMalformed(text: String) {
        #expect(throws: RedisFailure.malformed) { try Self.read(text) }
    }

    @Test func anArrayOfLargeStringsHasALimitAsAWhole() {
        let megabytes = Array("$16777216\r\n".utf8) + [UInt8](repeating: 0x61, count: 16 << 20) + Array("\r\n".utf8)
        #expect(throws: RedisFailure.malformed) {
            try Self.read([Array("*5\r\n".utf8)] + Array(repeating: megabytes, count: 5))
        }
    }

    @Test(arguments: 0..<300)
    func noBytesDoHarm(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        var bytes = Array(Self.stream.utf8)
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: place)
            default: bytes.insert(contentsOf: "$*:-9\r\n".utf8.shuffled(using: &generator), at: place)
            }
        }
        let replies = try? Self.read([bytes])
        #expect((replies?.count ?? 0) < bytes.count)
    }
}
