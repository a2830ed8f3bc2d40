/// The numbers among plain scalars: Go's integer literals and decimal floats.
enum NumberResolution {
    /// Returns the number that a scalar starting with a digit or a sign says, or nil when it is text.
    static func resolve(_ text: UnsafeBufferPointer<UInt8>) -> Resolved? {
        guard text.contains(UInt8(ascii: "_")) else { return number(text) }
        // resolve.go drops every underscore before it looks, also the doubled and the trailing ones.
        return text.filter { $0 != UInt8(ascii: "_") }.withUnsafeBufferPointer { number($0) }
    }

    /// Returns the float that a scalar starting with a point says; underscores may stand between its digits.
    static func pointFloat(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        let underscore = UInt8(ascii: "_")
        guard text.contains(underscore) else { return float(text) }
        // Go's strconv.ParseFloat takes underscores where Go's own literals may have them.
        for index in text.indices where text[index] == underscore {
            guard index > 0, index + 1 < text.count, isDigit(text[index - 1]), isDigit(text[index + 1]) else {
                return nil
            }
        }
        return text.filter { $0 != underscore }.withUnsafeBufferPointer { float($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Resolved? {
        if let integer = integer(text) { return integer }
        if let float = float(text) { return .double(float) }
        // resolve.go tries the digits behind `0b` once more, with a sign of their own: `0b-1` is -1.
        if text.count > 2, text[0] == UInt8(ascii: "0"), text[1] == UInt8(ascii: "b") {
            return signed(UnsafeBufferPointer(rebasing: text[2...]), radix: 2)
        }
        return nil
    }

    private static func integer(_ text: UnsafeBufferPointer<UInt8>) -> Resolved? {
        guard let first = text.first else { return nil }
        let hasSign = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
        var digits = UnsafeBufferPointer(rebasing: text[(hasSign ? 1 : 0)...])
        guard let leading = digits.first else { return nil }
        var radix: UInt64 = 10
        if leading == UInt8(ascii: "0"), digits.count > 1 {
            radix = 8
            if digits.count > 2 {
                switch digits[1] | 0x20 {
                case UInt8(ascii: "b"): radix = 2
                case UInt8(ascii: "x"): radix = 16
                case UInt8(ascii: "o"): radix = 9
                default: break
                }
            }
            let isPrefixed = radix != 8
            if radix == 9 { radix = 8 }
            digits = UnsafeBufferPointer(rebasing: digits[(isPrefixed ? 2 : 1)...])
        }
        guard let magnitude = magnitude(digits, radix: radix) else { return nil }
        return hasSign ? applying(isNegative: first == UInt8(ascii: "-"), to: magnitude) : positive(magnitude)
    }

    private static func signed(_ text: UnsafeBufferPointer<UInt8>, radix: UInt64) -> Resolved? {
        let hasSign = text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+")
        let digits = UnsafeBufferPointer(rebasing: text[(hasSign ? 1 : 0)...])
        guard let magnitude = magnitude(digits, radix: radix) else { return nil }
        return hasSign ? applying(isNegative: text[0] == UInt8(ascii: "-"), to: magnitude) : positive(magnitude)
    }

    private static func positive(_ magnitude: UInt64) -> Resolved {
        magnitude <= UInt64(Int64.max) ? .integer(Int64(magnitude)) : .unsigned(magnitude)
    }

    private static func applying(isNegative: Bool, to magnitude: UInt64) -> Resolved? {
        if isNegative {
            return magnitude <= UInt64(Int64.max) + 1 ? .integer(Int64(truncatingIfNeeded: 0 &- magnitude)) : nil
        }
        return magnitude <= UInt64(Int64.max) ? .integer(Int64(magnitude)) : nil
    }

    private static func magnitude(_ digits: UnsafeBufferPointer<UInt8>, radix: UInt64) -> UInt64? {
        guard !digits.isEmpty else { return nil }
        var result: UInt64 = 0
        for byte in digits {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            guard digit < radix else { return nil }
            let (product, overflow) = result.multipliedReportingOverflow(by: radix)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            guard !overflow, !carry else { return nil }
            result = sum
        }
        return result
    }

    /// Returns the float that a text says (`-1.5e3`, `.5`, `1.`), or nil when it is none or out of range.
    static func float(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        var index = 0
        func digits() -> Int {
            let start = index
            while index < text.count, isDigit(text[index]) { index += 1 }
            return index - start
        }
        func skip(_ byte: UInt8, _ other: UInt8) -> Bool {
            guard index < text.count, text[index] == byte || text[index] == other else { return false }
            index += 1
            return true
        }
        _ = skip(UInt8(ascii: "+"), UInt8(ascii: "-"))
        let whole = digits()
        if skip(UInt8(ascii: "."), UInt8(ascii: ".")) {
            guard digits() > 0 || whole > 0 else { return nil }
        } else if whole == 0 {
            return nil
        }
        if skip(UInt8(ascii: "e"), UInt8(ascii: "E")) {
            _ = skip(UInt8(ascii: "+"), UInt8(ascii: "-"))
            guard digits() > 0 else { return nil }
        }
        guard index == text.count, let number = Double(String(decoding: text, as: UTF8.self)) else { return nil }
        return number.isFinite ? number : nil
    }
}
