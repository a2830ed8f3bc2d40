/// A renderer of diagnostics as GitHub Actions workflow commands, which become annotations on the changed lines.
///
/// GitHub shows ten errors and ten warnings of a step, so errors come first; a last line, which is no command, counts all.
public struct GitHubRenderer: Sendable {
    private let sources: SourceMap

    /// Creates a renderer for diagnostics whose spans point into these texts.
    public init(sources: SourceMap) { self.sources = sources }

    /// Returns a command a line, the worst problems first, and the summary.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        var text = ""
        for severity in Severity.allCases.sorted(by: >) {
            for diagnostic in diagnostics where diagnostic.severity == severity { text += command(diagnostic) + "\n" }
        }
        return text + DiagnosticSummary(diagnostics, sources: sources).text + "\n"
    }

    private func command(_ diagnostic: Diagnostic) -> String {
        var properties: [String] = []
        var message = diagnostic.message
        if let place = ResolvedPlace(diagnostic, in: sources) {
            if place.kind == .file {
                properties += ["file=\(property(place.name))", "line=\(place.start.line)", "col=\(place.start.column)"]
                properties.append("endLine=\(place.end.line)")
                // An end column is about the first line; GitHub refuses one of another line.
                if place.end.line == place.start.line { properties.append("endColumn=\(place.end.column)") }
            } else {
                message = "\(place.text): \(message)"
            }
        }
        properties.append("title=\(property(diagnostic.code.name))")
        let lines = [message] + remarks(on: diagnostic)
        return "::\(word(for: diagnostic.severity)) \(properties.joined(separator: ","))::\(data(lines))"
    }

    private func remarks(on diagnostic: Diagnostic) -> [String] {
        var remarks = diagnostic.label.map { [$0] } ?? []
        for related in diagnostic.related {
            let place = related.span.flatMap { ResolvedPlace($0, in: sources) }.map { "\($0.text): " } ?? ""
            remarks.append("note: \(place)\(related.message)")
        }
        remarks += diagnostic.notes.map { "note: \($0)" }
        if let help = diagnostic.help ?? diagnostic.fix?.message { remarks.append("help: \(help)") }
        return remarks
    }

    private func word(for severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
    }

    private func data(_ texts: [String]) -> String {
        texts.flatMap(VisibleText.lines).map(escaped).joined(separator: "%0A")
    }

    private func property(_ text: String) -> String {
        var result = ""
        for scalar in escaped(text).unicodeScalars {
            switch scalar {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: VisibleText.append(scalar, to: &result)
            }
        }
        return result
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
