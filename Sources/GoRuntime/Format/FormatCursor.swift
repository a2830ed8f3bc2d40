/// A place in a format, and the argument that is next.
struct FormatCursor {
    private let bytes: [UInt8]
    private let argumentCount: Int
    /// The offset of the next byte.
    var offset = 0
    /// The index of the next argument.
    var argument = 0
    /// Whether an index such as `[2]` was used; left-over arguments are then no mistake.
    private(set) var isReordered = false
    /// Whether the index of the directive at hand is one.
    var isGoodIndex = true

    init(bytes: [UInt8], argumentCount: Int) {
        self.bytes = bytes
        self.argumentCount = argumentCount
    }

    /// The number of bytes.
    var end: Int { bytes.count }

    /// Takes the text as far as the next `%`.
    mutating func literal() -> ArraySlice<UInt8> {
        let start = offset
        offset = bytes[start...].firstIndex(of: UInt8(ascii: "%")) ?? bytes.count
        return bytes[start..<offset]
    }

    /// Takes a byte if it is that one.
    mutating func takes(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    /// Takes the flags.
    mutating func flags() -> FormatFlags {
        var flags = FormatFlags()
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "#"): flags.isSharp = true
            case UInt8(ascii: "0"): flags.isZeroPadded = true
            case UInt8(ascii: "+"): flags.hasPlus = true
            case UInt8(ascii: "-"): flags.isLeftAligned = true
            case UInt8(ascii: " "): flags.hasSpace = true
            default: return flags
            }
            offset += 1
        }
        return flags
    }

    /// Takes a number, if there is one; one that is too large takes the rest of the format.
    mutating func number() -> Int? {
        let (number, next) = Self.number(bytes, from: offset, to: bytes.count)
        offset = next
        return number
    }

    /// Takes the character that ends the directive.
    mutating func verb() -> Unicode.Scalar? {
        guard offset < bytes.count else { return nil }
        let (verb, width) = Runes.decode(bytes, at: offset)
        offset += width
        return verb
    }

    /// Takes an index such as `[2]` and moves to that argument; returns whether there was one.
    ///
    /// Go 1.26 fmt/print.go, argNumber.
    mutating func takeIndex() -> Bool {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "[") else { return false }
        isReordered = true
        guard bytes.count - offset >= 3, let close = bytes[(offset + 1)...].firstIndex(of: UInt8(ascii: "]")) else {
            isGoodIndex = false
            offset += 1
            return false
        }
        let (number, next) = Self.number(bytes, from: offset + 1, to: close)
        offset = close + 1
        guard let number, next == close else {
            isGoodIndex = false
            return false
        }
        guard number >= 1, number <= argumentCount else {
            isGoodIndex = false
            return true
        }
        argument = number - 1
        return true
    }

    private static func number(_ bytes: [UInt8], from start: Int, to end: Int) -> (Int?, next: Int) {
        var number: Int?
        var offset = start
        while offset < end, case let digit = bytes[offset] &- UInt8(ascii: "0"), digit < 10 {
            let sofar = number ?? 0
            guard sofar <= 1_000_000 else { return (nil, end) }
            number = sofar * 10 + Int(digit)
            offset += 1
        }
        return (number, offset)
    }
}
