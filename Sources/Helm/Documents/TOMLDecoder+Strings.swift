internal import GoRuntime

extension TOMLDecoder {
    /// A string as it stands in the document.
    struct StringToken {
        let text: GoString
        /// Whether escapes in it are to be replaced.
        let isEscaped: Bool
        /// Whether it stands in three quotes.
        let isBlock: Bool
        /// The line that it ends on.
        let line: Int
    }

    /// Whether two more quotes follow the one that was read; they are taken.
    mutating func startsBlock(_ quote: Unicode.Scalar) throws(Problem) -> Bool {
        guard try scanner.accept(quote) else { return false }
        if try scanner.accept(quote) { return true }
        scanner.position -= 1
        return false
    }

    /// Reads a string behind its quote.
    mutating func string(quote: Unicode.Scalar) throws(Problem) -> StringToken {
        scanner.start = scanner.position
        var isEscaped = false
        while true {
            let rune = try scanner.next()
            switch rune {
            case TOMLScanner.end:
                throw scanner.problem("unexpected EOF; expected \(quote == "'" ? "\"'\"" : "'\"'")")
            case "\n", "\r": throw scanner.problemBefore("strings cannot contain newlines")
            case "\\" where quote == "\"":
                isEscaped = true
                try skipEscape()
            case quote:
                let text = GoString(scanner.text[scanner.start..<scanner.position - 1])
                let token = StringToken(text: text, isEscaped: isEscaped, isBlock: false, line: scanner.line)
                scanner.start = scanner.position
                return token
            default: continue
            }
        }
    }

    /// Reads a string behind its three quotes; it may end with up to five.
    mutating func block(quote: Unicode.Scalar) throws(Problem) -> StringToken {
        scanner.start = scanner.position
        let mark = UInt8(truncatingIfNeeded: quote.value)
        while true {
            let rune = try scanner.next()
            switch rune {
            case TOMLScanner.end:
                throw scanner.problem("unexpected EOF; expected \(quote == "'" ? "\"'''\"" : "'\"\"\"'")")
            case "\\" where quote == "\"":
                if TOMLScanner.isBreak(try scanner.next()) { continue }
                scanner.back()
                try skipEscape()
            case quote:
                guard try scanner.accept(quote), try scanner.accept(quote) else { continue }
                if try scanner.peek() == quote {
                    let token = scanner.token.bytes
                    let isFull = token.count >= 5 && token.suffix(5).allSatisfy { $0 == mark }
                    let isEscaped = token.count > 5 && token[token.count - 6] == UInt8(ascii: "\\") && quote == "\""
                    if isFull, !isEscaped {
                        let marks = String(repeating: Character(quote), count: 6)
                        throw scanner.problem(quote == "'" ? "unexpected \"\(marks)\"" : "unexpected '\(marks)'")
                    }
                    scanner.position -= 2
                    continue
                }
                let text = GoString(scanner.text[scanner.start..<scanner.position - 3])
                let token = StringToken(text: text, isEscaped: quote == "\"", isBlock: true, line: scanner.line)
                scanner.start = scanner.position
                return token
            default: continue
            }
        }
    }

    /// Moves over what follows a backslash.
    private mutating func skipEscape() throws(Problem) {
        let rune = try scanner.next()
        switch rune {
        case "e", "b", "t", "n", "f", "r", "\"", " ", "\t", "\\": return
        case "x": try skipDigits(2, "two", "x")
        case "u": try skipDigits(4, "four", "u")
        case "U": try skipDigits(8, "eight", "U")
        default: throw scanner.plainProblem(GoString("invalid escape in string '\\\(rune)'"))
        }
    }

    private mutating func skipDigits(_ count: Int, _ name: String, _ letter: String) throws(Problem) {
        for _ in 0..<count where !TOMLScanner.isHexadecimal(try scanner.next()) {
            let found = Quoting.quoted(scanner.token)
            throw scanner.problem("expected \(name) hexadecimal digits after '\\\(letter)', but got \(found) instead")
        }
    }

    // MARK: Texts

    /// Returns the text that a string says.
    func text(of token: StringToken) throws(Problem) -> GoString {
        var bytes = token.text.bytes
        if token.isBlock {
            if bytes.first == 0x0A {
                bytes.removeFirst()
            } else if bytes.starts(with: [0x0D, 0x0A]) {
                bytes.removeFirst(2)
            }
            if token.isEscaped { bytes = Self.joiningLines(bytes) }
        }
        return token.isEscaped ? try replacingEscapes(bytes, line: token.line) : GoString(bytes)
    }

    /// Drops backslashes at the end of lines with the white space behind them.
    ///
    /// parse.go, stripEscapedNewlines.
    private static func joiningLines(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
                output.append(bytes[index])
                index += 1
                continue
            }
            if bytes[index + 1] == UInt8(ascii: "\\") {
                output += bytes[index..<index + 2]
                index += 2
                continue
            }
            var end = index + 1
            while end < bytes.count, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[end]) { end += 1 }
            if bytes[index + 1..<end].contains(0x0A) {
                index = end
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return output
    }

    private func replacingEscapes(_ bytes: [UInt8], line: Int) throws(Problem) -> GoString {
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
                output.append(bytes[index])
                index += 1
                continue
            }
            let letter = bytes[index + 1]
            index += 2
            switch letter {
            case 0x20, 0x09:
                throw Problem(line: line, message: GoString("invalid escape: '\\\(Unicode.Scalar(letter))'"))
            case UInt8(ascii: "b"): output.append(0x08)
            case UInt8(ascii: "t"): output.append(0x09)
            case UInt8(ascii: "n"): output.append(0x0A)
            case UInt8(ascii: "f"): output.append(0x0C)
            case UInt8(ascii: "r"): output.append(0x0D)
            case UInt8(ascii: "e"): output.append(0x1B)
            case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
                let count = letter == UInt8(ascii: "x") ? 2 : letter == UInt8(ascii: "u") ? 4 : 8
                let digits = String(decoding: bytes[index..<min(index + count, bytes.count)], as: UTF8.self)
                guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
                    throw Problem(
                        line: line,
                        message: GoString("Escaped character '\\u\(digits)' is not valid UTF-8.")
                    )
                }
                Runes.append(scalar, to: &output)
                index += count
            default: output.append(letter)
            }
        }
        return GoString(output)
    }
}
