/// Text written into XML 1.0.
enum XMLText {
    /// Returns a text of one line for an attribute or an element; what XML 1.0 forbids becomes a visible escape.
    static func escaped(_ text: String) -> String { replaced(VisibleText.line(text)) }

    /// Returns a text of several lines for an element.
    static func escaped(lines text: String) -> String {
        VisibleText.lines(text).map(replaced).joined(separator: "\n")
    }

    private static func replaced(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // The two code points of the basic plane that XML 1.0 leaves out though they are scalars.
            case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
