internal import CLibYAML

/// The parts of a scalar event that matter: its text, how it was written, and where.
struct ScalarEvent {
    /// The text after unescaping and folding; valid while the event is the current one.
    let text: UnsafeBufferPointer<UInt8>
    /// Whether it was written without quotes and without a tag, so that its text decides on its type.
    let isPlain: Bool
    /// The tag in full, or nil.
    let tag: String?
    /// Where the text stands, with its quotes, without anchor, tag and trailing line breaks.
    let textRange: Range<Int>

    /// The offset behind the text.
    var end: Int { textRange.upperBound }

    /// Takes the current event of a stream, which must be a scalar.
    @inline(__always)
    init(_ events: EventStream) {
        let scalar = events.data.scalar
        text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        var start = events.start
        var end = events.end
        var isForcedText = false
        let bytes = events.bytes
        // libyaml drops the tag `!`, which makes text of a plain scalar, so the source decides.
        if start < end, bytes[start] == UInt8(ascii: "!") || bytes[start] == UInt8(ascii: "&") {
            let properties = Properties(in: bytes, at: start)
            isForcedText = properties.hasBareTag
            start = min(properties.contentStart, end)
        }
        if scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE {
            while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        }
        textRange = start..<max(start, end)
        tag = scalar.tag.map { String(yaml: $0) }
        isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil && !isForcedText
    }
}
