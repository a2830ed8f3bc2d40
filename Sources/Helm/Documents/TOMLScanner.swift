internal import GoRuntime

/// The characters of a TOML document, with the line that errors name.
///
/// BurntSushi/toml 1.6.0 lex.go.
struct TOMLScanner {
    /// The character that stands for the end.
    static let end = Unicode.Scalar(0 as UInt8)

    let text: [UInt8]
    /// The next byte.
    var position = 0
    /// Where the current token starts.
    var start = 0
    /// The number of the line, from 1; of a line break, that of the line behind it.
    var line = 1
    /// Whether the end was reached.
    private var isAtEnd = false
    private var width = 0

    init(_ text: [UInt8]) { self.text = text }

    /// A problem with the line that it is reported for.
    struct Problem: Error {
        let line: Int
        let message: GoString
    }

    /// Moves over the next character and returns it; ``end`` at the end.
    mutating func next() throws(Problem) -> Unicode.Scalar {
        guard position < text.count else {
            isAtEnd = true
            return Self.end
        }
        isAtEnd = false
        let (rune, width) = Runes.decode(text, at: position)
        if rune == "\n" { line += 1 }
        if rune == Runes.replacement, width == 1 {
            throw Problem(line: line, message: GoString("invalid UTF-8 byte: 0x\(Self.hexadecimal(text[position]))"))
        }
        let isLoneReturn = rune == "\r" && (position + 1 == text.count || text[position + 1] != 0x0A)
        if rune.value < 0x20 && rune != "\t" && rune != "\n" && rune != "\r" || rune.value == 0x7F || isLoneReturn {
            let code = Self.hexadecimal(text[position])
            throw Problem(line: line, message: GoString("TOML files cannot contain control characters: '0x\(code)'"))
        }
        self.width = width
        position += width
        return rune
    }

    /// Moves back over the character that was read last.
    mutating func back() {
        if isAtEnd {
            isAtEnd = false
            return
        }
        position -= width
        if text[position] == 0x0A { line -= 1 }
    }

    /// Returns the next character without moving.
    mutating func peek() throws(Problem) -> Unicode.Scalar {
        let rune = try next()
        back()
        return rune
    }

    /// Moves over the next character if it is the one.
    mutating func accept(_ rune: Unicode.Scalar) throws(Problem) -> Bool {
        if try next() == rune { return true }
        back()
        return false
    }

    /// Moves over spaces and tabs; the token starts behind them.
    mutating func skipBlanks() throws(Problem) {
        while Self.isBlank(try next()) {}
        back()
        start = position
    }

    /// Moves to the end of the line.
    mutating func skipComment() throws(Problem) {
        while true {
            let rune = try next()
            if Self.isBreak(rune) || rune == Self.end {
                back()
                start = position
                return
            }
        }
    }

    /// Moves over characters as long as they satisfy a condition.
    mutating func skip(while condition: (Unicode.Scalar) -> Bool) throws(Problem) {
        while condition(try next()) {}
        back()
    }

    /// The bytes of the current token.
    var token: GoString { GoString(text[start..<position]) }

    // MARK: Errors

    /// Makes an error at the current place; at the end, that is the last line which has something.
    func problem(_ message: String) -> Problem { problem(GoString(message)) }

    /// Makes an error at the current place.
    func problem(_ message: GoString) -> Problem {
        let isBehindBreak = isAtEnd && position >= 1 && text[position - 1] == 0x0A
        return Problem(line: isBehindBreak ? line - 1 : line, message: message)
    }

    /// Makes an error for the line before.
    func problemBefore(_ message: String) -> Problem { Problem(line: line - 1, message: GoString(message)) }

    /// Makes an error as the lexer's plain one is reported: at the end, for the line before.
    func plainProblem(_ message: GoString) -> Problem { Problem(line: isAtEnd ? line - 1 : line, message: message) }

    /// Returns a character as Go's `%q` prints it.
    static func quoted(_ rune: Unicode.Scalar) -> String { Quoting.quoted(rune: rune).text }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return (digits.utf8.count < 2 ? "0" : "") + digits
    }

    // MARK: Classes

    static func isBlank(_ rune: Unicode.Scalar) -> Bool { rune == " " || rune == "\t" }

    static func isBreak(_ rune: Unicode.Scalar) -> Bool { rune == "\n" || rune == "\r" }

    static func isDigit(_ rune: Unicode.Scalar) -> Bool { rune.value &- 0x30 < 10 }

    static func isHexadecimal(_ rune: Unicode.Scalar) -> Bool {
        isDigit(rune) || (rune.value | 0x20) &- 0x61 < 6 && rune.isASCII
    }
}
