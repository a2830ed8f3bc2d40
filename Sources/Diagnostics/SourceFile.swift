/// A text that a span can point into: a values file, standard input, or the argument of a flag.
///
/// The bytes are kept as they were read; `name` is what a person would call the text (`values.yaml`, `<stdin>`, `--set`).
public final class SourceFile: Sendable {
    /// Where a text came from.
    public enum Kind: Sendable, Hashable {
        case file
        case standardInput
        case argument
    }

    /// The number that spans carry; unique within one ``SourceMap``.
    public let id: UInt32
    /// The name that is printed before line and column.
    public let name: String
    /// Where the text came from.
    public let kind: Kind
    /// The text, undecoded.
    public let bytes: [UInt8]
    /// The byte offsets at which lines start; the first is always 0.
    public let lineStarts: [Int]

    /// How many Unicode scalars start before each multiple of ``blockSize``, so that columns in long lines are cheap.
    private let scalarsBeforeBlock: [Int]
    private static let blockSize = 1024

    init(id: UInt32, name: String, kind: Kind, bytes: [UInt8]) {
        self.id = id
        self.name = name
        self.kind = kind
        self.bytes = bytes
        var starts = [0]
        var blocks: [Int] = []
        bytes.withUnsafeBufferPointer { buffer in
            var scalars = 0
            for index in 0..<buffer.count {
                if index % Self.blockSize == 0 { blocks.append(scalars) }
                let byte = buffer[index]
                if byte == UInt8(ascii: "\n") { starts.append(index + 1) }
                if byte & 0xC0 != 0x80 { scalars += 1 }
            }
        }
        self.lineStarts = starts
        self.scalarsBeforeBlock = blocks
    }

    /// The bytes of the byte order mark that the text starts with: 0 or 3; the mark counts in no column.
    public var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// Returns the position of a byte offset; offsets past the end give the end.
    public func position(of offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let start = low == 0 ? min(markLength, offset) : lineStarts[low]
        let isNear = offset - start <= Self.blockSize
        let count = isNear ? scalars(in: start..<offset) : scalars(before: offset) - scalars(before: start)
        return SourcePosition(line: low + 1, column: count + 1)
    }

    /// Returns the bytes of a line (1-based) without its line break; an empty slice when there is no such line.
    public func line(_ line: Int) -> ArraySlice<UInt8> {
        guard line >= 1, line <= lineStarts.count else { return [] }
        let start = lineStarts[line - 1]
        var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return bytes[start..<end]
    }

    private func scalars(before offset: Int) -> Int {
        guard !scalarsBeforeBlock.isEmpty else { return 0 }
        let block = min(offset / Self.blockSize, scalarsBeforeBlock.count - 1)
        return scalarsBeforeBlock[block] + scalars(in: block * Self.blockSize..<offset)
    }

    private func scalars(in range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}

/// A place in a text: line and column, both 1-based; columns count Unicode scalars.
public struct SourcePosition: Sendable, Hashable, Comparable {
    /// The line, 1-based.
    public var line: Int
    /// The column in Unicode scalars, 1-based.
    public var column: Int

    /// Creates a position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Whether the first position comes before the second.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
