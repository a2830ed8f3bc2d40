extension TokenScanner {
    /// Fetches a scalar in quotes.
    mutating func fetchQuoted(by quote: UInt8) throws(Failure) {
        var token = Token(.text, line: line)
        token.keyIndex = try saveSimpleKey()
        allowsSimpleKey = false
        position += 1
        var pieces = ScalarPieces(text, start: position)
        while true {
            if column == 0, isAtDocumentMark { throw failure("found unexpected document indicator") }
            if text[position] == 0 { throw failure("found unexpected end of stream") }
            try checkReader()
            let isEscapedBreak = try skipWord(in: quote, &pieces)
            pieces.end = position
            if text[position] == quote { break }
            var hasBreak = isEscapedBreak
            while true {
                if isBlank(position) {
                    position += 1
                } else if isBreak(position) {
                    readLine(into: &pieces.breaks)
                    hasBreak = true
                } else {
                    break
                }
            }
            if isEscapedBreak {
                pieces.continueBehindBreaks(at: position)
            } else if hasBreak {
                pieces.fold(before: position)
            } else {
                pieces.end = position
            }
        }
        position += 1
        token.start = pieces.start
        token.count = pieces.end - pieces.start
        if pieces.isJoined { token.textIndex = keep(pieces.joined()) }
        append(token)
    }

    /// Moves to the next blank, line break or closing quote; true behind an escaped line break.
    private mutating func skipWord(in quote: UInt8, _ pieces: inout ScalarPieces) throws(Failure) -> Bool {
        while true {
            let byte = text[position]
            if byte == quote {
                guard quote == UInt8(ascii: "'"), text[position + 1] == quote else { return false }
                pieces.end = position + 1
                position += 2
                pieces.append([], continuingAt: position)
            } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                pieces.end = position
                if isBreak(position + 1) {
                    position += 1
                    skipLine()
                    pieces.append([], continuingAt: position)
                    return true
                }
                let bytes = try escaped()
                pieces.append(bytes, continuingAt: position)
            } else if byte >= 0x80 {
                if isBreak(position) { return false }
                skip()
            } else if byte <= 0x20 {
                return false
            } else {
                position += 1
            }
        }
    }

    /// Reads an escape sequence.
    private mutating func escaped() throws(Failure) -> [UInt8] {
        let bytes: [UInt8]
        var width = 0
        switch text[position + 1] {
        case UInt8(ascii: "0"): bytes = [0]
        case UInt8(ascii: "a"): bytes = [0x07]
        case UInt8(ascii: "b"): bytes = [0x08]
        case UInt8(ascii: "t"), 0x09: bytes = [0x09]
        case UInt8(ascii: "n"): bytes = [0x0A]
        case UInt8(ascii: "v"): bytes = [0x0B]
        case UInt8(ascii: "f"): bytes = [0x0C]
        case UInt8(ascii: "r"): bytes = [0x0D]
        case UInt8(ascii: "e"): bytes = [0x1B]
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): bytes = [text[position + 1]]
        case UInt8(ascii: "N"): bytes = [0xC2, 0x85]
        case UInt8(ascii: "_"): bytes = [0xC2, 0xA0]
        case UInt8(ascii: "L"): bytes = [0xE2, 0x80, 0xA8]
        case UInt8(ascii: "P"): bytes = [0xE2, 0x80, 0xA9]
        case UInt8(ascii: "x"): (bytes, width) = ([], 2)
        case UInt8(ascii: "u"): (bytes, width) = ([], 4)
        case UInt8(ascii: "U"): (bytes, width) = ([], 8)
        default: throw failure("found unknown escape character")
        }
        position += 2
        guard width > 0 else { return bytes }
        var value: UInt64 = 0
        for offset in 0..<width {
            guard let digit = Self.digit(text[position + offset]) else {
                throw failure("did not find expected hexdecimal number")
            }
            value = value << 4 | UInt64(digit)
        }
        guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else {
            throw failure("found invalid Unicode character escape code")
        }
        position += width
        return UTF8.encode(scalar).map(Array.init) ?? []
    }
}
