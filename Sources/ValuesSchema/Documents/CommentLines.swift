/// Prose cut into the lines of a comment.
struct CommentLines {
    /// How many columns a line may have, the indentation included; a longer word stands alone.
    static let width = 100

    /// What precedes every line: the indentation.
    let indent: String

    /// Returns the lines of a text.
    ///
    /// - Parameters:
    ///   - text: The text; a line break in it ends a paragraph.
    ///   - mark: What the first line starts with, behind `# `.
    /// - Returns: Lines that start with the indentation and `#`, none for an empty text.
    func wrap(_ text: String, mark: String = "") -> [String] {
        var lines: [String] = []
        for paragraph in text.split(whereSeparator: \.isNewline) {
            var line = lines.isEmpty ? "\(indent)# \(mark)" : "\(indent)# "
            var isEmpty = true
            for word in paragraph.split(whereSeparator: \.isWhitespace) {
                if !isEmpty, line.count + 1 + word.count > Self.width {
                    lines.append(line)
                    line = "\(indent)# "
                    isEmpty = true
                }
                line += isEmpty ? "" : " "
                line += word
                isEmpty = false
            }
            if !isEmpty { lines.append(line) }
        }
        return lines
    }
}
