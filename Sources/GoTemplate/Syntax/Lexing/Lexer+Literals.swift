extension Lexer {
    /// Returns a string or character constant that starts before the position.
    mutating func quoted(
        _ start: Int,
        closedBy quote: UInt8,
        _ kind: TokenKind,
        otherwise problem: LexicalProblem
    ) -> Token {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == quote { return token(kind, start) }
            if byte == UInt8(ascii: "\\"), position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
                position += 1
            } else if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\n") {
                return fail(problem, at: start)
            }
        }
        return fail(problem, at: start)
    }

    /// Returns a raw string whose back quote stands before the position.
    mutating func rawString(_ start: Int) -> Token {
        while position < bytes.count {
            position += 1
            if bytes[position - 1] == UInt8(ascii: "`") { return token(.rawString, start) }
        }
        return fail(.unterminatedRawString, at: start)
    }

    /// Returns a number, perhaps a complex one; what looks like a number and is none, the parser finds out.
    mutating func number(_ start: Int) -> Token {
        position = start
        guard scanNumber() else { return badNumber(start) }
        guard position < bytes.count, isSign(bytes[position]) else { return token(.number, start) }
        guard scanNumber(), bytes[position - 1] == UInt8(ascii: "i") else { return badNumber(start) }
        return token(.complex, start)
    }

    private mutating func badNumber(_ start: Int) -> Token {
        fail(.badNumber(text(start, position)), at: start)
    }

    /// Go 1.26 lex.go, scanNumber.
    private mutating func scanNumber() -> Bool {
        accept(where: isSign)
        var radix = 10
        if accept(where: { $0 == UInt8(ascii: "0") }) {
            if accept(where: { $0 | 0x20 == UInt8(ascii: "x") }) {
                radix = 16
            } else if accept(where: { $0 | 0x20 == UInt8(ascii: "o") }) {
                radix = 8
            } else if accept(where: { $0 | 0x20 == UInt8(ascii: "b") }) {
                radix = 2
            }
        }
        acceptDigits(radix)
        if accept(where: { $0 == UInt8(ascii: ".") }) { acceptDigits(radix) }
        let exponent = radix == 10 ? UInt8(ascii: "e") : UInt8(ascii: "p")
        if radix == 10 || radix == 16, accept(where: { $0 | 0x20 == exponent }) {
            accept(where: isSign)
            acceptDigits(10)
        }
        accept { $0 == UInt8(ascii: "i") }
        let next = position < bytes.count ? wordCharacter(at: position) : 0
        position += next
        return next == 0
    }

    @discardableResult
    private mutating func accept(where isWanted: (UInt8) -> Bool) -> Bool {
        guard position < bytes.count, isWanted(bytes[position]) else { return false }
        position += 1
        return true
    }

    private mutating func acceptDigits(_ radix: Int) {
        while position < bytes.count, isDigit(bytes[position], radix) || bytes[position] == UInt8(ascii: "_") {
            position += 1
        }
    }

    private func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") }

    private func isDigit(_ byte: UInt8, _ radix: Int) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) < radix
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): radix == 16
        default: false
        }
    }

    /// Whether a byte is a decimal digit.
    func isDigit(_ byte: UInt8) -> Bool { isDigit(byte, 10) }
}
