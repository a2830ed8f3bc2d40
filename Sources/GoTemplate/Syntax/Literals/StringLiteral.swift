import GoRuntime

/// A string as the lexer finds it: in double quotes or back quotes.
enum StringLiteral {
    /// Returns what a string says; nil where an escape is wrong.
    ///
    /// Go 1.26 strconv/quote.go, Unquote: a raw string loses its carriage returns, a quoted one gets U+FFFD for what
    /// is not UTF-8.
    static func text(of literal: UnsafeBufferPointer<UInt8>) -> GoString? {
        let content = UnsafeBufferPointer(rebasing: literal.dropFirst().dropLast())
        if literal.first == UInt8(ascii: "`") { return GoString(content.filter { $0 != UInt8(ascii: "\r") }) }
        if content.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "\\") }) { return GoString(Array(content)) }
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var index = 0
        while index < content.count {
            guard let unit = EscapedCharacter.read(content, at: &index, quote: UInt8(ascii: "\"")) else { return nil }
            switch unit {
            case .byte(let byte): result.append(byte)
            case .scalar(let scalar): Runes.append(scalar, to: &result)
            }
        }
        return GoString(result)
    }
}
