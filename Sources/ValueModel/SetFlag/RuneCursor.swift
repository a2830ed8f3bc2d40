/// A place in an argument that moves on character by character, as Go's `bytes.Buffer.ReadRune` does.
struct RuneCursor {
    let bytes: [UInt8]
    /// The offset of the next character.
    var offset = 0

    /// Whether everything is read.
    var isAtEnd: Bool { offset >= bytes.count }

    /// The next character, which stays unread; nil at the end.
    var next: Unicode.Scalar? { isAtEnd ? nil : GoRune.decode(bytes, at: offset).scalar }

    /// Reads the next character.
    mutating func read() -> Unicode.Scalar? {
        guard !isAtEnd else { return nil }
        let (scalar, width) = GoRune.decode(bytes, at: offset)
        offset += width
        return scalar
    }

    /// Moves behind white space of any kind.
    mutating func skipSpaces() {
        while let scalar = next, GoRune.isSpace(scalar) { _ = read() }
    }

    /// Reads up to a stop character and over it; a backslash takes the next character as it is where escapes count.
    ///
    /// Helm v4.2.3 pkg/strvals/parser.go, runesUntil, and literal_parser.go, runesUntilLiteral.
    mutating func token(until stops: String.UnicodeScalarView, escapes: Bool) -> SetToken {
        var token = SetToken(text: "", start: offset, end: offset, stop: nil)
        while let scalar = read() {
            if stops.contains(scalar) {
                token.stop = scalar
                return token
            }
            token.end = offset
            if escapes, scalar == "\\" {
                guard let escaped = read() else { return token }
                token.text.unicodeScalars.append(escaped)
                token.end = offset
            } else {
                token.text.unicodeScalars.append(scalar)
            }
        }
        return token
    }
}

/// A stretch of an argument up to a stop character.
struct SetToken {
    /// The text with escapes resolved.
    var text: String
    /// The offset of the first byte.
    var start: Int
    /// The offset behind the last byte, where the stop character stands.
    var end: Int
    /// The character that ended it; nil at the end of the argument.
    var stop: Unicode.Scalar?
}
