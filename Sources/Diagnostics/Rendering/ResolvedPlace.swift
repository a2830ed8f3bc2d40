/// A place as it is printed: the name of a text with the lines and columns in it.
struct ResolvedPlace: Hashable {
    /// What a person would call the text.
    var name: String
    /// Where the text came from.
    var kind: SourceFile.Kind
    /// Where the place starts.
    var start: SourcePosition
    /// The position behind the place.
    var end: SourcePosition

    private static let top = SourcePosition(line: 1, column: 1)

    /// Resolves a span; nil for a span of another map.
    init?(_ span: SourceSpan, in sources: SourceMap) {
        guard let file = sources.file(of: span) else { return nil }
        name = file.name
        kind = file.kind
        start = file.position(of: Int(span.start))
        end = span.end > span.start ? file.position(of: Int(span.end)) : start
    }

    /// Resolves the place of a diagnostic: its span, else the top of its file; nil where there is no file at all.
    init?(_ diagnostic: Diagnostic, in sources: SourceMap) {
        if let span = diagnostic.span, let place = ResolvedPlace(span, in: sources) {
            self = place
            return
        }
        guard let name = diagnostic.file else { return nil }
        self.name = name
        kind = sources.files.first { $0.name == name }?.kind ?? .file
        start = Self.top
        end = Self.top
    }

    /// The place as compilers print it: `file:line:column`.
    var text: String { "\(VisibleText.line(name)):\(start.line):\(start.column)" }
}
