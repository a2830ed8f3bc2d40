/// The parts of a version's text, cut but not judged: `v`, up to three numbers, a prerelease, metadata.
struct VersionParts {
    /// What may stand for a number.
    enum Number {
        /// Decimal digits.
        case decimal
        /// Digits and wildcards, as constraints have them. The vertical bar is among them.
        case wildcard
    }

    /// The numbers, one to three, without their dots.
    let numbers: [ArraySlice<UInt8>]
    /// From the hyphen on; empty without one.
    let prerelease: ArraySlice<UInt8>
    /// From the plus sign on; empty without one.
    let metadata: ArraySlice<UInt8>
    /// Where the longest version ends.
    let end: Int

    /// Cuts the longest version at the beginning of some text; nil when there is none.
    init?(_ text: ArraySlice<UInt8>, number: Number) {
        var position = text.startIndex
        if text.first == UInt8(ascii: "v") { position += 1 }
        var numbers: [ArraySlice<UInt8>] = []
        while numbers.count < 3 {
            var start = position
            if !numbers.isEmpty {
                guard start < text.endIndex, text[start] == UInt8(ascii: ".") else { break }
                start += 1
            }
            let digits = text[start...].prefix { number == .decimal ? $0.isDecimalDigit : $0.isDigitOrWildcard }
            if digits.isEmpty { break }
            numbers.append(digits)
            position = digits.endIndex
        }
        guard !numbers.isEmpty else { return nil }
        self.numbers = numbers
        prerelease = VersionParts.suffix(UInt8(ascii: "-"), of: text[position...])
        metadata = VersionParts.suffix(UInt8(ascii: "+"), of: text[(position + prerelease.count)...])
        end = position + prerelease.count + metadata.count
    }

    /// Returns a mark with the identifiers that follow it, or nothing.
    private static func suffix(_ mark: UInt8, of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.first == mark else { return [] }
        var end = text.startIndex
        while end < text.endIndex, end == text.startIndex || text[end] == UInt8(ascii: ".") {
            let identifier = text[(end + 1)...].prefix(while: \.isIdentifierByte)
            if identifier.isEmpty { break }
            end = identifier.endIndex
        }
        return text[..<end]
    }
}

extension UInt8 {
    /// Whether this is one of `0` to `9`.
    var isDecimalDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// Whether this is an ASCII letter, digit or hyphen.
    var isIdentifierByte: Bool {
        isDecimalDigit || (self | 0x20) &- UInt8(ascii: "a") < 26 || self == UInt8(ascii: "-")
    }

    /// Whether this can stand for a number, or for a part of one, in a constraint.
    var isDigitOrWildcard: Bool {
        switch self {
        case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "*"), UInt8(ascii: "|"): true
        default: isDecimalDigit
        }
    }

    /// Whether this is white space to a regular expression's `\s`.
    var isPatternSpace: Bool {
        switch self {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D: true
        default: false
        }
    }
}
