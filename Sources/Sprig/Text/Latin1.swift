internal import GoRuntime

/// Functions that take each byte of a string for a character: that is Latin-1, and what is not ASCII comes out garbled,
/// as it does in Helm.
extension GoString {
    /// The string without white space; untouched where there is none.
    ///
    /// Masterminds/goutils 1.1.1, DeleteWhiteSpace.
    var withoutLatin1Spaces: GoString {
        guard bytes.contains(where: \.isLatin1Space) else { return self }
        var result: [UInt8] = []
        result.reserveCapacity(count)
        for byte in bytes where !byte.isLatin1Space { Runes.append(Unicode.Scalar(byte), to: &result) }
        return GoString(result)
    }

    /// The first character of each word.
    ///
    /// Masterminds/goutils 1.1.1, Initials.
    var initials: GoString {
        var result: [UInt8] = []
        var isAfterSpace = true
        for byte in bytes {
            let isSpace = byte.isLatin1Space
            if isAfterSpace, !isSpace { Runes.append(Unicode.Scalar(byte), to: &result) }
            isAfterSpace = isSpace
        }
        return GoString(result)
    }
}

extension UInt8 {
    /// Whether the byte is white space as a character of Latin-1.
    fileprivate var isLatin1Space: Bool {
        switch self {
        case 0x09...0x0D, 0x20, 0x85, 0xA0: true
        default: false
        }
    }
}
