/// The reading of bodies in chunks.
enum RequestBody {
    /// Joins the chunks of a body.
    ///
    /// - Parameters:
    ///   - bytes: What came so far.
    ///   - start: Where the body starts.
    /// - Returns: The body and the index after it; nil if its end has not come yet.
    /// - Throws: `RequestHead.Malformed.chunk`.
    static func joinChunks(_ bytes: UnsafeRawBufferPointer, from start: Int) throws -> (body: [UInt8], end: Int)? {
        var body: [UInt8] = []
        var index = start
        while let lineEnd = bytes.firstIndex(of: "\r\n", from: index) {
            let digits = bytes[index..<lineEnd].prefix { $0 != UInt8(ascii: ";") && $0 != .space }
            guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0, size < 1 << 30 else {
                throw RequestHead.Malformed.chunk
            }
            let end = lineEnd + 2 + size
            guard end + 2 <= bytes.count else { return nil }
            body += bytes[(lineEnd + 2)..<end]
            index = end + 2
            if size == 0 { return (body, index) }
        }
        return nil
    }
}
