import GoRuntime

/// A writer of tar archives of plain files.
///
/// Go 1.26 archive/tar/writer.go: ustar where it can say the path, which has to be ASCII then and short enough when it is
/// parted at a slash; else PAX.
struct TarWriter {
    private static let slash = UInt8(ascii: "/")

    private let sink: GzipWriter
    private let mode: Int
    private let time: Int64

    /// Starts an archive of files that have all the same permissions and the same time, in seconds from 1970.
    init(_ sink: GzipWriter, mode: Int, time: Int64) {
        self.sink = sink
        self.mode = mode
        self.time = time
    }

    /// Adds a file.
    func add(_ path: GoString, _ content: [UInt8]) {
        let name = path.bytes
        var prefix: ArraySlice<UInt8> = []
        var rest = name[...]
        if !Self.isASCII(name) || name.count > TarBlock.nameSize {
            if let slash = Self.split(name) {
                (prefix, rest) = (name[..<slash], name[(slash + 1)...])
            } else {
                addExtension(of: path)
                rest = Self.shortened(name)[...]
            }
        }
        add(TarBlock(file: rest, prefix: prefix, mode: mode, size: content.count, time: time))
        add(content)
    }

    /// Ends the archive with two blocks of zeros.
    func finish() { sink.append([UInt8](repeating: 0, count: 2 * TarHeader.blockSize)) }

    /// Adds a PAX header that says the path.
    ///
    /// Go 1.26 archive/tar/writer.go, writePAXHeader.
    private func addExtension(of path: GoString) {
        let (folder, file) = GoPath.split(path)
        var name = Self.ascii(GoPath.join([folder, "PaxHeaders.0", file]).bytes).prefix(TarBlock.nameSize)
        while name.last == Self.slash { name.removeLast() }
        let record = Self.record("path", path.bytes)
        add(TarBlock(extensionOf: name, size: record.count))
        add(record)
    }

    private func add(_ block: TarBlock) { sink.append(block.sealed) }

    private func add(_ content: [UInt8]) {
        sink.append(content)
        sink.append([UInt8](repeating: 0, count: -content.count & (TarHeader.blockSize - 1)))
    }

    /// Returns a record `LENGTH KEY=VALUE\n`; the length counts its own digits.
    ///
    /// Go 1.26 archive/tar/strconv.go, formatPAXRecord.
    private static func record(_ key: String, _ value: [UInt8]) -> [UInt8] {
        let rest = " \(key)=".utf8 + value + [UInt8(ascii: "\n")]
        var length = rest.count + String(rest.count).utf8.count
        if rest.count + String(length).utf8.count != length { length = rest.count + String(length).utf8.count }
        return String(length).utf8 + rest
    }

    /// Returns where the slash is that parts a path into two fields; nil where none does.
    ///
    /// Go 1.26 archive/tar/writer.go, splitUSTARPath.
    private static func split(_ name: [UInt8]) -> Int? {
        guard isASCII(name) else { return nil }
        guard let index = name.prefix(TarBlock.prefixSize + 1).lastIndex(of: slash), index > 0 else { return nil }
        let rest = name.count - index - 1
        return rest > 0 && rest <= TarBlock.nameSize ? index : nil
    }

    private static func isASCII(_ name: [UInt8]) -> Bool { name.allSatisfy { $0 < 0x80 && $0 != 0 } }

    /// Returns what of a path fits the field for it, for programs that read no extended headers.
    ///
    /// Go 1.26 archive/tar/strconv.go, formatString: a file that is cut off behind a slash must not look like a folder; of
    /// several slashes only the first one goes.
    private static func shortened(_ name: [UInt8]) -> [UInt8] {
        let whole = ascii(name)
        guard whole.count > TarBlock.nameSize else { return whole }
        var name = Array(whole.prefix(TarBlock.nameSize))
        if name.last == slash {
            let end = name.dropLast().lastIndex { $0 != slash } ?? -1
            name[end + 1] = 0
        }
        return name
    }

    /// Returns a path without what is not ASCII.
    private static func ascii(_ name: [UInt8]) -> [UInt8] { name.filter { $0 < 0x80 && $0 != 0 } }
}
