/// Integers read as Go's strconv reads them.
public enum IntegerParsing {
    /// Reads a decimal `int`.
    ///
    /// Go 1.26 strconv, Atoi.
    public static func atoi(_ text: GoString) throws(NumberError) -> Int {
        do {
            return Int(try parseInt(text, base: 10, bits: 64))
        } catch {
            throw NumberError(function: "Atoi", text: error.text, problem: error.problem)
        }
    }

    /// Reads a signed integer; base 0 goes by the prefix (`0x`, `0o`, `0b`, `0`) and allows underscores.
    ///
    /// Go 1.26 strconv, ParseInt. No bits, or 0, mean 64.
    public static func parseInt(_ text: GoString, base: Int, bits: Int = 64) throws(NumberError) -> Int64 {
        let function = "ParseInt"
        guard let first = text.bytes.first else {
            throw NumberError(function: function, text: text, problem: .syntax)
        }
        let isNegative = first == UInt8(ascii: "-")
        let digits = isNegative || first == UInt8(ascii: "+") ? GoString(text.bytes.dropFirst()) : text
        let magnitude: UInt64
        do {
            magnitude = try parseUInt(digits, base: base, bits: bits)
        } catch {
            throw NumberError(function: function, text: text, problem: error.problem)
        }
        let limit = UInt64(1) << UInt64((bits == 0 ? 64 : bits) - 1)
        guard isNegative ? magnitude <= limit : magnitude < limit else {
            throw NumberError(function: function, text: text, problem: .range)
        }
        return isNegative ? 0 &- Int64(bitPattern: magnitude) : Int64(magnitude)
    }

    /// Reads an unsigned integer; base 0 goes by the prefix and allows underscores.
    ///
    /// Go 1.26 strconv, ParseUint.
    public static func parseUInt(_ text: GoString, base: Int, bits: Int = 64) throws(NumberError) -> UInt64 {
        func failure(_ problem: NumberError.Problem) -> NumberError {
            NumberError(function: "ParseUint", text: text, problem: problem)
        }
        guard !text.isEmpty else { throw failure(.syntax) }
        var digits = text.bytes[...]
        var radix = base
        if base == 0 {
            radix = 10
            if digits[0] == UInt8(ascii: "0") {
                let prefix = digits.count >= 3 ? digits[1].lowercased : 0
                switch prefix {
                case UInt8(ascii: "b"): (radix, digits) = (2, digits.dropFirst(2))
                case UInt8(ascii: "o"): (radix, digits) = (8, digits.dropFirst(2))
                case UInt8(ascii: "x"): (radix, digits) = (16, digits.dropFirst(2))
                default: (radix, digits) = (8, digits.dropFirst())
                }
            }
        } else if base < 2 || base > 36 {
            throw failure(.base(base))
        }
        guard bits >= 0, bits <= 64 else { throw failure(.bits(bits)) }
        let greatest = bits == 0 || bits == 64 ? UInt64.max : (1 << UInt64(bits)) - 1
        var value: UInt64 = 0
        var isOutOfRange = false
        for byte in digits {
            if byte == UInt8(ascii: "_"), base == 0 { continue }
            guard let digit = digit(byte), digit < radix else { throw failure(.syntax) }
            guard !isOutOfRange else { continue }
            let (product, overflowed) = value.multipliedReportingOverflow(by: UInt64(radix))
            let (sum, carried) = product.addingReportingOverflow(UInt64(digit))
            if overflowed || carried || sum > greatest {
                // Go stops at the digit that no longer fits, so that what follows is not looked at.
                isOutOfRange = true
                break
            }
            value = sum
        }
        guard !isOutOfRange else { throw failure(.range) }
        if base == 0, digits.contains(UInt8(ascii: "_")), !Underscores.areWellPlaced(in: text.bytes) {
            throw failure(.syntax)
        }
        return value
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}

/// Underscores in number literals.
enum Underscores {
    /// Whether each underscore stands between digits, or between a prefix and a digit.
    ///
    /// Go 1.26 strconv, underscoreOK.
    static func areWellPlaced(in text: [UInt8]) -> Bool {
        // What was seen last: nothing, a digit, an underscore, something else.
        var last = UInt8(ascii: "^")
        var rest = text[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
        var isHexadecimal = false
        if rest.count >= 2, rest.first == UInt8(ascii: "0") {
            let mark = rest[rest.startIndex + 1].lowercased
            if mark == UInt8(ascii: "b") || mark == UInt8(ascii: "o") || mark == UInt8(ascii: "x") {
                rest = rest.dropFirst(2)
                last = UInt8(ascii: "0")
                isHexadecimal = mark == UInt8(ascii: "x")
            }
        }
        for byte in rest {
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            if isDigit || (isHexadecimal && byte.hexadecimalValue != nil) {
                last = UInt8(ascii: "0")
            } else if byte == UInt8(ascii: "_") {
                if last != UInt8(ascii: "0") { return false }
                last = UInt8(ascii: "_")
            } else {
                if last == UInt8(ascii: "_") { return false }
                last = UInt8(ascii: "!")
            }
        }
        return last != UInt8(ascii: "_")
    }
}
