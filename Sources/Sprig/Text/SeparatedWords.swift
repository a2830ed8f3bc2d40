internal import GoRuntime

extension GoString {
    /// Returns the string in snake or kebab case: lower case, with the connector where words meet.
    ///
    /// huandu/xstrings 1.5.0, ToSnakeCase and ToKebabCase.
    func separated(by connector: Unicode.Scalar) -> GoString {
        var writer = SeparatedWords(self, connector: connector)
        return writer.write()
    }
}

/// The words of a string, written in lower case with a connector between them.
private struct SeparatedWords {
    private let connector: Unicode.Scalar
    private var words: WordScanner
    private var output: [UInt8] = []
    private var word: WordScanner.Word?

    init(_ text: GoString, connector: Unicode.Scalar) {
        self.connector = connector
        words = WordScanner(text.bytes)
        word = words.next()
    }

    mutating func write() -> GoString {
        while let current = word, !words.isAtEnd {
            if current.kind != .connector { append(current) }
            word = words.next()
            switch current.kind {
            case .number: writeNumberWord()
            case .connector: append(current)
            case .punctuation: break
            default: writeAfterLetters()
            }
        }
        if let word { append(word) }
        return GoString(output)
    }

    /// Letters and digits right behind a number belong to its word: `20x`.
    private mutating func writeNumberWord() {
        while let next = word, next.kind == .letters || next.kind == .number {
            append(next)
            word = words.next()
        }
        separateFromNext()
    }

    /// A number behind letters begins a word of its own where letters follow it, else it ends theirs.
    private mutating func writeAfterLetters() {
        guard let next = word, next.kind == .number else {
            separateFromLetters()
            return
        }
        guard !words.isAtEnd else { return }
        word = words.next()
        guard word?.kind == .letters else {
            append(next)
            separateFromLetters()
            return
        }
        appendConnector()
        append(next)
        writeNumberWord()
    }

    /// Writes the connector where a word follows.
    private mutating func separateFromNext() {
        if word?.kind != .invalid { separateFromLetters() }
    }

    /// Writes the connector where a word follows, or bytes that are none.
    private mutating func separateFromLetters() {
        if let word, word.kind != .connector, word.kind != .punctuation { appendConnector() }
    }

    private mutating func appendConnector() { Runes.append(connector, to: &output) }

    private mutating func append(_ word: WordScanner.Word) {
        guard word.kind == .upperCase || word.kind == .connector else {
            output += word.bytes
            return
        }
        for rune in GoString(word.bytes).runes {
            if rune.isConnector {
                appendConnector()
            } else {
                Runes.append(RuneClass.isUpper(rune) ? RuneCase.lower(rune) : rune, to: &output)
            }
        }
    }
}
