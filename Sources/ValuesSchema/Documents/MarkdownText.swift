/// Text made safe to stand in Markdown.
enum MarkdownText {
    /// Returns prose on one line for the cell of a table: pipes escaped, and angle brackets outside of code.
    static func cell(_ text: String) -> String {
        var cell = ""
        var isCode = false
        for character in text {
            switch character {
            case "`":
                isCode.toggle()
                cell.append(character)
            case "|": cell += "\\|"
            case "<" where !isCode: cell += "&lt;"
            case ">" where !isCode: cell += "&gt;"
            case _ where character.isNewline: cell += " "
            default: cell.append(character)
            }
        }
        return cell
    }

    /// Returns a text as code for the cell of a table; empty for an empty text.
    static func code(_ text: String) -> String {
        guard !text.isEmpty else { return "" }
        var longest = 0
        var run = 0
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let blank = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
        let line = text.reduce(into: "") { line, character in
            switch character {
            case "|": line += "\\|"
            case _ where character.isNewline: line += " "
            default: line.append(character)
            }
        }
        return "\(fence)\(blank)\(line)\(blank)\(fence)"
    }
}
