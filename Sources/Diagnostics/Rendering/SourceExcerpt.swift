/// The source line of a span made fit for a terminal, and where the underline goes.
///
/// A span of several lines is underlined to the end of its first; a long line is cut around the span.
struct SourceExcerpt {
    /// The number of the line, 1-based.
    let line: Int
    /// The line as it is printed.
    let text: String
    /// The columns before the underline.
    let indent: Int
    /// The columns of the underline; at least 1.
    let length: Int

    /// Cuts the excerpt of a span out of its file.
    ///
    /// - Parameters:
    ///   - file: The text that the span points into.
    ///   - span: What is underlined.
    ///   - width: How many columns of a line are shown before it is cut.
    init(file: SourceFile, span: SourceSpan, width: Int) {
        line = file.position(of: Int(span.start)).line
        var bytes = file.line(line)
        if line == 1 { bytes = bytes.dropFirst(file.markLength) }
        let start = min(max(Int(span.start), bytes.startIndex), bytes.endIndex)
        let end = min(max(Int(span.end), start), bytes.endIndex)
        if bytes.count <= width, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            text = String(decoding: bytes, as: UTF8.self)
            indent = start - bytes.startIndex
            length = max(1, end - start)
        } else {
            let shown = Self.stretch(of: bytes, around: start, width: width)
            let cells = ExcerptCell.cells(of: shown)
            let cut = (left: shown.startIndex > bytes.startIndex, right: shown.endIndex < bytes.endIndex)
            (text, indent, length) = Self.fitted(cells, start: start, end: end, width: width, cut: cut)
        }
    }

    /// Returns the bytes near the span, so that a line of megabytes costs no more than a short one.
    private static func stretch(of bytes: ArraySlice<UInt8>, around start: Int, width: Int) -> ArraySlice<UInt8> {
        var low = max(bytes.startIndex, start - max(512, 4 * width))
        var high = min(bytes.endIndex, start + max(1536, 12 * width))
        // Neither end may lie inside a character of several bytes, of which there are at most three more.
        if low > bytes.startIndex { low += bytes[low..<start].prefix(3).prefix { $0 & 0xC0 == 0x80 }.count }
        high += bytes[high...].prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
        return bytes[low..<high]
    }

    private static func fitted(
        _ cells: [ExcerptCell],
        start: Int,
        end: Int,
        width: Int,
        cut: (left: Bool, right: Bool)
    ) -> (text: String, indent: Int, length: Int) {
        let total = cells.last.map { $0.column + $0.width } ?? 0
        let from = cells.first { $0.end > start }?.column ?? total
        let through = end > start ? cells.first { $0.end >= end } ?? cells.last : nil
        let to = max(from + 1, through.map { $0.column + $0.width } ?? from)

        var left = 0
        if total > width, to >= width {
            let before = (width - min(to - from, width / 2)) / 2
            left = max(0, min(from - before, total - width))
        }
        let visible = cells.filter { $0.column >= left && $0.column + $0.width <= left + width }
        let first = visible.first?.column ?? left
        let last = visible.last.map { $0.column + $0.width } ?? left
        let cutLeft = cut.left || first > 0
        let cutRight = cut.right || last < total

        let text = (cutLeft ? "…" : "") + visible.map(\.text).joined() + (cutRight ? "…" : "")
        let indent = max(0, from - first) + (cutLeft ? 1 : 0)
        let length = max(1, min(to, cutRight ? last + 1 : max(last, from + 1)) - from)
        return (text, indent, length)
    }
}
