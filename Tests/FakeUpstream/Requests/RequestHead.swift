/// Where the parts of a request lie in the bytes that came so far.
struct RequestHead {
    /// Why the bytes are no request.
    enum Malformed: Error {
        case requestLine
        case contentLength
        case chunk
        case tooLong
    }

    /// How the end of the body is known.
    enum Framing {
        case length(Int)
        case chunked
    }

    /// The longest head, in bytes.
    static let limit = 1 << 20

    var method: Range<Int>
    var target: Range<Int>
    var fields: Range<Int>
    var bodyStart: Int
    var framing = Framing.length(0)
    var closes = false
    var expectsContinue = false

    /// Reads a head.
    ///
    /// - Returns: Nil if its end has not come yet.
    /// - Throws: `Malformed`.
    init?(_ bytes: UnsafeRawBufferPointer) throws {
        guard let end = bytes.firstIndex(of: "\r\n\r\n", from: 0) else {
            guard bytes.count < Self.limit else { throw Malformed.tooLong }
            return nil
        }
        guard let lineEnd = bytes.firstIndex(of: "\r\n", from: 0),
            let methodEnd = bytes[0..<lineEnd].firstIndex(of: .space),
            let targetEnd = bytes[(methodEnd + 1)..<lineEnd].firstIndex(of: .space)
        else { throw Malformed.requestLine }
        method = 0..<methodEnd
        target = (methodEnd + 1)..<targetEnd
        fields = min(lineEnd + 2, end)..<end
        bodyStart = end + 4
        for (name, value) in Fields(bytes: bytes, range: fields) {
            try note(bytes[name], bytes[value])
        }
    }

    private mutating func note(_ name: Slice<UnsafeRawBufferPointer>, _ value: Slice<UnsafeRawBufferPointer>) throws {
        switch name.count {
        case 14 where name.equals("content-length"):
            guard let length = Int(String(decoding: value, as: UTF8.self)), length >= 0 else {
                throw Malformed.contentLength
            }
            framing = .length(length)
        case 17 where name.equals("transfer-encoding"): if value.equals("chunked") { framing = .chunked }
        case 10 where name.equals("connection"): if value.equals("close") { closes = true }
        case 6 where name.equals("expect"): if value.equals("100-continue") { expectsContinue = true }
        default: break
        }
    }
}

/// The header fields in a part of a request, as ranges of name and value.
struct Fields: Sequence, IteratorProtocol {
    let bytes: UnsafeRawBufferPointer
    var range: Range<Int>

    mutating func next() -> (Range<Int>, Range<Int>)? {
        while !range.isEmpty {
            let start = range.lowerBound
            let lineEnd = bytes.firstIndex(of: "\r\n", from: start) ?? range.upperBound
            let line = start..<Swift.min(lineEnd, range.upperBound)
            range = Swift.min(lineEnd + 2, range.upperBound)..<range.upperBound
            guard let colon = bytes[line].firstIndex(of: .colon) else { continue }
            var value = colon + 1
            while value < line.upperBound, bytes[value] == .space { value += 1 }
            return (start..<colon, value..<line.upperBound)
        }
        return nil
    }
}
