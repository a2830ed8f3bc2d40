/// A place in the text of a time.
struct TimeValueCursor {
    /// What is left.
    var rest: ArraySlice<UInt8>

    /// Returns the digit some way ahead.
    func digit(_ distance: Int) -> Int? {
        guard distance < rest.count else { return nil }
        let value = rest[rest.startIndex + distance] &- UInt8(ascii: "0")
        return value < 10 ? Int(value) : nil
    }

    /// Returns the byte some way ahead; 0 behind the end.
    func peek(_ distance: Int) -> UInt8 { distance < rest.count ? rest[rest.startIndex + distance] : 0 }

    /// Skips literal text of the layout; spaces stand for any number of them.
    ///
    /// Go 1.26 time/format.go, skip.
    mutating func skip(_ literal: ArraySlice<UInt8>) -> Bool {
        let space = UInt8(ascii: " ")
        var literal = literal
        while let first = literal.first {
            if first == space {
                if let next = rest.first, next != space { return false }
                literal = literal.drop { $0 == space }
                rest = rest.drop { $0 == space }
                continue
            }
            guard rest.first == first else { return false }
            literal = literal.dropFirst()
            rest = rest.dropFirst()
        }
        return true
    }

    /// Takes a number of one or two digits, or of two where `isFixed`.
    mutating func number(isFixed: Bool) -> Int? {
        guard let first = digit(0) else { return nil }
        if let second = digit(1) {
            rest = rest.dropFirst(2)
            return first * 10 + second
        }
        guard !isFixed else { return nil }
        rest = rest.dropFirst()
        return first
    }

    /// Takes a number of up to three digits, or of three where `isFixed`.
    mutating func longNumber(isFixed: Bool) -> Int? {
        var number = 0
        var count = 0
        while count < 3, let next = digit(count) {
            number = number * 10 + next
            count += 1
        }
        guard count == 3 || (count > 0 && !isFixed) else { return nil }
        rest = rest.dropFirst(count)
        return number
    }

    /// Takes so many characters as a number, which may have a sign.
    mutating func integer(_ count: Int) -> Int? {
        guard rest.count >= count else { return nil }
        var text = rest.prefix(count)
        rest = rest.dropFirst(count)
        var isNegative = false
        if let sign = text.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            text = text.dropFirst()
        }
        var number = 0
        for byte in text {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return isNegative ? -number : number
    }

    /// Takes one of some names, whatever its case; returns its index.
    mutating func name(_ names: [String], length: Int? = nil) -> Int? {
        for (index, name) in names.enumerated() {
            let name = name.utf8.prefix(length ?? name.utf8.count)
            if rest.count >= name.count, zip(rest, name).allSatisfy({ $0.lowercased == $1.lowercased }) {
                rest = rest.dropFirst(name.count)
                return index
            }
        }
        return nil
    }

    /// Takes a separator and digits, so many bytes in all, as nanoseconds.
    mutating func fraction(_ count: Int) -> Int? {
        guard count <= rest.count, peek(0) == UInt8(ascii: ".") || peek(0) == UInt8(ascii: ",") else { return nil }
        let digits = rest.prefix(min(count, 10)).dropFirst()
        var cursor = TimeValueCursor(rest: digits)
        guard var number = cursor.integer(digits.count) else { return nil }
        rest = rest.dropFirst(count)
        for _ in digits.count..<9 { number *= 10 }
        return number
    }

    /// The number of bytes of the abbreviation of a zone that stands here; nil when it looks like none.
    ///
    /// Go 1.26 time/format.go, parseTimeZone.
    var zoneNameLength: Int? {
        guard rest.count >= 3 else { return nil }
        if rest.starts(with: "ChST".utf8) || rest.starts(with: "MeST".utf8) { return 4 }
        if rest.starts(with: "GMT".utf8) { return 3 + Self.signedOffsetLength(rest.dropFirst(3)) }
        if peek(0) == UInt8(ascii: "+") || peek(0) == UInt8(ascii: "-") {
            let length = Self.signedOffsetLength(rest)
            return length > 0 ? length : nil
        }
        let letters = rest.prefix(6).prefix { UInt8(ascii: "A") <= $0 && $0 <= UInt8(ascii: "Z") }.count
        let t = UInt8(ascii: "T")
        switch letters {
        case 3: return 3
        case 4: return peek(3) == t || rest.starts(with: "WITA".utf8) ? 4 : nil
        case 5: return peek(4) == t ? 5 : nil
        default: return nil
        }
    }

    private static func signedOffsetLength(_ text: ArraySlice<UInt8>) -> Int {
        guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return 0 }
        let digits = text.dropFirst().prefix { $0 &- UInt8(ascii: "0") < 10 }
        guard !digits.isEmpty, digits.drop(while: { $0 == UInt8(ascii: "0") }).count <= 2,
            digits.reduce(0, { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1000) }) <= 23
        else { return 0 }
        return digits.count + 1
    }
}
