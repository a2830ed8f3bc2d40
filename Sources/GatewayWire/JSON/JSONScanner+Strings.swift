extension JSONScanner {
    /// Moves past a string, its quotes included, and checks its escapes and its UTF-8.
    ///
    /// - Returns: Whether the string has an escape, so that its bytes are not yet its text.
    public mutating func skipString() throws(JSONFailure) -> Bool {
        offset &+= 1
        var isEscaped = false
        while true {
            skipPlainText()
            guard offset < bytes.count else { throw JSONFailure("unexpected end of data", at: bytes.count) }
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                offset &+= 1
                return isEscaped
            }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                try skipEscape()
            } else if byte < 0x20 {
                throw JSONFailure("control character is not allowed in string", at: offset)
            } else {
                try skipScalar()
            }
        }
    }

    /// Moves past ASCII text without quotes and escapes, eight bytes at a time.
    private mutating func skipPlainText() {
        let count = bytes.count
        while offset &+ 8 <= count {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let quotes = word ^ 0x2222_2222_2222_2222
            let slashes = word ^ 0x5c5c_5c5c_5c5c_5c5c
            let ones: UInt64 = 0x0101_0101_0101_0101
            let special =
                (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
                | (word &- 0x2020_2020_2020_2020) & ~word | word
            guard special & 0x8080_8080_8080_8080 == 0 else { break }
            offset &+= 8
        }
        while offset < count {
            let byte = bytes[offset]
            guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { return }
            offset &+= 1
        }
    }

    private mutating func skipEscape() throws(JSONFailure) {
        guard offset &+ 1 < bytes.count else { throw JSONFailure("unexpected end of data", at: bytes.count) }
        switch bytes[offset &+ 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            offset &+= 2
        case UInt8(ascii: "u"):
            let unit = try codeUnit()
            guard unit & 0xf800 == 0xd800 else { return }
            guard unit < 0xdc00, offset &+ 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
                bytes[offset &+ 1] == UInt8(ascii: "u")
            else { throw JSONFailure("lone surrogate in string", at: offset) }
            guard try codeUnit() & 0xfc00 == 0xdc00 else { throw JSONFailure("lone surrogate in string", at: offset) }
        default: throw JSONFailure("invalid escaped character in string", at: offset)
        }
    }

    /// Moves past `\uXXXX` and returns its number.
    private mutating func codeUnit() throws(JSONFailure) -> UInt16 {
        guard offset &+ 6 <= bytes.count else { throw JSONFailure("unexpected end of data", at: bytes.count) }
        var unit: UInt16 = 0
        for index in offset &+ 2..<offset &+ 6 {
            guard let digit = JSONText.hexadecimal(bytes[index]) else {
                throw JSONFailure("invalid escaped sequence in string", at: offset)
            }
            unit = unit << 4 | UInt16(digit)
        }
        offset &+= 6
        return unit
    }

    /// Moves past one scalar of two to four bytes; Unicode 15, table 3-7.
    private mutating func skipScalar() throws(JSONFailure) {
        let first = bytes[offset]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xbf
        switch first {
        case 0xc2...0xdf: length = 2
        case 0xe0: (length, second) = (3, 0xa0...0xbf)
        case 0xed: (length, second) = (3, 0x80...0x9f)
        case 0xe1...0xef: length = 3
        case 0xf0: (length, second) = (4, 0x90...0xbf)
        case 0xf1...0xf3: length = 4
        case 0xf4: (length, second) = (4, 0x80...0x8f)
        default: throw JSONFailure("str is not valid UTF-8: surrogates not allowed", at: offset)
        }
        guard offset &+ length <= bytes.count else {
            throw JSONFailure("str is not valid UTF-8: surrogates not allowed", at: offset)
        }
        for index in 1..<length {
            guard second.contains(bytes[offset &+ index]) else {
                throw JSONFailure("str is not valid UTF-8: surrogates not allowed", at: offset)
            }
            second = 0x80...0xbf
        }
        offset &+= length
    }
}
