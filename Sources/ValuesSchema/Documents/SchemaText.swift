import OrderedCollections
public import ValueModel

/// The layout of a JSON Schema for people: what fits on a line stands on one, the rest is indented.
///
/// A definition stands on one line however long it is: there are many, and nobody reads them.
public struct SchemaText {
    /// How many columns a line may have.
    private static let width = 120
    private static let compact = JSONWriter(keyOrder: .asGiven, escapesHTML: false)

    /// The text, with a line break at the end.
    public let text: String

    /// Lays out a schema.
    public init(_ schema: Value) {
        var text = ""
        Self.write(schema, indent: "", column: 0, to: &text)
        self.text = text + "\n"
    }

    private static func write(_ value: Value, indent: String, column: Int, to text: inout String) {
        let line = line(value)
        if column + line.utf8.count < width {
            text += line
            return
        }
        let inner = indent + "  "
        switch value {
        case .object(let members) where !members.isEmpty:
            text += "{"
            for (index, member) in members.elements.enumerated() {
                let key = compact.text(of: .string(member.key))
                text += "\(index == 0 ? "" : ",")\n\(inner)\(key): "
                if indent.isEmpty, member.key == "definitions" || member.key == "$defs" {
                    text += definitions(member.value.members ?? [:], indent: inner)
                } else {
                    write(member.value, indent: inner, column: inner.utf8.count + key.utf8.count + 2, to: &text)
                }
            }
            text += "\n\(indent)}"
        case .array(let elements) where !elements.isEmpty:
            text += "["
            for (index, element) in elements.enumerated() {
                text += "\(index == 0 ? "" : ",")\n\(inner)"
                write(element, indent: inner, column: inner.utf8.count, to: &text)
            }
            text += "\n\(indent)]"
        default: text += line
        }
    }

    private static func definitions(_ members: ValueObject, indent: String) -> String {
        let lines = members.map { "\(indent)  \(compact.text(of: .string($0.key))): \(compact.text(of: $0.value))" }
        return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    }

    /// Returns a value on one line, with blanks between its parts.
    private static func line(_ value: Value) -> String {
        switch value {
        case .object(let members):
            let parts = members.map { "\(compact.text(of: .string($0.key))): \(line($0.value))" }
            return "{\(parts.joined(separator: ", "))}"
        case .array(let elements): return "[\(elements.map(line).joined(separator: ", "))]"
        case .null, .bool, .integer, .double, .string: return compact.text(of: value)
        }
    }
}
