/// A character class in brackets, rewritten for RE2.
struct RegexpClass {
    private static let names: Set<GoString> = [
        "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper",
        "word", "xdigit",
    ]

    /// The class for RE2.
    private(set) var expression: [UInt8] = []

    /// Reads a class; the cursor stands before its bracket.
    ///
    /// Go 1.26 regexp/syntax, parseClass.
    mutating func translate(_ cursor: inout RegexpCursor) throws(RegexpError) {
        let start = cursor.offset
        cursor.offset += 1
        expression.append(UInt8(ascii: "["))
        if cursor.peek == UInt8(ascii: "^") {
            cursor.offset += 1
            expression.append(UInt8(ascii: "^"))
        }
        var isFirst = true
        while cursor.isAtEnd || cursor.peek != UInt8(ascii: "]") || isFirst {
            isFirst = false
            if try translateNamed(&cursor) { continue }
            if cursor.peek == UInt8(ascii: "\\") {
                switch cursor.peek(1) {
                case UInt8(ascii: "p"), UInt8(ascii: "P"):
                    expression.append(contentsOf: try cursor.takeUnicodeGroup())
                    continue
                case UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "s"), UInt8(ascii: "S"), UInt8(ascii: "w"),
                    UInt8(ascii: "W"):
                    let begin = cursor.offset
                    cursor.offset += 2
                    expression.append(contentsOf: cursor.text(from: begin))
                    continue
                default: break
                }
            }
            try translateRange(&cursor, classStart: start)
        }
        cursor.offset += 1
        expression.append(UInt8(ascii: "]"))
    }

    /// Reads `[:alpha:]` or `[:^alpha:]`, if one stands here.
    private mutating func translateNamed(_ cursor: inout RegexpCursor) throws(RegexpError) -> Bool {
        let start = cursor.offset
        guard cursor.count - start > 2, cursor.peek == UInt8(ascii: "["), cursor.peek(1) == UInt8(ascii: ":") else {
            return false
        }
        var colon = cursor.next(UInt8(ascii: ":"), from: start + 2)
        while let found = colon, cursor.peek(found + 1 - start) != UInt8(ascii: "]") {
            colon = cursor.next(UInt8(ascii: ":"), from: found + 1)
        }
        guard let end = colon else { return false }
        var name = cursor.name(from: start + 2, to: end)
        if name.bytes.first == UInt8(ascii: "^") { name.bytes.removeFirst() }
        guard Self.names.contains(name) else { throw cursor.error(.invalidCharacterRange, from: start, to: end + 2) }
        cursor.offset = end + 2
        expression.append(contentsOf: cursor.text(from: start))
        return true
    }

    private mutating func translateRange(_ cursor: inout RegexpCursor, classStart: Int) throws(RegexpError) {
        let start = cursor.offset
        let low = try Self.character(&cursor, classStart: classStart)
        var high = low
        if cursor.count - cursor.offset >= 2, cursor.peek == UInt8(ascii: "-"), cursor.peek(1) != UInt8(ascii: "]") {
            cursor.offset += 1
            high = try Self.character(&cursor, classStart: classStart)
            if high < low { throw cursor.error(.invalidCharacterRange, from: start, to: cursor.offset) }
        }
        RegexpCursor.appendLiteral(low, to: &expression)
        guard high != low else { return }
        expression.append(UInt8(ascii: "-"))
        RegexpCursor.appendLiteral(high, to: &expression)
    }

    private static func character(_ cursor: inout RegexpCursor, classStart: Int) throws(RegexpError) -> UInt32 {
        guard !cursor.isAtEnd else { throw cursor.error(.missingBracket, from: classStart, to: cursor.count) }
        if cursor.peek == UInt8(ascii: "\\") { return try cursor.takeEscape() }
        return try cursor.takeRune().value
    }
}
