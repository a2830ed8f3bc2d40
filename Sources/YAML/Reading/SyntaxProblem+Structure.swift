internal import Diagnostics

/// Complaints about lines: colons, keys, dashes and their indentation.
extension SyntaxProblem {
    /// A colon where no key can be.
    func strayColon() -> Report {
        let line = source.lineRange(of: offset)
        let key = source.keyRange(before: offset, in: line)
        let isFirst = source.lastContent(in: source.stretch(line.lowerBound, key.lowerBound)) == nil
        if !isFirst {
            return Report(
                range: source.stretch(offset, offset + 1),
                message: "a value cannot contain `: ` without quotes",
                label: "a second colon in the line",
                help: "put the whole value in quotes"
            )
        }
        guard let previous = source.contentLine(above: line.lowerBound) else { return otherKeyReport(key) }
        if let colon = source.tightColon(in: previous) { return tightColonReport(colon, in: previous) }
        let above = trimmed(previous)
        if !above.contains(where: { source.bytes[$0] == UInt8(ascii: ":") }), !source.isDash(at: above.lowerBound) {
            return missingColonReport(above)
        }
        var keyStart = above.lowerBound
        while keyStart + 1 < above.upperBound, source.isDash(at: keyStart) {
            keyStart = source.indentation(at: keyStart + 1).upperBound
        }
        let wanted = source.column(of: keyStart) - 1
        return Report(
            range: key,
            message: "expected the end of the value above, found the key `\(source.text(key))`",
            label: Self.indented(by: source.indentation(at: line.lowerBound).count),
            related: [.init("this line already has a value", at: problems.span(above))],
            help: "\(Self.indent(by: wanted)) like its neighbours, or delete the value above it"
        )
    }

    private func otherKeyReport(_ key: Range<Int>) -> Report {
        Report(
            range: key,
            message: "expected no key here, found `\(source.text(key))`",
            label: "a map cannot start here",
            help: "put the map on a line of its own, indented below its name"
        )
    }

    private func tightColonReport(_ colon: Int, in line: Range<Int>) -> Report {
        let content = trimmed(line)
        let key = source.text(source.stretch(content.lowerBound, colon))
        let value = source.text(source.stretch(colon + 1, content.upperBound))
        return Report(
            range: source.stretch(colon, colon + 1),
            message: "expected a space after the colon",
            label: "no space behind this colon",
            help: "write `\(key): \(value)`"
        )
    }

    /// A line that looks like a key but has no colon.
    func missingColon() -> Report {
        let line = source.lineRange(of: failure.contextOffset)
        let content = source.stretch(failure.contextOffset, source.contentEnd(of: line))
        let whole = trimmed(line)
        if let colon = source.tightColon(in: line) { return tightColonReport(colon, in: line) }
        return missingColonReport(content.isEmpty ? whole : content)
    }

    private func missingColonReport(_ range: Range<Int>) -> Report {
        let text = source.text(range)
        return Report(
            range: range,
            message: "expected `:` behind the key `\(text)`",
            label: "no colon in this line",
            help: "write `\(text): value`, or indent the line if it belongs to the text above"
        )
    }

    /// A map goes on with something that is no key.
    func missingKey() -> Report {
        let line = source.lineRange(of: offset)
        let isFirst = source.lastContent(in: source.stretch(line.lowerBound, min(offset, line.upperBound))) == nil
        let start = failure.contextOffset
        let map = Diagnostic.Related("the map starts here", at: problems.span(source.word(at: start)))
        guard isFirst else {
            if let open = openQuote(before: line) { return neverClosed(quoteAt: open) }
            let rest = source.stretch(offset, source.contentEnd(of: line))
            let quote = source.bytes[min(max(0, offset - 1), source.bytes.count - 1)]
            let isQuote = quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
            let spelling = quote == UInt8(ascii: "'") ? "as `''`" : "as `\\\"`"
            return Report(
                range: rest,
                message: "expected the end of the line behind the value, found `\(source.text(rest))`",
                label: "this does not belong to the value",
                help: isQuote
                    ? "write a quote inside the text \(spelling)" : "put the whole value in quotes, or delete the rest"
            )
        }
        let found = source.column(of: offset)
        let wanted = source.column(of: start)
        if found == wanted, source.isDash(at: offset) {
            return Report(
                range: source.word(at: offset),
                message: "expected a key, found a list item",
                label: "a map cannot have list items",
                related: [map],
                help: "put a name above the list, or indent it below the key that it belongs to"
            )
        }
        return Report(
            range: source.word(at: offset),
            message: "expected a key of the map that starts in column \(wanted), found a line in column \(found)",
            label: Self.indented(by: found - 1),
            related: [map],
            help: "\(Self.indent(by: wanted - 1)), or as far as the map that it belongs to"
        )
    }

    /// Finds a quote above that swallowed the lines up to here: the quote before the failure starts a value.
    private func openQuote(before line: Range<Int>) -> Int? {
        guard offset > line.lowerBound, offset <= source.bytes.count else { return nil }
        let quote = source.bytes[offset - 1]
        guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""),
            let before = source.lastContent(in: source.stretch(line.lowerBound, offset - 1)),
            before == UInt8(ascii: ":") || before == UInt8(ascii: "-")
        else { return nil }
        var above = line.lowerBound
        while let candidate = source.contentLine(above: above) {
            let quotes = candidate.filter { source.bytes[$0] == quote }
            if let last = quotes.last, quotes.count % 2 == 1 { return last }
            above = candidate.lowerBound
        }
        return nil
    }

    /// A list goes on with something that is no item.
    func missingDash() -> Report {
        let start = failure.contextOffset
        let column = source.column(of: start)
        if source.isDash(at: offset) {
            let found = source.column(of: offset)
            return Report(
                range: source.word(at: offset),
                message: "expected the next item of the list in column \(column), found it in column \(found)",
                label: Self.indented(by: found - 1),
                related: [.init("the list starts here", at: problems.span(source.word(at: start)))],
                help: "\(Self.indent(by: column - 1)) like the items above it"
            )
        }
        return Report(
            range: source.word(at: offset),
            message: "expected `- ` for the next item of the list, found `\(source.text(source.word(at: offset)))`",
            label: "not an item of the list",
            related: [.init("the list starts here", at: problems.span(source.word(at: start)))],
            help: "start the line with `- ` in column \(column), or indent it as far as what it belongs to"
        )
    }

    /// A dash where no item can be.
    func strayDash() -> Report {
        let line = source.lineRange(of: offset)
        let isFirst = source.lastContent(in: source.stretch(line.lowerBound, offset)) == nil
        return Report(
            range: source.stretch(offset, offset + 1),
            message: isFirst ? "expected no list item here" : "a list cannot start on the line of its key",
            label: "a list item starts here",
            help: isFirst
                ? "align the dash with the other items, or delete the value above the list"
                : "put the list on the next line; if this is meant as text, put it in quotes"
        )
    }

    /// Something behind the end of the document.
    func trailingContent() -> Report {
        let word = source.word(at: offset)
        return Report(
            range: word,
            message: "expected the end of the document, found `\(source.text(word))`",
            label: "this belongs to nothing",
            help: "indent the line like the others; `---` starts another document"
        )
    }

    /// Says how far a line is indented.
    private static func indented(by count: Int) -> String {
        switch count {
        case 0: "not indented"
        case 1: "indented by 1 space"
        default: "indented by \(count) spaces"
        }
    }

    /// Says how far a line ought to be indented.
    private static func indent(by count: Int) -> String {
        switch count {
        case 0: "start the line in column 1"
        case 1: "indent the line by 1 space"
        default: "indent the line by \(count) spaces"
        }
    }

    private func trimmed(_ line: Range<Int>) -> Range<Int> {
        let start = source.indentation(at: line.lowerBound).upperBound
        return source.stretch(start, source.contentEnd(of: line))
    }
}
