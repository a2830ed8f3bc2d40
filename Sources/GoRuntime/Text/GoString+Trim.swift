extension GoString {
    /// An end of a string.
    public enum Side: Sendable {
        /// The beginning.
        case left
        /// The end.
        case right
        /// The beginning and the end.
        case both
    }

    /// Returns the string without the white space at its ends.
    ///
    /// Go 1.26 strings, TrimSpace.
    public func trimmed(_ side: Side = .both) -> GoString { trimmed(side) { RuneClass.isSpace($0) } }

    /// Returns the string without characters of a set at its ends.
    ///
    /// Go 1.26 strings, Trim, TrimLeft and TrimRight.
    public func trimmed(_ side: Side = .both, of set: GoString) -> GoString {
        if set.count == 1, set.bytes[0] < 0x80 {
            let byte = UInt32(set.bytes[0])
            return trimmed(side) { $0.value == byte }
        }
        let set = Set(set.runes)
        return trimmed(side) { set.contains($0) }
    }

    /// Returns the string without characters at its ends that pass a test.
    ///
    /// Go 1.26 strings, TrimFunc, TrimLeftFunc and TrimRightFunc.
    public func trimmed(_ side: Side = .both, where isDropped: (Unicode.Scalar) -> Bool) -> GoString {
        var start = 0
        var end = count
        if side != .right {
            while start < end, case (let rune, let width) = Runes.decode(bytes, at: start), isDropped(rune) {
                start += width
            }
        }
        if side != .left {
            while start < end, case (let rune, let width) = Runes.decodeLast(bytes[start..<end]), isDropped(rune) {
                end -= width
            }
        }
        return end - start == count ? self : GoString(bytes[start..<end])
    }

    /// Returns the string without a prefix, if it has it.
    ///
    /// Go 1.26 strings, TrimPrefix.
    public func droppingPrefix(_ prefix: GoString) -> GoString {
        !prefix.isEmpty && hasPrefix(prefix) ? GoString(bytes[prefix.count...]) : self
    }

    /// Returns the string without a suffix, if it has it.
    ///
    /// Go 1.26 strings, TrimSuffix.
    public func droppingSuffix(_ suffix: GoString) -> GoString {
        !suffix.isEmpty && hasSuffix(suffix) ? GoString(bytes[..<(count - suffix.count)]) : self
    }
}

extension Runes {
    /// Returns the character that ends some bytes, which are not empty, and how many bytes it takes.
    ///
    /// Go 1.26 unicode/utf8, DecodeLastRune.
    static func decodeLast(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, width: Int) {
        bytes.withUnsafeBufferPointer { bytes in
            for width in 1...4 where width <= bytes.count && bytes[bytes.count - width] & 0xC0 != 0x80 {
                let (rune, taken) = decode(bytes, at: bytes.count - width)
                return taken == width ? (rune, width) : (replacement, 1)
            }
            return (replacement, 1)
        }
    }
}
