/// A JSON text in the making, for the documents that this module writes.
indirect enum JSONText {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONText])
    /// An object; its members keep their order.
    case object([(name: String, value: JSONText)])

    /// Creates a string, or null for nil.
    static func orNull(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

    /// Returns the text with two spaces of indentation and a line break at the end.
    func text() -> String {
        var output = ""
        write(to: &output, indent: "\n")
        output += "\n"
        return output
    }

    private func write(to output: inout String, indent: String) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .number(let value): output += String(value)
        case .string(let value): Self.write(value, to: &output)
        case .array(let elements):
            Self.write(elements, "[", "]", to: &output, indent: indent) { element, output, indent in
                element.write(to: &output, indent: indent)
            }
        case .object(let members):
            Self.write(members, "{", "}", to: &output, indent: indent) { member, output, indent in
                Self.write(member.name, to: &output)
                output += ": "
                member.value.write(to: &output, indent: indent)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element],
        _ open: String,
        _ close: String,
        to output: inout String,
        indent: String,
        writeElement: (Element, inout String, String) -> Void
    ) {
        guard !elements.isEmpty else {
            output += open + close
            return
        }
        let inner = indent + "  "
        var separator = open
        for element in elements {
            output += separator + inner
            writeElement(element, &output, inner)
            separator = ","
        }
        output += indent + close
    }

    /// Writes a string; what could steer a terminal or is invisible is written as an escape too.
    private static func write(_ string: String, to output: inout String) {
        output += "\""
        if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            output += string
        } else {
            for scalar in string.unicodeScalars { write(scalar, to: &output) }
        }
        output += "\""
    }

    private static func write(_ scalar: Unicode.Scalar, to output: inout String) {
        switch scalar {
        case "\"": output += "\\\""
        case "\\": output += "\\\\"
        case "\n": output += "\\n"
        case "\r": output += "\\r"
        case "\t": output += "\\t"
        case _ where VisibleText.isHidden(scalar):
            for unit in UTF16.encode(scalar) ?? .init() {
                let digits = String(unit, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        default: output.unicodeScalars.append(scalar)
        }
    }
}
