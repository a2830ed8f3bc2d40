import GoRuntime

extension GoString {
    /// The runes of the text; what is not UTF-8 is U+FFFD.
    var runes: String.UnicodeScalarView { text.unicodeScalars }

    /// The text without some bytes at its start.
    func dropping(_ count: Int) -> GoString { GoString(bytes.dropFirst(count)) }

    /// The number of ASCII digits at the start.
    var leadingDigits: Int { bytes.prefix { $0 &- UInt8(ascii: "0") < 10 }.count }
}

extension Unicode.Scalar {
    var isDigit: Bool { ("0"..."9").contains(self) }

    var isLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

    /// The rune between single quotes, as `%q` prints it.
    var quoted: GoString { Quoting.quoted(rune: self) }
}
