#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension GoString {
    /// Whether the string begins with that one.
    public func hasPrefix(_ prefix: GoString) -> Bool { bytes.starts(with: prefix.bytes) }

    /// Whether the string ends with that one.
    public func hasSuffix(_ suffix: GoString) -> Bool {
        count >= suffix.count && bytes[(count - suffix.count)...].elementsEqual(suffix.bytes)
    }

    /// Whether the string holds that one.
    public func contains(_ part: GoString) -> Bool { index(of: part) != nil }

    /// Returns the offset in bytes of the first place of that string from an offset on.
    ///
    /// Go 1.26 strings, Index.
    public func index(of part: GoString, from start: Int = 0) -> Int? {
        guard start >= 0, start <= count, part.count <= count - start else { return nil }
        guard !part.isEmpty else { return start }
        return bytes.withUnsafeBytes { bytes in
            part.bytes.withUnsafeBytes { part in
                part.count <= 64
                    ? Self.index(of: part, in: bytes, from: start)
                    : Self.index(ofLong: part, in: bytes, from: start)
            }
        }
    }

    /// Looks at each place of the first byte.
    private static func index(
        of part: UnsafeRawBufferPointer,
        in bytes: UnsafeRawBufferPointer,
        from start: Int
    ) -> Int? {
        guard let base = bytes.baseAddress, let wanted = part.baseAddress else { return nil }
        var offset = start
        while bytes.count - offset >= part.count {
            let found = memchr(base + offset, Int32(part[0]), bytes.count - offset - part.count + 1)
            guard let found else { return nil }
            offset = UnsafeRawPointer(found) - base
            if memcmp(base + offset, wanted, part.count) == 0 { return offset }
            offset += 1
        }
        return nil
    }

    /// Looks where the sum of the bytes fits (Rabin and Karp), so that no pair of strings takes quadratic time.
    private static func index(
        ofLong part: UnsafeRawBufferPointer,
        in bytes: UnsafeRawBufferPointer,
        from start: Int
    ) -> Int? {
        guard let base = bytes.baseAddress, let wanted = part.baseAddress else { return nil }
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var sought: UInt64 = 0
        var sum: UInt64 = 0
        var power: UInt64 = 1
        for index in 0..<part.count {
            sought = sought &* factor &+ UInt64(part[index])
            sum = sum &* factor &+ UInt64(bytes[start + index])
            power = power &* factor
        }
        var offset = start
        while true {
            if sum == sought, memcmp(base + offset, wanted, part.count) == 0 { return offset }
            guard offset + part.count < bytes.count else { return nil }
            sum = sum &* factor &+ UInt64(bytes[offset + part.count]) &- power &* UInt64(bytes[offset])
            offset += 1
        }
    }

    /// Returns the offset in bytes of the last place of that string.
    ///
    /// Go 1.26 strings, LastIndex.
    public func lastIndex(of part: GoString) -> Int? {
        guard part.count <= count else { return nil }
        guard let first = part.bytes.first else { return count }
        for offset in stride(from: count - part.count, through: 0, by: -1) where bytes[offset] == first {
            if bytes[offset..<(offset + part.count)].elementsEqual(part.bytes) { return offset }
        }
        return nil
    }

    /// Returns the offset in bytes of the first character that is one of a set.
    ///
    /// Go 1.26 strings, IndexAny.
    public func index(ofAny set: GoString) -> Int? {
        let set = Set(set.runes)
        var offset = 0
        while offset < count {
            let (rune, width) = Runes.decode(bytes, at: offset)
            if set.contains(rune) { return offset }
            offset += width
        }
        return nil
    }

    /// Whether one of the characters of a set is in the string.
    public func containsAny(_ set: GoString) -> Bool { index(ofAny: set) != nil }

    /// Returns how often that string occurs, without overlap; the empty one occurs around every character.
    ///
    /// Go 1.26 strings, Count.
    public func occurrences(of part: GoString) -> Int {
        guard !part.isEmpty else { return runeCount + 1 }
        var occurrences = 0
        var offset = 0
        while let found = index(of: part, from: offset) {
            occurrences += 1
            offset = found + part.count
        }
        return occurrences
    }
}
