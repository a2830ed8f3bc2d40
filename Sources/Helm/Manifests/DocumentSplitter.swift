import GoRuntime

/// Cuts rendered text into its YAML documents as Helm does, which is not as YAML does.
///
/// Helm v4.2.3 pkg/release/v1/util/manifest.go, SplitManifests: a separator is `---` at the start of the text or after a
/// newline, with all white space around it; what follows it on its line belongs to the next document. After a separator
/// has eaten the newline, a `---` right behind it is text.
enum DocumentSplitter {
    /// Returns the documents that are not blank, without white space before them.
    static func documents(in text: [UInt8]) -> [ArraySlice<UInt8>] {
        let text = GoSpace.trimmedAtStart(text[...])
        var documents: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var index = start
        while let dashes = nextSeparator(in: text, from: index, after: start) {
            var end = dashes
            while end > start, isSpace(text[end - 1]) { end -= 1 }
            append(text[start..<end], to: &documents)
            start = dashes + 3
            while start < text.endIndex, isSpace(text[start]) { start += 1 }
            index = start
        }
        append(text[start...], to: &documents)
        return documents
    }

    /// Returns where the next `---` stands that begins the text or follows a newline at or after `start`.
    private static func nextSeparator(
        in text: ArraySlice<UInt8>,
        from index: Int,
        after start: Int
    ) -> Int? {
        let first = text.startIndex
        return text.withUnsafeBytes { bytes in
            var position = index - first
            while position + 3 <= bytes.count {
                if isSeparator(bytes, position, atStart: position == 0, after: start - first) {
                    return position + first
                }
                guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n"), from: position) else { return nil }
                position = newline + 1
            }
            return nil
        }
    }

    private static func isSeparator(
        _ bytes: UnsafeRawBufferPointer,
        _ position: Int,
        atStart: Bool,
        after start: Int
    ) -> Bool {
        guard bytes[position] == dash, bytes[position + 1] == dash, bytes[position + 2] == dash else { return false }
        return atStart || (position > start && bytes[position - 1] == UInt8(ascii: "\n"))
    }

    private static let dash = UInt8(ascii: "-")

    private static func append(_ document: ArraySlice<UInt8>, to documents: inout [ArraySlice<UInt8>]) {
        let trimmed = GoSpace.trimmedAtStart(document)
        if !trimmed.isEmpty { documents.append(trimmed) }
    }

    /// Whether a byte is `\s` to a regular expression.
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }
}

extension UnsafeRawBufferPointer {
    /// Returns the first place of a byte at or after an index.
    fileprivate func firstIndex(of byte: UInt8, from index: Int) -> Int? {
        var index = index
        while index < count {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }
}
