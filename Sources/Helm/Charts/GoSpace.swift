import GoRuntime

/// White space as Go's unicode.IsSpace knows it.
enum GoSpace {
    /// Returns a text without the white space at both ends.
    ///
    /// Go 1.26 strings.TrimSpace.
    static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = trimmedAtStart(text)
        while let last = rest.last {
            if last < 0x80 {
                guard isASCIISpace(last) else { break }
                rest = rest.dropLast()
            } else {
                guard let start = rest.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { break }
                let (rune, width) = rest.withUnsafeBufferPointer { Runes.decode($0, at: start - rest.startIndex) }
                guard start + width == rest.endIndex, rune.properties.isWhitespace else { break }
                rest = rest[..<start]
            }
        }
        return rest
    }

    /// Returns a text without the white space at its start.
    ///
    /// Go 1.26 strings.TrimLeftFunc with unicode.IsSpace.
    static func trimmedAtStart(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text
        while let first = rest.first {
            if first < 0x80 {
                guard isASCIISpace(first) else { break }
                rest = rest.dropFirst()
            } else {
                let (rune, width) = rest.withUnsafeBufferPointer { Runes.decode($0, at: 0) }
                guard rune.properties.isWhitespace else { break }
                rest = rest.dropFirst(width)
            }
        }
        return rest
    }

    private static func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
