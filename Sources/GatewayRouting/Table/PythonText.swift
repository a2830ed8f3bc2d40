import ValueModel

/// Values as Python writes them, which LiteLLM's messages and hashes contain.
enum PythonText {
    /// Returns `repr(text)`: in single quotes unless there are some inside and no double ones.
    static func quoted(_ text: String) -> String {
        let quote: Character = text.contains("'") && !text.contains("\"") ? "\"" : "'"
        var result = String(quote)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where Character(scalar) == quote: result += "\\" + String(quote)
            default: result.unicodeScalars.append(scalar)
            }
        }
        result.append(quote)
        return result
    }

    /// Returns `repr` of a list of strings.
    static func list(_ texts: [String]) -> String {
        "[" + texts.map(quoted).joined(separator: ", ") + "]"
    }

    /// Returns a number without a fraction where it has none.
    static func number(_ value: Double) -> String {
        Int64(exactly: value).map { "\($0)" } ?? "\(value)"
    }

    /// Returns `str(value)`.
    static func text(_ value: Value) -> String {
        if case .string(let text) = value { return text }
        return representation(value)
    }

    /// Returns `repr(value)`.
    static func representation(_ value: Value) -> String {
        switch value {
        case .null: "None"
        case .bool(let flag): flag ? "True" : "False"
        case .integer(let number): "\(number)"
        case .double(let number): "\(number)"
        case .string(let text): quoted(text)
        case .array(let elements): "[" + elements.map(representation).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\(quoted($0.key)): \(representation($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
