/// A renderer of diagnostics as compilers print them, for people and for editors that read `file:line:column`.
///
/// For example:
/// ```
/// values.yaml:14:15: error: `replicaCount` must be an integer, not a string [values.type]
///  14 | replicaCount: "3"
///     |               ^~~ this is a string
///     |               3
/// schema.json:7:5: note: the type is set here
///   7 |     "type": "integer"
///     |     ^~~~~~~~~~~~~~~~~
///     = help: remove the quotes
/// ```
/// Where there is no file the place is `chartgen:0:0`. Nothing of the input reaches the terminal raw: control characters,
/// bidirectional overrides and invisible characters are shown as escapes such as `\u{1B}`.
public struct TerminalRenderer: Sendable {
    private let sources: SourceMap
    private let width: Int
    private let toolName: String
    private let style: TerminalStyle

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - sources: The texts that spans point into.
    ///   - usesColor: Whether ANSI escape sequences are written; the caller knows whether a terminal reads them.
    ///   - width: How many columns of a source line are shown before it is cut around the span; 20 to 10,000.
    ///   - toolName: What stands in place of the file where there is none.
    public init(sources: SourceMap, usesColor: Bool = false, width: Int = 100, toolName: String = "chartgen") {
        self.sources = sources
        self.width = min(max(width, 20), 10_000)
        self.toolName = toolName
        style = TerminalStyle(usesColor: usesColor)
    }

    /// Returns diagnostics in the order given, with an empty line between them.
    public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
        var text = ""
        for diagnostic in diagnostics {
            if !text.isEmpty { text += "\n" }
            text += render(diagnostic)
        }
        return text
    }

    /// Returns the lines of one diagnostic, each with its line break.
    public func render(_ diagnostic: Diagnostic) -> String {
        let place = ResolvedPlace(diagnostic, in: sources)
        let excerpt = diagnostic.span.flatMap(self.excerpt)
        let related = diagnostic.related.map { ($0, $0.span.flatMap(self.excerpt)) }
        let lastLine = ([excerpt] + related.map(\.1)).compactMap(\.?.line).max() ?? 0
        let gutter = max(3, String(lastLine).count + 1)

        var text = headline(
            at: place?.text ?? "\(VisibleText.line(toolName)):0:0",
            word: style.paint(diagnostic.severity.rawValue, .severity(diagnostic.severity)),
            message: diagnostic.message,
            code: diagnostic.code.name
        )
        if let excerpt {
            text += quote(excerpt, gutter: gutter, role: .severity(diagnostic.severity), label: diagnostic.label)
            text += edit(diagnostic, under: excerpt, gutter: gutter)
        } else if let label = diagnostic.label {
            text += remark("note", label, role: .note, gutter: gutter)
        }
        for (related, excerpt) in related {
            guard let span = related.span, let place = ResolvedPlace(span, in: sources) else {
                text += remark("note", related.message, role: .note, gutter: gutter)
                continue
            }
            text += headline(at: place.text, word: style.paint("note", .note), message: related.message, code: nil)
            if let excerpt { text += quote(excerpt, gutter: gutter, role: .note, label: nil) }
        }
        for note in diagnostic.notes { text += remark("note", note, role: .note, gutter: gutter) }
        if let help = diagnostic.help ?? diagnostic.fix?.message {
            text += remark("help", help, role: .help, gutter: gutter)
        }
        return text
    }

    private func excerpt(of span: SourceSpan) -> SourceExcerpt? {
        sources.file(of: span).map { SourceExcerpt(file: $0, span: span, width: width) }
    }

    private func headline(at place: String, word: String, message: String, code: String?) -> String {
        let code = code.map { " " + style.paint("[\(VisibleText.line($0))]", .code) } ?? ""
        return style.paint("\(place):", .place) + " \(word): "
            + style.paint(VisibleText.line(message), .headline) + code + "\n"
    }

    private func quote(_ excerpt: SourceExcerpt, gutter: Int, role: TerminalStyle.Role, label: String?) -> String {
        let number = String(excerpt.line)
        let left = String(repeating: " ", count: gutter - number.count) + number + " |"
        let underline = "^" + String(repeating: "~", count: excerpt.length - 1)
        let label = label.map { " " + VisibleText.line($0) } ?? ""
        return style.paint(left, .gutter) + (excerpt.text.isEmpty ? "" : " ") + excerpt.text + "\n"
            + margin(gutter, to: excerpt.indent) + style.paint(underline + label, role) + "\n"
    }

    /// Returns the replacement of a fix on a line of its own, under the text that it replaces.
    private func edit(_ diagnostic: Diagnostic, under excerpt: SourceExcerpt, gutter: Int) -> String {
        guard let fix = diagnostic.fix, !fix.replacement.isEmpty, !fix.replacement.contains(where: \.isNewline),
            let place = self.excerpt(of: fix.span), place.line == excerpt.line, place.text == excerpt.text
        else { return "" }
        return margin(gutter, to: place.indent) + style.paint(VisibleText.line(fix.replacement), .help) + "\n"
    }

    private func margin(_ gutter: Int, to indent: Int) -> String {
        style.paint(String(repeating: " ", count: gutter) + " |", .gutter) + String(repeating: " ", count: indent + 1)
    }

    private func remark(_ word: String, _ text: String, role: TerminalStyle.Role, gutter: Int) -> String {
        let margin = String(repeating: " ", count: gutter + 1)
        let lines = VisibleText.lines(text)
        let first = style.paint(margin + "=", .gutter) + " " + style.paint("\(word):", role) + " \(lines[0])\n"
        let indent = margin + String(repeating: " ", count: word.count + 4)
        return lines.dropFirst().reduce(first) { $0 + ($1.isEmpty ? "" : indent + $1) + "\n" }
    }
}
