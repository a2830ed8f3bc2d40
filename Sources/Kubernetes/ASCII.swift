/// The classes of ASCII bytes that the naming rules speak of.
extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isLowerLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
    var isUpperLetter: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    var isLetter: Bool { isLowerLetter || isUpperLetter }
    var isAlphanumeric: Bool { isLetter || isDigit }
    var isLowerAlphanumeric: Bool { isLowerLetter || isDigit }
    var isHexDigit: Bool { isDigit || (self >= UInt8(ascii: "a") && self <= UInt8(ascii: "f")) }

    var isAddressCharacter: Bool { isHexDigit || isOne(of: "ABCDEF:") }

    /// Whether the byte is one of the characters of a text.
    func isOne(of characters: StaticString) -> Bool {
        characters.withUTF8Buffer { $0.contains(self) }
    }
}
