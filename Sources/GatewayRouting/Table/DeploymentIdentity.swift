import Digests
import OrderedCollections
import ValueModel

/// The identity of a deployment that has no `model_info.id`.
enum DeploymentIdentity {
    /// Returns the SHA-256 of the group's name and the parameters, the same after each start.
    ///
    /// LiteLLM 1.106.2, router.py, generate_model_id: names and values one after the other, values as Python's `str`.
    ///
    /// - Parameters:
    ///   - group: The name of the model group.
    ///   - parameters: `litellm_params` in their order, references followed.
    /// - Returns: 64 hexadecimal digits.
    static func identity(group: String, parameters: ValueObject) -> String {
        var text = group
        for (name, value) in parameters {
            text += name
            if case .object = value { text += json(value) } else { text += PythonText.text(value) }
        }
        return SHA256.hexadecimal(of: Array(text.utf8))
    }

    /// Returns what Python's `json.dumps` writes.
    private static func json(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .integer(let number): "\(number)"
        case .double(let number): "\(number)"
        case .string(let text): quoted(text)
        case .array(let elements): "[" + elements.map(json).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\(quoted($0.key)): \(json($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for unit in text.utf16 {
            switch unit {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x0A: result += "\\n"
            case 0x0D: result += "\\r"
            case 0x09: result += "\\t"
            case 0x08: result += "\\b"
            case 0x0C: result += "\\f"
            case 0x20..<0x7F: result.unicodeScalars.append(UnicodeScalar(UInt8(unit)))
            default:
                let digits = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result + "\""
    }
}
