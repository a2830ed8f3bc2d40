/// The rules that integers and floats share.
///
/// Go 1.26 strconv/atoi.go.
enum NumberGrammar {
    /// Returns the value of digits with an optional prefix `0x`, `0o`, `0b` or `0`; nil where it does not fit in 64 bits.
    static func magnitude(_ text: ArraySlice<UInt8>) -> UInt64? {
        var digits = text
        var radix: UInt64 = 10
        if digits.first == UInt8(ascii: "0") {
            switch digits.dropFirst().first.map({ $0 | 0x20 }) {
            case UInt8(ascii: "x") where digits.count > 2: (radix, digits) = (16, digits.dropFirst(2))
            case UInt8(ascii: "o") where digits.count > 2: (radix, digits) = (8, digits.dropFirst(2))
            case UInt8(ascii: "b") where digits.count > 2: (radix, digits) = (2, digits.dropFirst(2))
            default: radix = 8
            }
        }
        var value: UInt64 = 0
        var hasDigit = false
        for byte in digits where byte != UInt8(ascii: "_") {
            guard let digit = digit(byte), digit < radix else { return nil }
            let (product, overflow) = value.multipliedReportingOverflow(by: radix)
            let (sum, carry) = product.addingReportingOverflow(digit)
            if overflow || carry { return nil }
            value = sum
            hasDigit = true
        }
        return hasDigit ? value : nil
    }

    /// Whether underscores stand only between digits, or between a prefix and a digit.
    static func hasGoodUnderscores(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.contains(UInt8(ascii: "_")) else { return true }
        var text = text
        if text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+") { text.removeFirst() }
        var isHexadecimal = false
        var isBehindDigit = false
        if text.count >= 2, text.first == UInt8(ascii: "0"), let letter = text.dropFirst().first.map({ $0 | 0x20 }),
            "xob".utf8.contains(letter)
        {
            isHexadecimal = letter == UInt8(ascii: "x")
            isBehindDigit = true
            text = text.dropFirst(2)
        }
        var isBehindUnderscore = false
        for byte in text {
            if byte == UInt8(ascii: "_") {
                guard isBehindDigit else { return false }
                (isBehindDigit, isBehindUnderscore) = (false, true)
            } else if let digit = digit(byte), digit < (isHexadecimal ? 16 : 10) {
                (isBehindDigit, isBehindUnderscore) = (true, false)
            } else {
                if isBehindUnderscore { return false }
                isBehindDigit = false
            }
        }
        return !isBehindUnderscore
    }

    /// Returns the value of a digit up to `f`.
    static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
