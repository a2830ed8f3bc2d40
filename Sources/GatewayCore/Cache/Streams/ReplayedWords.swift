/// The pieces in which a stored text is streamed: words with the blanks after them.
enum ReplayedWords {
    /// Cuts a text into its words.
    ///
    /// - Parameter text: The text.
    /// - Returns: Pieces that make up the text; blanks at the start stay with the first word, and a text of nothing
    ///   but blanks has no words.
    static func split(_ text: String) -> [String] {
        var words: [String] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var hasWord = false
        var isInBlanks = true
        for place in scalars.indices {
            let isBlank = scalars[place].properties.isWhitespace
            if !isBlank {
                if isInBlanks, hasWord {
                    words.append(String(scalars[start..<place]))
                    start = place
                }
                hasWord = true
            }
            isInBlanks = isBlank
        }
        if hasWord { words.append(String(scalars[start...])) }
        return words
    }
}
