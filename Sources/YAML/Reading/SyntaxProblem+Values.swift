internal import Diagnostics

/// Complaints about values: quotes, brackets, escapes, and characters that cannot start one.
extension SyntaxProblem {
    /// A bracket without its partner, or a comma missing.
    func unclosedBracket() -> Report {
        let open = failure.contextOffset
        let isList = failure.problem.hasSuffix("']'")
        let (kind, close) = isList ? ("list", "]") : ("map", "}")
        guard offset < source.bytes.count, !source.isDocumentMark(at: offset) else {
            let end = offset < source.bytes.count ? "document" : "file"
            return Report(
                range: source.stretch(open, open + 1),
                message: "expected `\(close)`, found the end of the \(end)",
                label: "this bracket is never closed",
                help: "add `\(close)` at the end of the \(kind)"
            )
        }
        let word = source.word(at: offset)
        let isElsewhere = source.lineStart(of: open) != source.lineStart(of: offset)
        return Report(
            range: word,
            message: "expected `,` or `\(close)` in the \(kind), found `\(source.text(word))`",
            label: "the \(kind) is still open here",
            related: [.init("the \(kind) starts here", at: problems.span(source.stretch(open, open + 1)))],
            help: isElsewhere
                ? "add `\(close)` at the end of the \(kind), or a comma between its parts"
                : "add a comma between the parts, or put the value in quotes"
        )
    }

    /// A quote without its partner.
    func unclosedQuote() -> Report { neverClosed(quoteAt: min(failure.contextOffset, max(0, source.bytes.count - 1))) }

    /// The report of a quote that opens a text without end.
    func neverClosed(quoteAt open: Int) -> Report {
        let range = source.stretch(open, open + 1)
        let quote = source.text(range)
        return Report(
            range: range,
            message: "expected `\(quote)` at the end of the text",
            label: "this quote is never closed",
            help: "add `\(quote)` at the end of the text"
        )
    }

    /// Nothing where a value must be.
    func missingValue() -> Report {
        guard offset < source.bytes.count else {
            return Report(
                range: source.stretch(offset, offset),
                message: "expected a value, found the end of the file",
                label: "nothing here",
                help: "close the bracket that is still open"
            )
        }
        let found = source.stretch(offset, offset + 1)
        return Report(
            range: found,
            message: "expected a value, found `\(source.text(found))`",
            label: "no value before this",
            help: "write a value, delete the comma, or put the text in quotes"
        )
    }

    /// A character with which no value may begin.
    func badStart() -> Report {
        let found = source.stretch(offset, source.characterEnd(at: offset))
        let text = source.text(found)
        return Report(
            range: found,
            message: "a value cannot start with \(text == "`" ? "a backtick" : "`\(text)`")",
            label: "reserved in YAML",
            help: "put the value in quotes"
        )
    }

    /// A backslash with the wrong letter.
    func badEscape() -> Report {
        var start = offset
        let lineStart = source.lineStart(of: offset)
        while start > lineStart, start >= source.bytes.count || source.bytes[start] != UInt8(ascii: "\\") { start -= 1 }
        let end = source.characterEnd(at: min(start + 1, source.bytes.count))
        let escape = source.text(source.stretch(start, end))
        if let digits = ["\\x": 2, "\\u": 4, "\\U": 8][escape] {
            return Report(
                range: source.stretch(start, end),
                message: "expected \(digits) hexadecimal digits of a character behind `\(escape)`",
                label: "no character has this number",
                help: "correct the number, or write `\\\(escape)` for a backslash"
            )
        }
        return Report(
            range: source.stretch(start, end),
            message: "there is no escape `\(escape)` in double quotes",
            label: "unknown escape",
            help: "write `\\\(escape)` for a backslash, or use single quotes"
        )
    }

    /// An asterisk or an ampersand without a name.
    func badAnchor() -> Report {
        let start = min(failure.contextOffset, max(0, source.bytes.count - 1))
        let mark = source.text(source.stretch(start, start + 1))
        let kind = mark == "&" ? "an anchor" : "an alias"
        return Report(
            range: source.word(at: start),
            message: "expected the name of \(kind) behind `\(mark)`",
            label: "`\(mark)` starts \(kind)",
            help: "put the value in quotes if it is meant as text"
        )
    }

    /// A question mark where no key can be.
    func strayQuestionMark() -> Report {
        Report(
            range: source.stretch(offset, offset + 1),
            message: "a value cannot start with `? `",
            label: "a question mark starts a key",
            help: "put the value in quotes"
        )
    }

    /// A colon inside brackets that libyaml takes neither for text nor for the end of a key.
    func strayColonInBrackets() -> Report {
        Report(
            range: source.stretch(offset, offset + 1),
            message: "text in brackets cannot have a colon before a bracket or comma",
            label: "unclear colon",
            help: "put the text in quotes, or write a space behind the colon"
        )
    }

    /// The number 0 behind `|` or `>`.
    func badIndicator() -> Report {
        Report(
            range: source.stretch(offset, offset + 1),
            message: "expected a number from 1 to 9 as the indentation of the block, found 0",
            label: "no indentation",
            help: "delete the number"
        )
    }

    /// A tag that is malformed or whose prefix no one declared.
    func unknownTag() -> Report {
        let tag = source.word(at: min(failure.contextOffset, max(0, source.bytes.count - 1)))
        return Report(
            range: tag,
            message: "expected a tag such as `!!str`, found `\(source.text(tag))`",
            label: "unknown tag",
            help: "delete the tag, or put the value in quotes if it is meant as text"
        )
    }

    /// A line with `%` that this reader does not know.
    func badDirective() -> Report {
        let line = source.lineRange(of: offset)
        let range = source.stretch(line.lowerBound, source.contentEnd(of: line))
        return Report(
            range: range,
            message: "expected YAML 1.1 or 1.2, found `\(source.text(range))`",
            label: "unknown directive",
            help: "delete the line"
        )
    }

    /// Text on the line of `|` or `>`.
    func badBlockHeader() -> Report {
        let line = source.lineRange(of: offset)
        let rest = source.stretch(offset, source.contentEnd(of: line))
        let start = min(failure.contextOffset, max(0, source.bytes.count - 1))
        let mark = source.text(source.stretch(start, start + 1))
        return Report(
            range: rest.isEmpty ? source.stretch(start, start + 1) : rest,
            message: "expected the end of the line behind `\(mark)`, found `\(source.text(rest))`",
            label: "the text starts on the next line",
            help: "move the text to the next line and indent it, or put the value in quotes"
        )
    }
}
