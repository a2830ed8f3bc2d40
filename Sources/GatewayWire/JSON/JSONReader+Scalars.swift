extension JSONReader {
    /// Reads a number and gives its text.
    mutating func number() throws(JSONFailure) -> String {
        let start = position
        if next == UInt8(ascii: "-") {
            position += 1
            guard let digit = next else { throw endOfData() }
            guard digit.isDigit else { throw failure("no digit after sign") }
        }
        let whole = position
        skipDigits()
        if bytes[whole] == UInt8(ascii: "0"), position > whole + 1 {
            throw JSONFailure("number with leading zero is not allowed", at: whole)
        }
        if next == UInt8(ascii: ".") {
            position += 1
            try digits(else: "no digit after decimal point")
        }
        var hasExponent = false
        if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
            hasExponent = true
            position += 1
            if let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
            try digits(else: "no digit after exponent sign")
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        // Only an exponent or some three hundred digits leave the range of a double.
        if hasExponent || text.utf8.count > 300 {
            guard let value = Double(text), value.isFinite else {
                throw JSONFailure("number is infinity when parsed as double", at: start)
            }
        }
        return text
    }

    private mutating func skipDigits() {
        while position < bytes.count, bytes[position].isDigit { position += 1 }
    }

    private mutating func digits(else reason: String) throws(JSONFailure) {
        guard let digit = next else { throw endOfData() }
        guard digit.isDigit else { throw failure(reason) }
        skipDigits()
    }

    /// Reads a string, from its opening quote over its closing one.
    mutating func string() throws(JSONFailure) -> String {
        position += 1
        let start = position
        skipPlain()
        guard let stop = next else { throw endOfData() }
        if stop == UInt8(ascii: "\"") {
            let text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
            position += 1
            return text
        }
        return try escapedString(from: start)
    }

    /// Steps over bytes that stand for themselves: all but quotes, backslashes and control characters.
    private mutating func skipPlain() {
        while position + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            guard word.hasPlainBytesOnly else { break }
            hasHighBytes = hasHighBytes || word.hasHighBytes
            position += 8
        }
        while position < bytes.count {
            let byte = bytes[position]
            guard byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 else { return }
            hasHighBytes = hasHighBytes || byte >= 0x80
            position += 1
        }
    }

    private mutating func escapedString(from start: Int) throws(JSONFailure) -> String {
        var unescaped = [UInt8](bytes[start..<position])
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: unescaped, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &unescaped)
            default:
                guard byte >= 0x20 else { throw failure("unexpected control character in string") }
                let plain = position
                skipPlain()
                unescaped.append(contentsOf: bytes[plain..<position])
            }
        }
        throw endOfData()
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONFailure) {
        let backslash = position
        guard position + 1 < bytes.count else { throw endOfData() }
        position += 2
        switch bytes[backslash + 1] {
        case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let scalar = try unicodeEscape(backslash)
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw JSONFailure("invalid escaped sequence in string", at: backslash)
        }
    }

    private mutating func unicodeEscape(_ backslash: Int) throws(JSONFailure) -> Unicode.Scalar {
        let unit = try fourHexDigits(backslash)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00 else { throw JSONFailure("invalid high surrogate in string", at: backslash) }
        for expected in [UInt8(ascii: "\\"), UInt8(ascii: "u")] {
            guard let byte = next else { throw endOfData() }
            guard byte == expected else { throw JSONFailure("no low surrogate in string", at: backslash) }
            position += 1
        }
        let low = try fourHexDigits(backslash)
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(unit - 0xD800) << 10) + UInt32(low - 0xDC00))
        else { throw JSONFailure("invalid low surrogate in string", at: backslash) }
        return scalar
    }

    private mutating func fourHexDigits(_ backslash: Int) throws(JSONFailure) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next else { throw endOfData() }
            guard let digit = byte.hexadecimalDigit else {
                throw JSONFailure("invalid escaped sequence in string", at: backslash)
            }
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return value
    }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// The value as a hexadecimal digit.
    var hexadecimalDigit: UInt8? {
        if isDigit { return self - UInt8(ascii: "0") }
        let lower = self | 0x20
        guard lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "f") else { return nil }
        return lower - UInt8(ascii: "a") + 10
    }
}

extension UInt64 {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of the eight bytes is that byte; bytes above a hit may be found wrongly, none is missed.
    func hasByte(_ byte: UInt8) -> Bool {
        let difference = self ^ (Self.ones &* UInt64(byte))
        return (difference &- Self.ones) & ~difference & Self.highs != 0
    }

    /// Whether one of the eight bytes is no ASCII.
    var hasHighBytes: Bool { self & Self.highs != 0 }

    /// Whether none of the eight bytes ends or interrupts a JSON string's plain part.
    var hasPlainBytesOnly: Bool {
        let isControl = (self &- Self.ones &* 0x20) & ~self & Self.highs != 0
        return !isControl && !hasByte(UInt8(ascii: "\"")) && !hasByte(UInt8(ascii: "\\"))
    }
}
