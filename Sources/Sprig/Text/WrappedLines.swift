internal import GoRuntime

extension GoString {
    private static let space = UInt8(ascii: " ")

    /// Returns the string with lines of at most a number of bytes, broken at the last space that fits; longer words
    /// stay whole, or are broken anywhere.
    ///
    /// Masterminds/goutils 1.1.1, WrapCustom: a width below 1 counts as 1, the empty separator as a newline; newlines
    /// that are in the text count for nothing.
    func wrapped(
        at width: Int,
        with separator: GoString,
        breakingWords: Bool
    ) throws(FunctionFailure) -> GoString {
        let width = max(width, 1)
        let lineEnd = separator.isEmpty ? [UInt8(ascii: "\n")] : separator.bytes
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var offset = 0
        while count - offset > width {
            if bytes[offset] == Self.space {
                offset += 1
                continue
            }
            let limit = offset + width
            if let last = bytes[offset...limit].lastIndex(of: Self.space) {
                result += bytes[offset..<last]
                offset = last + 1
            } else if breakingWords {
                result += bytes[offset..<limit]
                offset = limit
            } else if let next = bytes[limit...].firstIndex(of: Self.space) {
                result += bytes[offset..<next]
                offset = next + 1
            } else {
                break
            }
            result += lineEnd
            try Limits.check(stringLength: result.count)
        }
        result += bytes[offset...]
        return GoString(result)
    }
}
