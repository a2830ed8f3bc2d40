/// A cursor that checks JSON (RFC 8259) without building anything.
///
/// The scanner never reads outside its bytes and never recurses deeper than ``deepest``.
public struct JSONScanner {
    /// The deepest nesting that is read.
    public static let deepest = 512

    /// The bytes of the text.
    public let bytes: UnsafeRawBufferPointer
    /// The place of the next byte.
    public var offset = 0

    /// Creates a scanner at the start of the bytes.
    @inlinable
    public init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// The next byte, or nil at the end.
    @inlinable
    public var next: UInt8? {
        offset < bytes.count ? bytes[offset] : nil
    }

    /// Moves past blanks.
    @inlinable
    public mutating func skipBlanks() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0a, 0x0d, 0x09: offset &+= 1
            default: return
            }
        }
    }

    /// Moves past one value of any kind, blanks before it excluded.
    public mutating func skipValue(depth: Int = 0) throws(JSONFailure) {
        guard let first = next else { throw JSONFailure("unexpected end of data", at: offset) }
        switch first {
        case UInt8(ascii: "\""): _ = try skipString()
        case UInt8(ascii: "{"): try skipObject(depth: depth)
        case UInt8(ascii: "["): try skipArray(depth: depth)
        case UInt8(ascii: "t"): try skipWord("true")
        case UInt8(ascii: "f"): try skipWord("false")
        case UInt8(ascii: "n"): try skipWord("null")
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try skipNumber()
        default: throw JSONFailure("unexpected character", at: offset)
        }
    }

    private mutating func skipObject(depth: Int) throws(JSONFailure) {
        guard depth < Self.deepest else { throw JSONFailure("Recursion limit reached", at: offset) }
        offset &+= 1
        skipBlanks()
        if next == UInt8(ascii: "}") {
            offset &+= 1
            return
        }
        while true {
            guard next == UInt8(ascii: "\"") else { throw unexpected() }
            _ = try skipString()
            try skipColon()
            try skipValue(depth: depth + 1)
            guard try skipComma(before: UInt8(ascii: "}")) else { return }
        }
    }

    private mutating func skipArray(depth: Int) throws(JSONFailure) {
        guard depth < Self.deepest else { throw JSONFailure("Recursion limit reached", at: offset) }
        offset &+= 1
        skipBlanks()
        if next == UInt8(ascii: "]") {
            offset &+= 1
            return
        }
        while true {
            try skipValue(depth: depth + 1)
            guard try skipComma(before: UInt8(ascii: "]")) else { return }
        }
    }

    /// Moves past a colon and the blanks around it.
    @inlinable
    public mutating func skipColon() throws(JSONFailure) {
        skipBlanks()
        guard next == UInt8(ascii: ":") else { throw unexpected() }
        offset &+= 1
        skipBlanks()
    }

    /// Moves past a comma and blanks, or past the closing byte.
    ///
    /// - Parameter closing: The byte that ends the object or array.
    /// - Returns: Whether another element follows.
    /// - Throws: ``JSONFailure``.
    @inlinable
    public mutating func skipComma(before closing: UInt8) throws(JSONFailure) -> Bool {
        skipBlanks()
        guard let byte = next else { throw unexpected() }
        offset &+= 1
        if byte == closing { return false }
        guard byte == UInt8(ascii: ",") else {
            offset &-= 1
            throw unexpected()
        }
        skipBlanks()
        if next == closing { throw JSONFailure("trailing comma is not allowed", at: offset) }
        return true
    }

    /// Returns the failure of a byte that cannot stand here, or of a text that ends here.
    public func unexpected() -> JSONFailure {
        JSONFailure(offset < bytes.count ? "unexpected character" : "unexpected end of data", at: offset)
    }

    private mutating func skipWord(_ word: StaticString) throws(JSONFailure) {
        let count = word.utf8CodeUnitCount
        for index in 0..<count {
            guard offset &+ index < bytes.count else { throw JSONFailure("unexpected end of data", at: bytes.count) }
            guard bytes[offset &+ index] == word.utf8Start[index] else {
                throw JSONFailure("unexpected character", at: offset)
            }
        }
        offset &+= count
    }

    private mutating func skipNumber() throws(JSONFailure) {
        let start = offset
        if next == UInt8(ascii: "-") { offset &+= 1 }
        if next == UInt8(ascii: "0") {
            offset &+= 1
            if isDigit { throw JSONFailure("number with leading zero is not allowed", at: start) }
        } else {
            try skipDigits()
        }
        if next == UInt8(ascii: ".") {
            offset &+= 1
            try skipDigits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            offset &+= 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset &+= 1 }
            try skipDigits()
        }
    }

    private var isDigit: Bool {
        guard let byte = next else { return false }
        return byte &- UInt8(ascii: "0") < 10
    }

    private mutating func skipDigits() throws(JSONFailure) {
        guard isDigit else { throw JSONFailure("invalid number", at: offset) }
        while isDigit { offset &+= 1 }
    }
}
