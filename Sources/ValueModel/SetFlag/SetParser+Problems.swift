import Diagnostics

extension SetParser {
    /// Returns the span of a stretch of the argument.
    func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(file: file, start: start, end: end) }

    private func span(_ token: SetToken) -> SourceSpan { span(token.start, token.end) }

    /// The argument ends, or a comma comes, where a key still lacks its `=`.
    func noValue(of name: SetToken) -> Diagnostic {
        let found = name.stop == nil ? "the argument ends" : "a comma follows"
        let afterComma = name.start > 0 && file.bytes[name.start - 1] == UInt8(ascii: ",")
        let mayEscape = afterComma && kind != .json
        let comma = span(max(0, name.start - 1), name.start)
        let help =
            name.text.isEmpty
            ? "remove one of the commas, or write the value in which the comma belongs as `\\,`"
            : "write `\(name.text)=VALUE`"
                + (mayEscape ? "; if the comma before it belongs to the value, escape it as `\\,`" : "")
        return Diagnostic(
            .setNoValue,
            name.text.isEmpty ? "expected a key, found a comma" : "`\(name.text)` has no value: \(found)",
            at: name.text.isEmpty ? span(name.end, name.end + 1) : span(name),
            label: name.text.isEmpty ? "expected a key" : "expected `=` behind this key",
            help: help,
            fix: mayEscape ? .init("escape the comma", replace: comma, with: "\\,") : nil
        )
    }

    /// `a.=1`: nothing was set in the map.
    func missingKey(behind name: SetToken, at offset: Int, _ path: ValuePath) -> Diagnostic {
        Diagnostic(
            .setSyntax,
            "a key is missing behind `\(name.text).`",
            at: span(offset, offset + 1),
            label: "expected a key",
            help: "write `\(name.text).KEY=VALUE`, or `\\.` for a dot within a key",
            path: path.description
        )
    }

    /// A path has too many steps.
    func tooDeep(_ token: SetToken, limit: Int, _ what: String) -> Diagnostic {
        Diagnostic(
            .setTooDeep,
            "the path has more than \(limit) \(what)",
            at: span(token),
            label: "too deep from here on",
            help: "put values this deep into a values file"
        )
    }

    /// An earlier layer has something else than the map or list that the path needs.
    func mismatch(_ code: DiagnosticCode, _ token: SetToken, _ present: ValueNode, _ path: ValuePath) -> Diagnostic {
        let wanted = code == .setNotAMap ? "a map" : "a list"
        return Diagnostic(
            code,
            "`\(path)` is \(present.kindPhrase), not \(wanted)",
            at: span(token),
            label: "this path needs \(wanted) here",
            related: present.span.map { [.init("it is \(present.kindPhrase) from here", at: $0)] } ?? [],
            help: "set `\(path)` as a whole, for example with --set-json, or correct the earlier value",
            path: path.description
        )
    }

    /// What stands in brackets is no whole number.
    func badIndex(_ token: SetToken, open: Int) -> Diagnostic {
        Diagnostic(
            .setIndex,
            token.text.isEmpty ? "the list index is missing" : "`\(token.text)` is not a list index",
            at: token.text.isEmpty ? span(open, token.end + 1) : span(token),
            label: "expected a number from 0 to \(Self.maximumIndex)",
            help: "write an index such as `[0]`, or `\\[` for a bracket within a key"
        )
    }

    /// An index is below 0 or above the limit.
    func indexOutOfRange(_ index: Index) -> Diagnostic {
        Diagnostic(
            .setIndex,
            "the list index \(index.value) is \(index.value < 0 ? "negative" : "too large")",
            at: span(index.open + 1, index.end - 1),
            label: "expected a number from 0 to \(Self.maximumIndex)",
            help: "indices count from 0, the first element"
        )
    }

    /// Text stands between `]` and the next `=`, `.` or `[`.
    func unexpectedText(_ token: SetToken) -> Diagnostic {
        Diagnostic(
            .setSyntax,
            "expected `=`, `.` or `[` behind the index, found `\(token.text)`",
            at: span(token),
            label: "expected `=`, `.` or `[`",
            help: "write `[0]=VALUE`, `[0].KEY=VALUE` or `[0][1]=VALUE`"
        )
    }

    /// A list in braces has no end.
    func unclosedList(from start: Int) -> Diagnostic {
        Diagnostic(
            .setSyntax,
            "the list is not closed",
            at: span(start, file.bytes.count),
            label: "expected `}` at the end",
            help: "close the list with `}`, or write `\\{` for a text that begins with a brace",
            fix: .init("close the list", replace: span(file.bytes.count, file.bytes.count), with: "}")
        )
    }

    /// The file of a `--set-file` cannot be read.
    func unreadable(_ token: SetToken, _ error: any Error) -> Diagnostic {
        Diagnostic(
            .setFile,
            "cannot read the file `\(token.text)`: \(error)",
            at: span(token),
            label: "expected the name of a readable file",
            help: "check the name; it is relative to the working directory"
        )
    }

    /// Helm takes the end of the argument within a path for a good end, and sets nothing.
    mutating func warnOfEnd(_ expected: String, at offset: Int, path: ValuePath) {
        diagnostics.append(
            Diagnostic(
                .setIgnored,
                "the argument ends within the path `\(path)`, so nothing is set",
                at: span(offset, offset),
                label: "expected \(expected)",
                help: "complete the path and give it a value",
                path: path.description
            )
        )
    }

    /// Helm sets nothing under an empty key.
    mutating func warnOfEmptyKey(_ name: SetToken) {
        diagnostics.append(
            Diagnostic(
                .setIgnored,
                "the key is empty, so nothing is set",
                at: span(name.start, valueEnd),
                label: "expected a key at its start",
                help: "write a key in front of it"
            )
        )
    }

    /// Helm forgets a new element of a list whose last key ends the argument with `=`.
    mutating func warnOfLostItem(from start: Int, path: ValuePath) {
        diagnostics.append(
            Diagnostic(
                .setIgnored,
                "the argument ends with `=`, so Helm does not add the list element",
                at: span(start, cursor.offset),
                label: "this is not set",
                help: "put a comma at the end to set an empty string, or `null`",
                path: path.description
            )
        )
    }

    /// A list or a JSON value is followed by more text.
    mutating func warnOfMissingComma() {
        diagnostics.append(
            Diagnostic(
                .setMissingComma,
                "more text follows the value without a comma; it is read as the next key",
                at: span(cursor.offset, cursor.offset + 1),
                label: "expected `,`",
                help: "put a comma in front of it",
                fix: .init("insert a comma", replace: span(cursor.offset, cursor.offset), with: ",")
            )
        )
    }
}
