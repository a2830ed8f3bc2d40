/// A stretch of a source text, as half-open byte offsets.
///
/// Twelve bytes and no reference, so that every node of a values tree can carry one.
public struct SourceSpan: Sendable, Hashable {
    /// The ``SourceFile/id`` of the text.
    public var file: UInt32
    /// The offset of the first byte.
    public var start: UInt32
    /// The offset behind the last byte.
    public var end: UInt32

    /// Creates a span; `end` below `start` is taken as empty.
    public init(file: SourceFile, start: Int, end: Int) {
        self.file = file.id
        self.start = UInt32(clamping: start)
        self.end = max(UInt32(clamping: start), UInt32(clamping: end))
    }
}
