import CZlib
import GoRuntime

/// Makes archives, good and bad, byte by byte.
enum ArchiveBuilder {
    /// An entry of an archive.
    struct Entry {
        var name: String
        var content: [UInt8] = []
        var kind = UInt8(ascii: "0")
        /// What the header says of the length, where that is a lie.
        var size: Int?
        var mode = 0o644

        init(_ name: String, _ content: String = "", kind: String = "0", size: Int? = nil, mode: Int = 0o644) {
            self.name = name
            self.content = Array(content.utf8)
            self.kind = kind.utf8.first ?? 0
            self.size = size
            self.mode = mode
        }
    }

    /// Returns a tar archive with the two blocks of zeros at its end.
    static func tar(_ entries: [Entry]) -> [UInt8] {
        entries.flatMap(bytes(of:)) + [UInt8](repeating: 0, count: 1024)
    }

    /// Returns the header and the padded content of an entry.
    static func bytes(of entry: Entry) -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: some Collection<UInt8>, at offset: Int) {
            for (index, byte) in text.enumerated() { header[offset + index] = byte }
        }
        func octal(_ number: Int, width: Int) -> [UInt8] {
            let digits = String(number, radix: 8)
            return Array((String(repeating: "0", count: width - digits.count) + digits).utf8)
        }
        put(entry.name.utf8.prefix(100), at: 0)
        put(octal(entry.mode, width: 7), at: 100)
        put(octal(0, width: 7), at: 108)
        put(octal(0, width: 7), at: 116)
        put(octal(entry.size ?? entry.content.count, width: 11), at: 124)
        put(octal(0, width: 11), at: 136)
        header[156] = entry.kind
        put("ustar\u{0}00".utf8, at: 257)
        let sum = header.reduce(8 * 32) { $0 + Int($1) }
        put(octal(sum, width: 6) + [0, 32], at: 148)
        return header + entry.content + [UInt8](repeating: 0, count: -entry.content.count & 511)
    }

    /// Returns the data in gzip's format.
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream,
            9,
            Z_DEFLATED,
            15 + 16,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        defer { deflateEnd(&stream) }
        var source = bytes
        return [UInt8](unsafeUninitializedCapacity: bytes.count / 500 + bytes.count / 1000 + bytes.count + 1000) {
            target,
            count in
            source.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                _ = deflate(&stream, Z_FINISH)
            }
            count = target.count - Int(stream.avail_out)
        }
    }
}
