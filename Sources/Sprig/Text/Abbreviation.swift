internal import GoRuntime

extension GoString {
    private static let ellipsis = Array("...".utf8)

    /// Returns at most `width` bytes with an ellipsis for what is left out behind, and before where the offset is
    /// beyond the fourth byte.
    ///
    /// The width is 4 at least, and 7 with an offset.
    ///
    /// Masterminds/goutils 1.1.1, AbbreviateFull.
    func abbreviated(from offset: Int, to width: Int) -> GoString {
        guard count > width else { return self }
        var offset = min(offset, count)
        let room = width - 3
        // Go's difference wraps around for the least offsets.
        if count &- offset < room { offset = count - room }
        if offset <= 4 { return GoString(bytes[..<room] + Self.ellipsis) }
        guard width >= 7 else { return GoString() }
        if offset + room < count {
            return GoString(Self.ellipsis + GoString(bytes[offset...]).abbreviated(from: 0, to: room).bytes)
        }
        return GoString(Self.ellipsis + bytes[(count - room)...])
    }
}
