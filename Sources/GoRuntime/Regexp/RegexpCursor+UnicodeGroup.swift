extension RegexpCursor {
    /// Takes `\pL`, `\p{Greek}` or `\P{^Lu}` and returns what RE2 calls the same.
    ///
    /// Go 1.26 regexp/syntax, parseUnicodeClass.
    mutating func takeUnicodeGroup() throws(RegexpError) -> [UInt8] {
        let start = offset
        var isNegated = peek(1) == UInt8(ascii: "P")
        offset += 2
        let first = try takeRune()
        var name: GoString
        if first == "{" {
            guard let end = next(UInt8(ascii: "}"), from: start) else {
                try checkUTF8(from: start, to: count)
                throw error(.invalidCharacterRange, from: start, to: count)
            }
            name = self.name(from: start + 3, to: end)
            try checkUTF8(from: start + 3, to: end)
            offset = end + 1
        } else {
            name = self.name(from: start + 2, to: offset)
        }
        if name.bytes.first == UInt8(ascii: "^") {
            isNegated.toggle()
            name.bytes.removeFirst()
        }
        guard let group = RegexpUnicodeGroup.expression(name, isNegated: isNegated) else {
            throw error(.invalidCharacterRange, from: start, to: offset)
        }
        return group
    }
}
