import GoRuntime

/// The text of a floating-point number, decimal or hexadecimal.
///
/// Go 1.26 strconv/atof.go, ParseFloat.
enum FloatLiteral {
    case value(Double)
    /// Well-formed, but beyond the largest float.
    case tooLarge
    case malformed

    /// Reads a text, all of it.
    static func read(_ text: ArraySlice<UInt8>) -> FloatLiteral {
        var cursor = Cursor(rest: text)
        cursor.skip { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        let isHexadecimal =
            cursor.rest.count > 2 && cursor.rest.first == UInt8(ascii: "0")
            && cursor.rest.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
        if isHexadecimal { cursor.rest = cursor.rest.dropFirst(2) }
        let radix: UInt64 = isHexadecimal ? 16 : 10
        var hasDigits = cursor.skipDigits(radix)
        if cursor.skip(where: { $0 == UInt8(ascii: ".") }) { hasDigits = cursor.skipDigits(radix) || hasDigits }
        guard hasDigits else { return .malformed }
        let letter = isHexadecimal ? UInt8(ascii: "p") : UInt8(ascii: "e")
        if cursor.skip(where: { $0 | 0x20 == letter }) {
            cursor.skip { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
            guard let first = cursor.rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
                return .malformed
            }
            _ = cursor.skipDigits(10)
        } else if isHexadecimal {
            return .malformed
        }
        guard cursor.rest.isEmpty, NumberGrammar.hasGoodUnderscores(text) else { return .malformed }
        let digits = String(decoding: text.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
        guard let value = Double(digits) else { return .malformed }
        return value.isInfinite ? .tooLarge : .value(value)
    }

    private struct Cursor {
        var rest: ArraySlice<UInt8>

        @discardableResult
        mutating func skip(where isWanted: (UInt8) -> Bool) -> Bool {
            guard let first = rest.first, isWanted(first) else { return false }
            rest.removeFirst()
            return true
        }

        /// Skips digits and underscores; tells whether there was a digit.
        mutating func skipDigits(_ radix: UInt64) -> Bool {
            var hasDigits = false
            while let first = rest.first {
                if let digit = NumberGrammar.digit(first), digit < radix {
                    hasDigits = true
                } else if first != UInt8(ascii: "_") {
                    break
                }
                rest.removeFirst()
            }
            return hasDigits
        }
    }
}
