import CZlib

/// A writer of gzip data: one member that tells no name, no time and no system.
final class GzipWriter {
    // Magic, deflate, no flags, no time, best compression, system unknown, as in Go 1.26 compress/gzip.
    private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF]
    private static let chunk = 1 << 16

    private var stream = z_stream()
    private var output = GzipWriter.header
    private var checksum: UInt = 0
    private var size: UInt32 = 0

    /// Starts the data.
    init() {
        // Negative: neither zlib's header, nor gzip's, in which zlib names the system.
        let status = deflateInit2_(
            &stream,
            Z_BEST_COMPRESSION,
            Z_DEFLATED,
            -15,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        precondition(status == Z_OK, "zlib has no memory, or is of another version than its header")
    }

    deinit { deflateEnd(&stream) }

    /// Adds bytes.
    func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = UnsafeBufferPointer(rebasing: rest.prefix(Int(Int32.max)))
                checksum = UInt(crc32(uLong(checksum), piece.baseAddress, uInt(piece.count)))
                size &+= UInt32(piece.count)
                compress(piece, flush: Z_NO_FLUSH)
                rest = rest.dropFirst(piece.count)
            }
        }
    }

    /// Ends the data and returns all of them; nothing may be added then.
    func finish() -> [UInt8] {
        compress(UnsafeBufferPointer(start: nil, count: 0), flush: Z_FINISH)
        for number in [UInt32(truncatingIfNeeded: checksum), size] {
            for shift in stride(from: 0, to: 32, by: 8) { output.append(UInt8(truncatingIfNeeded: number >> shift)) }
        }
        return output
    }

    private func compress(_ bytes: UnsafeBufferPointer<UInt8>, flush: Int32) {
        // zlib reads through this pointer only, though its type says otherwise.
        stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.avail_in = uInt(bytes.count)
        repeat {
            let compressed = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
                stream.next_out = buffer.baseAddress
                stream.avail_out = uInt(buffer.count)
                _ = deflate(&stream, flush)
                count = buffer.count - Int(stream.avail_out)
            }
            output += compressed
        } while stream.avail_out == 0
    }
}
