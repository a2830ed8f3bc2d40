extension TokenScanner {
    /// Fetches a scalar without quotes.
    ///
    /// The text is a stretch of the source unless it goes over several lines.
    mutating func fetchPlain() throws(Failure) {
        var token = Token(.plain, line: line)
        token.keyIndex = try saveSimpleKey()
        allowsSimpleKey = false
        var pieces = ScalarPieces(text, start: position)
        var hasLeadingBlanks = false
        let indent = self.indent + 1
        while true {
            if column == 0, isAtDocumentMark { break }
            if text[position] == UInt8(ascii: "#") { break }
            try checkReader()
            if !isBlankOrEnd(position), !endsPlain(position) {
                if hasLeadingBlanks {
                    pieces.fold(before: position)
                    hasLeadingBlanks = false
                }
                skipPlainWord()
                pieces.end = position
            }
            guard isBlank(position) || isBreak(position) else { break }
            while true {
                if isBlank(position) {
                    if hasLeadingBlanks, column < indent, text[position] == 0x09 {
                        throw failure("found a tab character that violates indentation")
                    }
                    position += 1
                } else if isBreak(position) {
                    readLine(into: &pieces.breaks)
                    hasLeadingBlanks = true
                } else {
                    break
                }
            }
            if flowLevel == 0, column < indent { break }
        }
        token.start = pieces.start
        token.count = pieces.end - pieces.start
        if pieces.isJoined { token.textIndex = keep(pieces.joined()) }
        append(token)
        if hasLeadingBlanks { allowsSimpleKey = true }
    }

    /// Moves to the blank, the line break or the indicator that ends a word, which may be the next byte but one.
    @inline(__always)
    private mutating func skipPlainWord() {
        let isFlow = flowLevel > 0
        while true {
            let byte = text[position]
            if byte >= 0x80 {
                if isBreak(position) { return }
                skip()
                continue
            }
            switch byte {
            case 0...0x20: return
            case UInt8(ascii: ":"):
                if isBlankOrEnd(position + 1) { return }
            case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
                UInt8(ascii: "}"):
                if isFlow { return }
            default: break
            }
            position += 1
        }
    }

    private func endsPlain(_ at: Int) -> Bool {
        switch text[at] {
        case UInt8(ascii: ":"): isBlankOrEnd(at + 1)
        case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
            UInt8(ascii: "}"):
            flowLevel > 0
        default: false
        }
    }
}

/// The text of a scalar: a stretch of the source as long as that will do, else a copy with the line breaks folded.
struct ScalarPieces {
    private let text: UnsafePointer<UInt8>
    private var output: [UInt8] = []
    /// Whether the text is no stretch of the source.
    private(set) var isJoined = false
    /// Where the last stretch starts.
    private(set) var start: Int
    /// The end of the last stretch.
    var end: Int
    /// The line breaks since the last stretch.
    var breaks: [UInt8] = []

    init(_ text: UnsafePointer<UInt8>, start: Int) {
        self.text = text
        self.start = start
        end = start
    }

    /// Starts a stretch behind line breaks: one becomes a space, of several the first one goes.
    mutating func fold(before position: Int) {
        flush()
        if breaks.first == 0x0A {
            if breaks.count == 1 { output.append(0x20) } else { output.append(contentsOf: breaks.dropFirst()) }
        } else {
            output.append(contentsOf: breaks)
        }
        breaks.removeAll(keepingCapacity: true)
        start = position
        end = position
    }

    /// Starts a stretch behind an escaped line break: the breaks stay as they are.
    mutating func continueBehindBreaks(at position: Int) {
        flush()
        output.append(contentsOf: breaks)
        breaks.removeAll(keepingCapacity: true)
        start = position
        end = position
    }

    /// Appends the last stretch to the copy, with more bytes, and starts a new one.
    mutating func append(_ bytes: some Sequence<UInt8>, continuingAt position: Int) {
        flush()
        output.append(contentsOf: bytes)
        start = position
        end = position
    }

    private mutating func flush() {
        output.append(contentsOf: UnsafeBufferPointer(start: text + start, count: end - start))
        isJoined = true
    }

    /// Returns the copy with the last stretch.
    mutating func joined() -> [UInt8] {
        output.append(contentsOf: UnsafeBufferPointer(start: text + start, count: end - start))
        return output
    }
}
