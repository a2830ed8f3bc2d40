/// One character of a source line as it is printed.
struct ExcerptCell {
    /// What is printed: the character, spaces for a tab, or an escape.
    var text: String
    /// The columns that the text takes.
    var width: Int
    /// The column at which the text starts, 0-based.
    var column: Int
    /// The byte offset behind the character in its file.
    var end: Int

    private static let tabWidth = 4

    /// Returns the cells of a stretch of a line; bytes that are not UTF-8 become U+FFFD.
    static func cells(of bytes: ArraySlice<UInt8>) -> [ExcerptCell] {
        var scalars = String.UnicodeScalarView()
        var ends: [Int] = []
        var parser = Unicode.UTF8.ForwardParser()
        var input = bytes.makeIterator()
        var offset = bytes.startIndex
        scanning: while true {
            switch parser.parseScalar(from: &input) {
            case .valid(let encoded):
                offset += encoded.count
                scalars.append(Unicode.UTF8.decode(encoded))
            case .error(let length):
                offset += length
                scalars.append("\u{FFFD}")
            case .emptyInput: break scanning
            }
            ends.append(offset)
        }
        var cells: [ExcerptCell] = []
        var column = 0
        var index = 0
        for character in String(scalars) {
            index += character.unicodeScalars.count
            let (text, width) = printed(character, at: column)
            cells.append(ExcerptCell(text: text, width: width, column: column, end: ends[index - 1]))
            column += width
        }
        return cells
    }

    private static func printed(_ character: Character, at column: Int) -> (text: String, width: Int) {
        if character == "\t" {
            let width = tabWidth - column % tabWidth
            return (String(repeating: " ", count: width), width)
        }
        guard character.unicodeScalars.contains(where: VisibleText.isHidden) else {
            return (String(character), TerminalWidth.columns(of: character))
        }
        let text = VisibleText.line(String(character))
        return (text, text.reduce(0) { $0 + TerminalWidth.columns(of: $1) })
    }
}
