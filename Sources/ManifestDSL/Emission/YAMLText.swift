import ValueModel
import YAML

/// Texts as YAML has them on one line.
enum YAMLText {
    /// A text as a scalar: as it is where YAML reads that as this text, in double quotes otherwise.
    static func scalar(_ text: String) -> String { isPlain(text) ? text : "\"\(escaped(text))\"" }

    /// Whether YAML reads the text as it is as this text and nothing else.
    static func isPlain(_ text: String) -> Bool { YAMLWriter().write(.string(text)) == text + "\n" }

    /// A text as it stands between double quotes.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
