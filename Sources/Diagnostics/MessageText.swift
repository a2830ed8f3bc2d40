/// The pieces of text that messages have in common.
public enum MessageText {
    /// Returns a text in quotes, cut behind 57 characters where it is longer than 60, with its line breaks visible.
    public static func quoted(_ text: String) -> String {
        let shown = text.count > 60 ? text.prefix(57) + "…" : text[...]
        var result = "\""
        for scalar in shown.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Returns words with commas between them and a conjunction before the last: `a, b and c`.
    public static func listed(_ words: some Collection<String>, _ conjunction: String = "and") -> String {
        let words = Array(words)
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}
