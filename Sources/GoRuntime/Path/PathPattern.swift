/// A pattern of one shell-like name or path: `*`, `?`, `[a-z]`, `[^a]` and `\`; nothing matches a slash but a slash.
public struct PathPattern: Sendable {
    /// The pattern is malformed: `syntax error in pattern`.
    public struct Malformed: Error, Hashable, Sendable {
        /// Go's words.
        public var text: GoString { "syntax error in pattern" }
    }

    private let bytes: [UInt8]

    /// Creates a pattern; a mistake in it shows when it is matched.
    public init(_ pattern: GoString) { bytes = pattern.bytes }

    /// Whether the pattern matches the whole of a name.
    ///
    /// Go 1.26 path/filepath, Match.
    public func matches(_ name: GoString) throws(Malformed) -> Bool {
        var pattern = bytes[...]
        var name = name.bytes[...]
        next: while !pattern.isEmpty {
            let (hasStar, chunk, rest) = Self.scanChunk(pattern)
            pattern = rest
            // A trailing star matches the rest, unless it has a slash.
            if hasStar && chunk.isEmpty { return !name.contains(UInt8(ascii: "/")) }
            if let left = try Self.match(chunk, name), left.isEmpty || !pattern.isEmpty {
                name = left
                continue
            }
            if hasStar {
                var skipped = name.startIndex
                while skipped < name.endIndex, name[skipped] != UInt8(ascii: "/") {
                    if let left = try Self.match(chunk, name[(skipped + 1)...]) {
                        // The last chunk has to take everything.
                        if !pattern.isEmpty || left.isEmpty {
                            name = left
                            continue next
                        }
                    }
                    skipped += 1
                }
            }
            // The rest is looked through for mistakes.
            while !pattern.isEmpty {
                let (_, chunk, rest) = Self.scanChunk(pattern)
                pattern = rest
                _ = try Self.match(chunk, [])
            }
            return false
        }
        return name.isEmpty
    }

    /// Takes stars, and what follows them as far as the next star.
    private static func scanChunk(
        _ pattern: ArraySlice<UInt8>
    ) -> (hasStar: Bool, chunk: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
        let body = pattern.drop { $0 == UInt8(ascii: "*") }
        var isInRange = false
        var offset = body.startIndex
        scan: while offset < body.endIndex {
            switch body[offset] {
            case UInt8(ascii: "\\"): if offset + 1 < body.endIndex { offset += 1 }
            case UInt8(ascii: "["): isInRange = true
            case UInt8(ascii: "]"): isInRange = false
            case UInt8(ascii: "*") where !isInRange: break scan
            default: break
            }
            offset += 1
        }
        return (body.count < pattern.count, body[..<offset], body[offset...])
    }

    /// Matches a chunk without stars at the beginning of a name; returns what is left, nil when it does not match.
    private static func match(
        _ chunk: ArraySlice<UInt8>,
        _ name: ArraySlice<UInt8>
    ) throws(Malformed) -> ArraySlice<UInt8>? {
        var chunk = chunk
        var name = name
        // After a mismatch the chunk is read on, for its mistakes.
        var hasFailed = false
        while let first = chunk.first {
            if !hasFailed && name.isEmpty { hasFailed = true }
            switch first {
            case UInt8(ascii: "["):
                let rune = hasFailed ? nil : takeRune(&name)
                chunk = chunk.dropFirst()
                let isInside = try matchClass(&chunk, rune)
                if !isInside { hasFailed = true }
            case UInt8(ascii: "?"):
                if !hasFailed {
                    if name.first == UInt8(ascii: "/") { hasFailed = true }
                    _ = takeRune(&name)
                }
                chunk = chunk.dropFirst()
            default:
                if first == UInt8(ascii: "\\") {
                    chunk = chunk.dropFirst()
                    if chunk.isEmpty { throw Malformed() }
                }
                if !hasFailed {
                    if chunk.first != name.first { hasFailed = true }
                    name = name.dropFirst()
                }
                chunk = chunk.dropFirst()
            }
        }
        return hasFailed ? nil : name
    }

    /// Reads a class behind its bracket and says whether a character is in it; nil is in none.
    private static func matchClass(
        _ chunk: inout ArraySlice<UInt8>,
        _ rune: Unicode.Scalar?
    ) throws(Malformed) -> Bool {
        let isNegated = chunk.first == UInt8(ascii: "^")
        if isNegated { chunk = chunk.dropFirst() }
        var isInside = false
        var rangeCount = 0
        while true {
            if chunk.first == UInt8(ascii: "]"), rangeCount > 0 {
                chunk = chunk.dropFirst()
                break
            }
            let low = try takeClassRune(&chunk)
            var high = low
            if chunk.first == UInt8(ascii: "-") {
                chunk = chunk.dropFirst()
                high = try takeClassRune(&chunk)
            }
            if let rune, low <= rune, rune <= high { isInside = true }
            rangeCount += 1
        }
        return rune != nil && isInside != isNegated
    }

    private static func takeClassRune(_ chunk: inout ArraySlice<UInt8>) throws(Malformed) -> Unicode.Scalar {
        guard let first = chunk.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "]") else {
            throw Malformed()
        }
        if first == UInt8(ascii: "\\") {
            chunk = chunk.dropFirst()
            if chunk.isEmpty { throw Malformed() }
        }
        let length = chunk.count
        let rune = takeRune(&chunk)
        if (rune == Runes.replacement && length - chunk.count == 1) || chunk.isEmpty { throw Malformed() }
        return rune ?? Runes.replacement
    }

    private static func takeRune(_ bytes: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard !bytes.isEmpty else { return nil }
        let (rune, width) = bytes.withUnsafeBufferPointer { Runes.decode($0, at: 0) }
        bytes = bytes.dropFirst(width)
        return rune
    }
}
