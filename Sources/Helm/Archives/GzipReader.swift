import CZlib

/// A reader of gzip data that inflates only as much as is asked for.
///
/// Go 1.26 compress/gzip: members follow each other; data behind the last one that are no member are an error, which
/// is met only by who reads that far.
final class GzipReader {
    private let compressed: [UInt8]
    private var stream = z_stream()
    /// How many of the compressed bytes have been consumed.
    private var offset = 0
    private var isReady = false
    private var isAtEnd = false
    private var failure: ArchiveProblem?

    /// Starts reading; the first header must be there.
    init(_ compressed: [UInt8]) throws(ArchiveProblem) {
        self.compressed = compressed
        guard !compressed.isEmpty else { throw .isEmpty }
        guard compressed.count >= 10 else { throw .isTruncated }
        guard compressed.starts(with: [0x1F, 0x8B, 0x08]) else { throw .notGzip }
        // 16 more than the largest window: gzip's header and trailer.
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .invalidHeader
        }
        isReady = true
    }

    deinit { if isReady { inflateEnd(&stream) } }

    /// Fills a buffer as far as the data go and returns the number of bytes; fewer than asked for mean the end.
    func read(into target: UnsafeMutableRawBufferPointer) throws(ArchiveProblem) -> Int {
        var filled = 0
        while filled < target.count {
            if let failure { throw failure }
            if isAtEnd { break }
            filled += inflateSome(into: UnsafeMutableRawBufferPointer(rebasing: target[filled...]))
        }
        return filled
    }

    /// Inflates what fits; a failure is kept for the next read, as the bytes before it are good.
    private func inflateSome(into target: UnsafeMutableRawBufferPointer) -> Int {
        let size = min(target.count, Int(Int32.max))
        let before = offset
        let status = compressed.withUnsafeBufferPointer { source in
            let available = min(source.count - offset, Int(Int32.max))
            // zlib reads through this pointer only, though its type says otherwise.
            stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress?.advanced(by: offset))
            stream.avail_in = UInt32(available)
            stream.next_out = target.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.avail_out = UInt32(size)
            let status = inflate(&stream, Z_NO_FLUSH)
            offset += available - Int(stream.avail_in)
            return status
        }
        let count = size - Int(stream.avail_out)
        switch status {
        case Z_OK, Z_BUF_ERROR:
            if count == 0, offset == before {
                failure = offset == compressed.count ? .isTruncated : .corruptData(offset: offset)
            }
        case Z_STREAM_END: startNextMember()
        default: failure = describe()
        }
        return count
    }

    private func startNextMember() {
        let rest = compressed.count - offset
        if rest == 0 {
            isAtEnd = true
        } else if rest < 10 {
            failure = .isTruncated
        } else if !compressed[offset...].starts(with: [0x1F, 0x8B, 0x08]) {
            failure = .notGzip
        } else if inflateReset(&stream) != Z_OK {
            failure = .corruptData(offset: offset)
        }
    }

    /// What the library complains of: its message is the only thing that tells the cases apart.
    private func describe() -> ArchiveProblem {
        guard let message = stream.msg else { return .corruptData(offset: offset) }
        switch String(cString: message) {
        case "incorrect data check", "incorrect length check": return .wrongChecksum
        case "incorrect header check", "header crc mismatch", "unknown header flags set", "unknown compression method":
            return .notGzip
        default: return .corruptData(offset: offset)
        }
    }
}
