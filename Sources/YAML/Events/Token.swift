/// A token of the grammar; a plain value, so that queues of them cost nothing.
struct Token {
    enum Kind: UInt8 {
        case streamEnd
        case versionDirective
        case tagDirective
        case documentStart
        case documentEnd
        case blockSequenceStart
        case blockMappingStart
        case blockEnd
        case flowSequenceStart
        case flowSequenceEnd
        case flowMappingStart
        case flowMappingEnd
        case blockEntry
        case flowEntry
        case key
        case value
        case alias
        case anchor
        case tag
        /// A scalar without quotes.
        case plain
        /// A scalar in quotes or in a block.
        case text
    }

    let kind: Kind
    /// The line it starts on, from 0.
    let line: Int32
    /// The index of the simple key that it may begin; -1 for none.
    var keyIndex: Int32 = -1
    /// The index of the text that had to be put together; -1 where it is a stretch of the source.
    ///
    /// A tag has its handle there and its suffix behind it; a tag directive its handle and its prefix.
    var textIndex: Int32 = -1
    /// Where the text starts in the source.
    var start = 0
    /// How many bytes of the source the text takes.
    var count = 0

    init(_ kind: Kind, line: Int) {
        self.kind = kind
        self.line = Int32(truncatingIfNeeded: line)
    }
}
