import GoRuntime

/// A reader of tar archives: ustar, the older forms, GNU's long names and PAX headers.
///
/// Go 1.26 archive/tar/reader.go. Sparse files are not known.
struct TarReader {
    /// The longest name or extended header in bytes.
    private static let longestExtension: Int64 = 1 << 20

    private let source: GzipReader
    /// What is left of the current file.
    private var content: Int64 = 0
    private var padding: Int64 = 0

    /// Starts at the first header.
    init(_ source: GzipReader) { self.source = source }

    /// Returns the next file or folder, or nil at the end.
    mutating func next() throws(ArchiveProblem) -> TarHeader? {
        var longName: GoString?
        var extended = ExtendedHeader()
        while true {
            try skip(content)
            try skip(padding)
            (content, padding) = (0, 0)
            guard var header = try readHeader() else { return nil }
            switch header.kind {
            case UInt8(ascii: "x"): extended = try ExtendedHeader(readWhole(header))
            case UInt8(ascii: "L"): longName = TarHeader.string(try readWhole(header)[...])
            case UInt8(ascii: "K"): _ = try readWhole(header)
            case UInt8(ascii: "g"):
                _ = try ExtendedHeader(readWhole(header))
                return header
            default:
                if let path = extended.path { header.name = path }
                if let size = extended.size { header.size = size }
                if let longName { header.name = longName }
                if header.kind == 0, header.name.bytes.last == UInt8(ascii: "/") { header.kind = UInt8(ascii: "5") }
                content = header.isHeaderOnly ? 0 : header.size
                guard content >= 0 else { throw .invalidHeader }
                padding = Self.padding(of: content)
                return header
            }
        }
    }

    /// Returns the content of the current file.
    mutating func readContent() throws(ArchiveProblem) -> [UInt8] {
        let bytes = try read(content)
        content = 0
        return bytes
    }

    /// Reads a header; nil at the end, which two blocks of zeros or the end of the data mark.
    private func readHeader() throws(ArchiveProblem) -> TarHeader? {
        guard let block = try readBlock() else { return nil }
        guard block.allSatisfy({ $0 == 0 }) else { return try TarHeader(block) }
        guard let second = try readBlock() else { return nil }
        guard second.allSatisfy({ $0 == 0 }) else { throw .invalidHeader }
        return nil
    }

    private func readBlock() throws(ArchiveProblem) -> [UInt8]? {
        let block = try readUp(to: TarHeader.blockSize)
        if block.isEmpty { return nil }
        guard block.count == TarHeader.blockSize else { throw .isTruncated }
        return block
    }

    /// Returns the content of an extension header.
    private mutating func readWhole(_ header: TarHeader) throws(ArchiveProblem) -> [UInt8] {
        guard header.size >= 0 else { throw .invalidHeader }
        guard header.size <= Self.longestExtension else { throw .fieldTooLong }
        padding = Self.padding(of: header.size)
        return try read(header.size)
    }

    private static func padding(of size: Int64) -> Int64 { -size & Int64(TarHeader.blockSize - 1) }

    /// Reads exactly so many bytes; the caller has bounded the number.
    private func read(_ count: Int64) throws(ArchiveProblem) -> [UInt8] {
        let bytes = try readUp(to: Int(count))
        guard bytes.count == Int(count) else { throw .isTruncated }
        return bytes
    }

    private func readUp(to count: Int) throws(ArchiveProblem) -> [UInt8] {
        var result: Result<Void, ArchiveProblem> = .success(())
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(ArchiveProblem) {
                filled = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                result = .failure(error)
            }
        }
        try result.get()
        return bytes
    }

    private func skip(_ count: Int64) throws(ArchiveProblem) {
        var rest = count
        while rest > 0 {
            let step = min(rest, 1 << 16)
            guard try readUp(to: Int(step)).count == Int(step) else { throw .isTruncated }
            rest -= step
        }
    }
}
