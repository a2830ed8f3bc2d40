/// A place in an expression in Go's syntax.
struct RegexpCursor {
    private let bytes: [UInt8]
    /// The offset of the next byte.
    var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The length of the expression.
    var count: Int { bytes.count }
    /// Whether nothing is left.
    var isAtEnd: Bool { offset >= bytes.count }
    /// The next byte; 0 at the end.
    var peek: UInt8 { peek(0) }

    /// Returns the byte some way ahead; 0 behind the end.
    func peek(_ distance: Int) -> UInt8 { offset + distance < bytes.count ? bytes[offset + distance] : 0 }

    /// Returns the text from an offset as far as the cursor.
    func text(from start: Int) -> ArraySlice<UInt8> { bytes[start..<offset] }

    /// Returns an error about a part of the expression.
    func error(_ problem: RegexpError.Problem, from start: Int, to end: Int) -> RegexpError {
        RegexpError(problem: problem, fragment: GoString(bytes[start..<min(end, bytes.count)]))
    }

    /// Takes one character.
    mutating func takeRune() throws(RegexpError) -> Unicode.Scalar {
        guard offset < bytes.count else { return Runes.replacement }
        let (rune, width) = Runes.decode(bytes, at: offset)
        if width == 1 && rune == Runes.replacement { throw error(.invalidUTF8, from: offset, to: bytes.count) }
        offset += width
        return rune
    }

    /// Checks that a part is UTF-8.
    func checkUTF8(from start: Int, to end: Int) throws(RegexpError) {
        guard !Runes.isValid(Array(bytes[start..<end])) else { return }
        throw error(.invalidUTF8, from: start, to: end)
    }

    /// Returns where that byte comes next, from an offset on.
    func next(_ byte: UInt8, from start: Int) -> Int? { bytes[start...].firstIndex(of: byte) }

    /// Takes a name between two offsets.
    func name(from start: Int, to end: Int) -> GoString { GoString(bytes[start..<end]) }

    /// Takes a count such as `{2,5}`; nil when the brace stands for itself.
    ///
    /// A number that is far too large comes as -1.
    mutating func takeCount() -> (least: Int, most: Int?)? {
        let start = offset
        offset += 1
        if var least = takeInteger() {
            var most: Int? = least
            if peek == UInt8(ascii: ",") {
                offset += 1
                if peek == UInt8(ascii: "}") {
                    most = nil
                } else {
                    most = takeInteger()
                    if most == nil {
                        offset = start
                        return nil
                    }
                    if most == -1 { least = -1 }
                }
            }
            if peek == UInt8(ascii: "}") {
                offset += 1
                return (least, most)
            }
        }
        offset = start
        return nil
    }

    /// Takes a number without leading zeros.
    private mutating func takeInteger() -> Int? {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard digits.contains(peek), peek != UInt8(ascii: "0") || !digits.contains(peek(1)) else { return nil }
        var number = 0
        while digits.contains(peek) {
            if number >= 100_000_000 { number = -1 }
            if number >= 0 { number = number * 10 + Int(peek - UInt8(ascii: "0")) }
            offset += 1
        }
        return number
    }

    /// Takes `(?P<name>` or `(?<name>`; nil when the group has no name.
    mutating func takeGroupName() throws(RegexpError) -> GoString? {
        let start = offset
        let left = bytes.count - offset
        let nameStart: Int
        if left > 4, peek(2) == UInt8(ascii: "P"), peek(3) == UInt8(ascii: "<") {
            nameStart = start + 4
        } else if left > 3, peek(2) == UInt8(ascii: "<") {
            nameStart = start + 3
        } else {
            return nil
        }
        guard let end = next(UInt8(ascii: ">"), from: start) else {
            try checkUTF8(from: start, to: bytes.count)
            throw error(.invalidNamedCapture, from: start, to: bytes.count)
        }
        let name = name(from: nameStart, to: end)
        try checkUTF8(from: nameStart, to: end)
        let isName = name.bytes.allSatisfy { byte in
            byte == UInt8(ascii: "_") || byte.isASCIILetterOrDigit
        }
        guard isName, !name.isEmpty else { throw error(.invalidNamedCapture, from: start, to: end + 1) }
        offset = end + 1
        return name
    }
}

extension UInt8 {
    /// Whether it is one of the letters and digits of ASCII.
    var isASCIILetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }

    /// The value as a hexadecimal digit.
    var hexadecimalValue: UInt32? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
