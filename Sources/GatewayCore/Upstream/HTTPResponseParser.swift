import NIOCore

/// Reads HTTP/1.1 responses (RFC 9112) from bytes that arrive in any pieces; it has no connection of its own.
///
/// States of one response: head, then body by length, by chunks or to the end of the connection, then complete. After
/// ``Event/end`` the parser is ready for the next response of the connection.
struct HTTPResponseParser {
    /// What was read.
    enum Event {
        /// A final response begins.
        case head(UpstreamResponseHead)
        /// Bytes of the body.
        case body(ByteBuffer)
        /// The response is complete.
        case end
    }

    /// Why bytes are no response.
    enum Failure: Error, Hashable {
        /// The first line is not `HTTP/1.x STATUS …`.
        case statusLine
        /// A header line has no name, or blanks before its colon.
        case headerLine
        /// The headers are longer than allowed.
        case headTooLong
        /// Two lengths, or one that is no number.
        case length
        /// A chunk does not begin with its length or does not end with its line.
        case chunk
        /// The connection ended within a response.
        case cutOff
    }

    private enum State {
        case head
        case length(Int)
        case chunkSize
        case chunk(Int)
        case chunkEnd
        case trailers
        case untilClose
    }

    /// The longest head in bytes.
    static let longestHead = 64 << 10

    private var state = State.head
    private var buffer = ByteBuffer()
    /// Where the search for the end of the head goes on.
    private var searched = 0
    /// Whether the connection can carry another response.
    private(set) var keepsAlive = true
    /// Whether bytes of a response were read and its end was not.
    private(set) var isWithinResponse = false
    /// Whether the response to a HEAD request is read, which has no body.
    var expectsNoBody = false

    /// Whether bytes are left over after a complete response.
    var hasLeftOver: Bool { buffer.readableBytes > 0 }

    /// Takes bytes; ``next()`` then returns what they contain.
    mutating func feed(_ bytes: ByteBuffer) {
        if buffer.readableBytes == 0 {
            buffer = bytes
            searched = 0
        } else {
            var bytes = bytes
            buffer.writeBuffer(&bytes)
        }
    }

    /// Returns the next event, or nil when more bytes are needed.
    mutating func next() throws(Failure) -> Event? {
        while true {
            switch state {
            case .head:
                guard let head = try readHead() else { return nil }
                // Nobody asked for another protocol.
                if head.status == 101 { throw .statusLine }
                if head.status >= 200 { return .head(head) }
            case .length(0):
                return finish()
            case .length(let left):
                guard let bytes = takeBody(left) else { return nil }
                state = .length(left - bytes.readableBytes)
                return .body(bytes)
            case .chunkSize:
                guard let line = try readLine(limit: 1024) else { return nil }
                let size = try Self.chunkSize(line)
                state = size == 0 ? .trailers : .chunk(size)
            case .chunk(let left):
                guard let bytes = takeBody(left) else { return nil }
                let rest = left - bytes.readableBytes
                state = rest == 0 ? .chunkEnd : .chunk(rest)
                return .body(bytes)
            case .chunkEnd:
                guard let line = try readLine(limit: 2) else { return nil }
                guard line.readableBytes == 0 else { throw .chunk }
                state = .chunkSize
            case .trailers:
                guard let line = try readLine(limit: Self.longestHead) else { return nil }
                if line.readableBytes == 0 { return finish() }
            case .untilClose:
                guard let bytes = takeBody(Int.max) else { return nil }
                return .body(bytes)
            }
        }
    }

    /// Ends the bytes: the connection was closed.
    ///
    /// - Returns: The end of a response that lasts until the connection closes, or nil between two responses.
    /// - Throws: ``Failure/cutOff`` within a response.
    mutating func close() throws(Failure) -> Event? {
        keepsAlive = false
        if case .untilClose = state { return finish() }
        guard isWithinResponse || buffer.readableBytes > 0 else { return nil }
        throw .cutOff
    }

    private mutating func finish() -> Event {
        state = .head
        isWithinResponse = false
        searched = 0
        return .end
    }

    private mutating func takeBody(_ most: Int) -> ByteBuffer? {
        guard buffer.readableBytes > 0 else { return nil }
        return buffer.readSlice(length: min(most, buffer.readableBytes))
    }

    /// Returns the next line without its end, or nil when it is not whole.
    private mutating func readLine(limit: Int) throws(Failure) -> ByteBuffer? {
        let view = buffer.readableBytesView
        guard let end = view.prefix(limit + 2).firstIndex(of: 0x0a) else {
            if view.count > limit + 1 { throw .chunk }
            return nil
        }
        let length = end - view.startIndex
        let isCRLF = length > 0 && view[end - 1] == 0x0d
        let line = buffer.readSlice(length: isCRLF ? length - 1 : length)
        buffer.moveReaderIndex(forwardBy: isCRLF ? 2 : 1)
        return line
    }

    private static func chunkSize(_ line: ByteBuffer) throws(Failure) -> Int {
        var size = 0
        var digits = 0
        for byte in line.readableBytesView {
            let digit: Int
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = Int(byte) - 0x30
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = Int(byte) - 0x57
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = Int(byte) - 0x37
            case UInt8(ascii: ";"), 0x20, 0x09:
                guard digits > 0 else { throw .chunk }
                return size
            default: throw .chunk
            }
            digits += 1
            guard digits <= 15 else { throw .chunk }
            size = size << 4 | digit
        }
        guard digits > 0 else { throw .chunk }
        return size
    }
}

extension HTTPResponseParser {
    /// Reads a whole head, or returns nil when its end is not there; the state tells how the body is framed.
    private mutating func readHead() throws(Failure) -> UpstreamResponseHead? {
        guard buffer.readableBytes > 0 else { return nil }
        isWithinResponse = true
        guard let length = headLength() else {
            if buffer.readableBytes > Self.longestHead { throw .headTooLong }
            return nil
        }
        guard length <= Self.longestHead else { throw .headTooLong }
        var bytes = buffer.readBytes(length: length) ?? []
        searched = 0
        let (head, framing) = try Self.parse(&bytes)
        if head.status >= 200 {
            keepsAlive = framing.keepsAlive
            state = try bodyState(head.status, framing)
        }
        return head
    }

    /// Returns the bytes of the head and its blank line, or nil.
    private mutating func headLength() -> Int? {
        let start = searched
        let found = buffer.withUnsafeReadableBytes { bytes -> Int? in
            var index = max(start, 1)
            while index < bytes.count {
                if bytes[index] == 0x0a {
                    if bytes[index - 1] == 0x0a { return index + 1 }
                    if index >= 3, bytes[index - 1] == 0x0d, bytes[index - 2] == 0x0a { return index + 1 }
                }
                index &+= 1
            }
            return nil
        }
        if found == nil { searched = max(0, buffer.readableBytes - 3) }
        return found
    }

    private mutating func bodyState(_ status: Int, _ framing: Framing) throws(Failure) -> State {
        if expectsNoBody || status == 204 || status == 304 { return .length(0) }
        if framing.isChunked {
            // Both framings at once are ambiguous: the connection ends after this response (RFC 9112, section 6.3).
            if framing.length != nil { keepsAlive = false }
            return .chunkSize
        }
        if let length = framing.length { return .length(length) }
        keepsAlive = false
        return .untilClose
    }

    /// What the headers say about the body and the connection.
    fileprivate struct Framing {
        var length: Int?
        var isChunked = false
        var keepsAlive = true
    }

    private static func parse(_ bytes: inout [UInt8]) throws(Failure) -> (UpstreamResponseHead, Framing) {
        guard bytes.count >= 13, bytes[0..<7].elementsEqual("HTTP/1.".utf8), bytes[8] == 0x20 else {
            throw .statusLine
        }
        var status = 0
        for byte in bytes[9..<12] {
            guard byte &- 0x30 < 10 else { throw .statusLine }
            status = status * 10 + Int(byte - 0x30)
        }
        guard status >= 100, bytes[12] == 0x20 || bytes[12] == 0x0d || bytes[12] == 0x0a else { throw .statusLine }
        var framing = Framing()
        framing.keepsAlive = bytes[7] != UInt8(ascii: "0")
        var fields: [UpstreamResponseHead.Field] = []
        fields.reserveCapacity(24)
        guard var line = bytes.firstIndex(of: 0x0a).map({ $0 + 1 }) else { throw .statusLine }
        while line < bytes.count {
            var end = line
            while end < bytes.count, bytes[end] != 0x0a { end &+= 1 }
            var valueEnd = end
            if valueEnd > line, bytes[valueEnd - 1] == 0x0d { valueEnd -= 1 }
            if valueEnd == line { break }
            fields.append(try field(&bytes, line..<valueEnd))
            line = end + 1
        }
        let head = UpstreamResponseHead(status: status, bytes: bytes, fields: fields)
        for field in fields { try framing.read(field, head) }
        return (head, framing)
    }

    private static func field(
        _ bytes: inout [UInt8],
        _ line: Range<Int>
    ) throws(Failure) -> UpstreamResponseHead.Field {
        var colon = line.lowerBound
        while colon < line.upperBound, bytes[colon] != UInt8(ascii: ":") {
            let byte = bytes[colon]
            guard byte > 0x20, byte < 0x7f else { throw .headerLine }
            if byte &- UInt8(ascii: "A") < 26 { bytes[colon] = byte | 0x20 }
            colon &+= 1
        }
        guard colon > line.lowerBound, colon < line.upperBound else { throw .headerLine }
        var start = colon + 1
        var end = line.upperBound
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start &+= 1 }
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end &-= 1 }
        for index in start..<end where bytes[index] == 0 || bytes[index] == 0x0d { throw .headerLine }
        return .init(name: line.lowerBound..<colon, value: start..<end)
    }
}

extension HTTPResponseParser.Framing {
    fileprivate mutating func read(
        _ field: UpstreamResponseHead.Field,
        _ head: UpstreamResponseHead
    ) throws(HTTPResponseParser.Failure) {
        if head.isNamed(field, "content-length") {
            let digits = head.bytes[field.value]
            guard !digits.isEmpty, digits.count <= 15, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { throw .length }
            let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            guard length == nil || length == value else { throw .length }
            length = value
        } else if head.isNamed(field, "transfer-encoding") {
            let codings = String(decoding: head.bytes[field.value], as: UTF8.self).lowercased()
            isChunked = isChunked || codings.hasSuffix("chunked")
        } else if head.isNamed(field, "connection") {
            let value = String(decoding: head.bytes[field.value], as: UTF8.self).lowercased()
            if value.contains("close") { keepsAlive = false }
            if value.contains("keep-alive") { keepsAlive = true }
        }
    }
}
